package flopcast.report.document;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.UnitTable;
import flopcast.report.chart.Bar;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headline numbers with their ranges, whether a scenario propagates distributions or writes
/// `compute_low`, `compute_central` and `compute_high` beside each other.
final class Spans {

    private static final Pattern ENDS = Pattern.compile("(.+?)_(low|central|mid|high)((?:_.+)?)");

    private final Numbers numbers;

    Spans(UnitTable units) {
        this.numbers = new Numbers(units);
    }

    /// @param central in the middle; empty where there is none
    record Span(String label, Output low, Optional<Output> central, Output high) {}

    /// Those with a range first.
    static List<Output> ordered(List<Output> headlines) {
        Map<Output, Span> spans = spans(headlines);
        return headlines.stream()
                .sorted(
                        Comparator.comparing(output ->
                                !spans.containsKey(output)
                                        && !(output.result() instanceof Result.Uncertain)))
                .toList();
    }

    /// Three or two outputs, each a plain number of the same dimension.
    static Map<Output, Span> spans(List<Output> outputs) {
        Map<String, Map<String, Output>> ends = new LinkedHashMap<>();
        for (Output output : outputs) {
            Matcher name = ENDS.matcher(output.name());
            if (name.matches() && output.result() instanceof Result.Known known) {
                String whole = name.group(1) + name.group(3);
                String end = name.group(2).equals("mid") ? "central" : name.group(2);
                ends.computeIfAbsent(whole + " " + known.dimension(), key -> new LinkedHashMap<>())
                        .put(end, output);
            }
        }
        Map<Output, Span> spans = new LinkedHashMap<>();
        ends.forEach((key, found) -> {
            Output low = found.get("low");
            Output high = found.get("high");
            if (low != null && high != null) {
                String label = key.substring(0, key.indexOf(' ')).replace('_', ' ');
                var span = new Span(label, low, Optional.ofNullable(found.get("central")), high);
                found.values().forEach(member -> spans.put(member, span));
            }
        });
        return spans;
    }

    /// Headline numbers as tiles, each span once.
    List<Block.Tile> tiles(List<Output> headlines) {
        Map<Output, Span> spans = spans(headlines);
        var tiles = new ArrayList<Block.Tile>();
        var told = new ArrayList<Span>();
        for (Output output : ordered(headlines)) {
            Span span = spans.get(output);
            if (span != null && !told.contains(span)) {
                told.add(span);
                tiles.add(tile(span));
            } else if (span == null) {
                tile(output).ifPresent(tiles::add);
            }
        }
        return tiles;
    }

    private Block.Tile tile(Span span) {
        Numbers.Measured measured = Numbers.Measured.of(span.high().result()).orElseThrow();
        String range = numbers.range(value(span.low()), value(span.high()), measured);
        return new Block.Tile(
                span.label(),
                span.central().map(central -> numbers.brief(central.result())).orElse(range),
                span.central().isPresent() ? range : "");
    }

    private Optional<Block.Tile> tile(Output output) {
        String label = label(output);
        return switch (output.result()) {
            case Result.Uncertain uncertain ->
                    Optional.of(
                            new Block.Tile(
                                    label, numbers.brief(uncertain), numbers.range(uncertain)));
            case Result.Known _, Result.Truth _ ->
                    Optional.of(new Block.Tile(label, numbers.brief(output.result()), ""));
            default -> Optional.empty();
        };
    }

    /// What a scenario says of training compute, for charts of it; spans as intervals.
    static List<Bar> bars(List<Output> headlines, Dimension dimension) {
        Map<Output, Span> spans = spans(headlines);
        var bars = new ArrayList<Bar>();
        var told = new ArrayList<Span>();
        for (Output output : headlines) {
            Span span = spans.get(output);
            if (!isOf(output.result(), dimension) || told.contains(span)) {
                continue;
            }
            if (span == null) {
                Bar.of(label(output), output.result(), true).ifPresent(bars::add);
            } else {
                told.add(span);
                bar(span).ifPresent(bars::add);
            }
        }
        return bars.stream().filter(bar -> bar.low() > 0).toList();
    }

    static String label(Output output) {
        return output.label().isEmpty() ? output.name().replace('_', ' ') : output.label();
    }

    private static Optional<Bar> bar(Span span) {
        double low = value(span.low());
        double high = value(span.high());
        double central = span.central().map(Spans::value).orElse(Math.sqrt(low) * Math.sqrt(high));
        return Optional.of(new Bar(span.label(), central, low, high, true));
    }

    static double value(Output output) {
        return ((Result.Known) output.result()).estimate().value();
    }

    private static boolean isOf(Result result, Dimension dimension) {
        return switch (result) {
            case Result.Known known -> known.dimension().equals(dimension);
            case Result.Uncertain uncertain -> uncertain.dimension().equals(dimension);
            default -> false;
        };
    }
}
