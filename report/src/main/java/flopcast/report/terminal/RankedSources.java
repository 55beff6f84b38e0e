package flopcast.report.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sources that differ only in the rank of a row, and that the same statements cite, as one:
/// `top500 2019-11 no. 2–4, rpeak …`. What one statement cites and another does not stays apart, so
/// that a number still leads to its own rows.
final class RankedSources {

    /// `top500 2019-11 no. 5, rpeak (verified, …): …`.
    private static final Pattern RANKED = Pattern.compile("(?s)(.* no\\. )(\\d+)(, .*)");

    private final Map<String, String> folded = new HashMap<>();

    /// @param statements what each of them cites
    RankedSources(List<List<String>> statements) {
        Map<String, Set<Integer>> citing = new LinkedHashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            for (String source : statements.get(i)) {
                citing.computeIfAbsent(source, _ -> new TreeSet<>()).add(i);
            }
        }
        Map<List<Object>, List<Matcher>> groups = new LinkedHashMap<>();
        citing.forEach((source, by) -> {
            Matcher ranked = RANKED.matcher(source);
            if (ranked.matches()) {
                groups.computeIfAbsent(
                                List.of(ranked.group(1), ranked.group(3), by),
                                _ -> new ArrayList<>())
                        .add(ranked);
            }
        });
        groups.values().forEach(this::fold);
    }

    private void fold(List<Matcher> group) {
        var ranks = new TreeSet<Integer>();
        group.forEach(ranked -> ranks.add(Integer.valueOf(ranked.group(2))));
        Matcher first = group.getFirst();
        String text = first.group(1) + SourceNotes.ranges(List.copyOf(ranks)) + first.group(3);
        group.forEach(ranked -> folded.put(ranked.group(), text));
    }

    /// As it is listed.
    String listed(String source) {
        return folded.getOrDefault(source, source);
    }
}
