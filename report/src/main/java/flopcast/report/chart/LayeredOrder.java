package flopcast.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// In which order quantities stand below each other in their columns, so that few lines cross: each
/// as near as can be to the middle of its neighbours.
///
/// Source: Sugiyama, Tagawa & Toda 1981, "Methods for visual understanding of hierarchical system
/// structures", doi:10.1109/TSMC.1981.4308636 (the barycentre method).
final class LayeredOrder {

    private static final int SWEEPS = 6;

    private final Map<String, List<String>> neighbours = new HashMap<>();
    private final Map<Integer, List<String>> columns = new TreeMap<>();
    private final Map<String, Double> places = new LinkedHashMap<>();

    LayeredOrder(Map<String, Set<String>> reads, Map<String, Integer> levels) {
        reads.forEach((name, read) -> {
            columns.computeIfAbsent(levels.getOrDefault(name, 0), level -> new ArrayList<>())
                    .add(name);
            read.forEach(other -> {
                neighbours.computeIfAbsent(name, key -> new ArrayList<>()).add(other);
                neighbours.computeIfAbsent(other, key -> new ArrayList<>()).add(name);
            });
        });
    }

    /// From 0 at the bottom, one apart in a column at least.
    Map<String, Double> places() {
        int longest = columns.values().stream().mapToInt(List::size).max().orElse(1);
        columns.values().forEach(column -> spread(column, longest));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (List<String> column : columns.values()) {
                Map<String, Double> wanted = new HashMap<>();
                column.forEach(name -> wanted.put(name, middle(name)));
                column.sort(Comparator.comparingDouble(name -> -wanted.getOrDefault(name, 0.0)));
                spread(column, longest);
            }
        }
        return places;
    }

    private double middle(String name) {
        return neighbours.getOrDefault(name, List.of()).stream()
                .mapToDouble(other -> places.getOrDefault(other, 0.0))
                .average()
                .orElse(places.getOrDefault(name, 0.0));
    }

    /// Evenly over the height, from the top.
    private void spread(List<String> column, int longest) {
        double apart = (double) longest / column.size();
        for (int i = 0; i < column.size(); i++) {
            places.put(column.get(i), longest - 0.5 - (i + 0.5) * apart);
        }
    }
}
