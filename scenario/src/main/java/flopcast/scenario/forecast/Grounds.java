package flopcast.scenario.forecast;

import flopcast.scenario.value.FactCitation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a forecast rests on.
///
/// @param reads the top-level quantities that each one's statement reads, those that are not shown
///   among them; in source order
/// @param figures of facts that were used, in the order in which they were first read
/// @param laws ids of those that were used, likewise
public record Grounds(
        Map<String, Set<String>> reads, List<FactCitation> figures, List<String> laws) {

    public Grounds {
        reads = Collections.unmodifiableMap(new LinkedHashMap<>(reads));
        figures = List.copyOf(figures);
        laws = List.copyOf(laws);
    }

    /// The quantities of `shown` that each of them rests on directly, or through such as are not
    /// among them; in the order of the scenario.
    public Map<String, Set<String>> among(Set<String> shown) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        Map<String, Set<String>> through = new LinkedHashMap<>();
        reads.forEach((name, read) -> {
            var direct = new TreeSet<String>();
            for (String other : read) {
                if (shown.contains(other)) {
                    direct.add(other);
                } else {
                    direct.addAll(through.getOrDefault(other, Set.of()));
                }
            }
            through.put(name, direct);
            if (shown.contains(name)) {
                found.put(name, inOrder(direct));
            }
        });
        return found;
    }

    private Set<String> inOrder(Set<String> names) {
        var ordered = new LinkedHashSet<String>();
        for (String name : reads.keySet()) {
            if (names.contains(name)) {
                ordered.add(name);
            }
        }
        return ordered;
    }
}
