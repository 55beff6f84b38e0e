package flopcast.report.chart;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.List;

/// Densities of one quantity by several scenarios or laws, on one axis.
final class Overlay {

    private static final int HEIGHT = 240;

    private final String title;
    private final List<String> labels = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final Axis axis;

    /// @param series at least one; all measure the same
    Overlay(String title, List<Series> series, AxisKind kind, UnitTable units) {
        this.title = title;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Series one : series) {
            Curve curve = Curve.of(one.result(), kind, units);
            labels.add(one.label());
            curves.add(curve);
            low = Math.min(low, curve.axis().low());
            high = Math.max(high, curve.axis().high());
        }
        Result.Uncertain first = series.getFirst().result();
        axis =
                Axis.of(
                        new Axis.Measured(first.dimension(), first.shownIn(), units),
                        low,
                        high,
                        kind);
    }

    Chart chart() {
        var points = new ArrayList<Spec>();
        var atoms = new ArrayList<Spec>();
        var medians = new ArrayList<Spec>();
        var words = new StringBuilder(title + ". ");
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            String label = labels.get(i);
            curve.points(axis).forEach(point -> points.add(point.with("series", label)));
            curve.atoms(axis).forEach(atom -> atoms.add(atom.with("series", label)));
            medians.add(
                    Spec.of("x", axis.inUnit(curve.quantile(0.5)))
                            .with("series", label)
                            .with("words", label + ": median " + axis.text(curve.quantile(0.5))));
            words.append(label).append(": ").append(curve.words()).append(' ');
            rows.add(
                    List.of(
                            label,
                            axis.number(curve.quantile(0.05)),
                            axis.number(curve.quantile(0.5)),
                            axis.number(curve.quantile(0.95))));
        }
        Spec colour =
                Spec.of("field", "series")
                        .with("type", "nominal")
                        .with("title", Spec.NOTHING)
                        .with("legend", Spec.of("columns", 1))
                        .with("scale", Spec.of("domain", labels));
        Spec spec =
                Spec.chart(HEIGHT)
                        .with(
                                "encoding",
                                Spec.of("x", axis.channel("x", axis.title("")))
                                        .with("color", colour))
                        .with("layer", layers(points, atoms, medians));
        if (!points.isEmpty() && !atoms.isEmpty()) {
            spec.with("resolve", Spec.of("scale", Spec.of("y", "independent")));
        }
        return new Chart(
                Names.of("overlay", title),
                title,
                words.toString().strip(),
                spec.toString(),
                new Chart.Table(
                        List.of("", axis.title("5 %"), axis.title("median"), axis.title("95 %")),
                        rows));
    }

    private List<Spec> layers(List<Spec> points, List<Spec> atoms, List<Spec> medians) {
        var layers = new ArrayList<Spec>();
        if (!points.isEmpty()) {
            layers.add(densities(points));
        }
        if (!atoms.isEmpty()) {
            double most = curves.stream().mapToDouble(Curve::mostProbable).max().orElse(1);
            layers.add(Distributions.atoms(atoms, most, !points.isEmpty()));
        }
        layers.add(
                Spec.of("data", Spec.of("values", medians))
                        .with("mark", Spec.of("type", "rule").with("strokeWidth", 2))
                        .with("encoding", Spec.of("tooltip", Spec.of("field", "words"))));
        return layers;
    }

    private static Spec densities(List<Spec> points) {
        return Spec.of("data", Spec.of("values", points))
                .with(
                        "mark",
                        Spec.of("type", "area")
                                .with("line", true)
                                .with("opacity", 0.25)
                                .with("clip", true))
                .with("encoding", Spec.of("y", Distributions.height().with("stack", Spec.NOTHING)));
    }
}
