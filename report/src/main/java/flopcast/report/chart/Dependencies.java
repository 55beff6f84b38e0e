package flopcast.report.chart;

import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which quantity rests on which: assumptions at the left, each quantity to the right of all that
/// it reads.
final class Dependencies {

    private static final int FEWEST = 3;

    /// More quantities are a tangle.
    private static final int MOST = 70;

    private static final int COLUMN = 190;
    private static final int ROW = 40;

    private final Forecast forecast;
    private final Map<String, Set<String>> reads;
    private final Map<String, Integer> levels = new LinkedHashMap<>();
    private final Map<String, Double> places;

    private Dependencies(Forecast forecast, Map<String, Set<String>> reads) {
        this.forecast = forecast;
        this.reads = reads;
        reads.forEach((name, read) ->
                levels.put(
                        name,
                        read.stream()
                                .mapToInt(other -> levels.getOrDefault(other, 0) + 1)
                                .max()
                                .orElse(0)));
        this.places = new LayeredOrder(reads, levels).places();
    }

    /// Empty where hardly anything rests on anything, or too much does.
    static Optional<Chart> of(Forecast forecast) {
        var shown = new LinkedHashSet<String>();
        forecast.outputs().forEach(output -> shown.add(output.name()));
        Map<String, Set<String>> reads = joined(forecast.grounds().among(shown), forecast);
        return reads.size() < FEWEST || reads.size() > MOST
                ? Optional.empty()
                : Optional.of(new Dependencies(forecast, reads).chart());
    }

    /// Headlines and what they rest on, without what stands alone; in the order of the scenario.
    private static Map<String, Set<String>> joined(
            Map<String, Set<String>> all, Forecast forecast) {
        var wanted = new LinkedHashSet<String>();
        forecast.headlines().forEach(output -> add(output.name(), all, wanted));
        var read = new LinkedHashSet<String>();
        wanted.forEach(name -> read.addAll(all.getOrDefault(name, Set.of())));
        Map<String, Set<String>> joined = new LinkedHashMap<>();
        all.forEach((name, others) -> {
            if (wanted.contains(name) && (!others.isEmpty() || read.contains(name))) {
                joined.put(name, others);
            }
        });
        return joined;
    }

    private static void add(String name, Map<String, Set<String>> all, Set<String> wanted) {
        if (wanted.add(name)) {
            all.getOrDefault(name, Set.of()).forEach(other -> add(other, all, wanted));
        }
    }

    private Chart chart() {
        var nodes = new ArrayList<Spec>();
        var edges = new ArrayList<Spec>();
        var rows = new ArrayList<List<String>>();
        reads.forEach((name, read) -> {
            nodes.add(at(name).with("name", name).with("kind", kind(name)));
            for (String other : read) {
                edges.add(at(name).with("x2", column(other)).with("y2", place(other)));
            }
            rows.add(List.of(name, String.join(", ", read)));
        });
        int columns = 1 + levels.values().stream().mapToInt(level -> level).max().orElse(0);
        double most = places.values().stream().mapToDouble(place -> place).max().orElse(0);
        Spec spec =
                Spec.of("$schema", Spec.SCHEMA)
                        .with("width", COLUMN * columns)
                        .with("height", (int) (ROW * (most + 1)))
                        .with(
                                "encoding",
                                Spec.of("x", hidden("x", columns - 0.5))
                                        .with("y", hidden("y", most + 0.5)))
                        .with("layer", List.of(lines(edges), dots(nodes), names(nodes)));
        return new Chart(
                "dependencies",
                "Which quantity rests on which",
                words(),
                spec.toString(),
                new Chart.Table(List.of("quantity", "rests on"), rows));
    }

    private int column(String name) {
        return levels.getOrDefault(name, 0);
    }

    private double place(String name) {
        return places.getOrDefault(name, 0.0);
    }

    private Spec at(String name) {
        return Spec.of("x", column(name)).with("y", place(name));
    }

    /// A position without an axis.
    private static Spec hidden(String field, double end) {
        return Spec.of("field", field)
                .with("type", "quantitative")
                .with("scale", Spec.of("domain", List.of(-0.5, end)).with("nice", false))
                .with("axis", Spec.NOTHING);
    }

    private static Spec lines(List<Spec> edges) {
        return Spec.of("data", Spec.of("values", edges))
                .with("mark", Spec.of("type", "rule").with("style", "edge"))
                .with(
                        "encoding",
                        Spec.of("x2", Spec.of("field", "x2")).with("y2", Spec.of("field", "y2")));
    }

    private static Spec dots(List<Spec> nodes) {
        Spec colour =
                Spec.of("field", "kind")
                        .with("type", "nominal")
                        .with("title", Spec.NOTHING)
                        .with(
                                "scale",
                                Spec.of(
                                        "domain",
                                        List.of("assumed or looked up", "headline", "in between")));
        return Spec.of("data", Spec.of("values", nodes))
                .with(
                        "mark",
                        Spec.of("type", "point")
                                .with("filled", true)
                                .with("size", 70)
                                .with("opacity", 1))
                .with("encoding", Spec.of("color", colour));
    }

    private static Spec names(List<Spec> nodes) {
        return Spec.of("data", Spec.of("values", nodes))
                .with(
                        "mark",
                        Spec.of("type", "text")
                                .with("dy", -11)
                                .with("limit", COLUMN - 6)
                                .with("fontSize", 11))
                .with("encoding", Spec.of("text", Spec.of("field", "name")));
    }

    private String kind(String name) {
        boolean isHeadline = forecast.headlines().stream().map(Output::name).anyMatch(name::equals);
        if (column(name) == 0) {
            return "assumed or looked up";
        }
        return isHeadline ? "headline" : "in between";
    }

    private String words() {
        long assumed = levels.values().stream().filter(level -> level == 0).count();
        return reads.size()
                + " quantities, "
                + assumed
                + " of which are assumed or looked up and stand at the left; each of the others"
                + " stands to the right of all that it rests on.";
    }
}
