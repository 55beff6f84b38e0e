package flopcast.report.document;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.report.chart.Bar;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Quantities that a scenario means to be compared: of one dimension, with names that begin with
/// the same word: `performance_gpt_3`, `performance_palm`.
final class Families {

    private static final int FEWEST = 3;

    /// Members that are ends of one range stand in its order.
    private static final Pattern ENDS = Pattern.compile("_(low|central|mid|high)$");

    /// More bars than this are a table.
    private static final int MOST = 24;

    private Families() {}

    /// @param title the words that their names begin with
    record Family(String title, Dimension dimension, Optional<Unit> shownIn, List<Output> members) {

        List<Bar> bars() {
            var bars = new ArrayList<Bar>();
            for (Output member : members) {
                Bar.of(label(member), member.result(), member.isHeadline()).ifPresent(bars::add);
            }
            if (members.stream().allMatch(member -> ENDS.matcher(member.name()).find())) {
                bars.sort(Comparator.comparingDouble(Bar::value));
            }
            return bars;
        }

        private String label(Output member) {
            String name =
                    member.label().isEmpty() ? member.name().replace('_', ' ') : member.label();
            String rest = name.startsWith(title + " ") ? name.substring(title.length()) : name;
            return rest.strip();
        }
    }

    static List<Family> of(List<Output> outputs) {
        Map<String, List<Output>> groups = new LinkedHashMap<>();
        for (Output output : outputs) {
            dimension(output.result())
                    .ifPresent(dimension ->
                            groups.computeIfAbsent(
                                            firstWord(output.name()) + " " + dimension,
                                            key -> new ArrayList<>())
                                    .add(output));
        }
        return groups.values().stream()
                .filter(members -> members.size() >= FEWEST && members.size() <= MOST)
                .filter(Families::differ)
                .map(Families::family)
                .toList();
    }

    /// Bars of one length say nothing.
    private static boolean differ(List<Output> members) {
        return members.stream()
                        .flatMap(member -> Bar.of("", member.result(), false).stream())
                        .mapToDouble(Bar::value)
                        .distinct()
                        .count()
                > 1;
    }

    private static Family family(List<Output> members) {
        Result first = members.getFirst().result();
        Optional<Unit> shownIn =
                switch (first) {
                    case Result.Known known -> known.shownIn();
                    case Result.Uncertain uncertain -> uncertain.shownIn();
                    default -> Optional.empty();
                };
        String title = commonWords(members).replace('_', ' ');
        return new Family(title, dimension(first).orElseThrow(), shownIn, members);
    }

    private static Optional<Dimension> dimension(Result result) {
        return switch (result) {
            case Result.Known known -> Optional.of(known.dimension());
            case Result.Uncertain uncertain -> Optional.of(uncertain.dimension());
            default -> Optional.empty();
        };
    }

    private static String firstWord(String name) {
        int end = name.indexOf('_', 1);
        return end < 0 ? name : name.substring(0, end);
    }

    /// The whole words that all names begin with.
    private static String commonWords(List<Output> members) {
        String common = members.getFirst().name();
        for (Output member : members) {
            while (!(member.name() + "_").startsWith(common + "_")) {
                int end = common.lastIndexOf('_');
                common = end < 0 ? firstWord(common) : common.substring(0, end);
            }
        }
        return common;
    }
}
