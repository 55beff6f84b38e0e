package flopcast.report.chart;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.List;

/// Pictures of one uncertain quantity: how dense the worlds lie, and what share lies below.
final class Distributions {

    private static final int HEIGHT = 200;
    private static final int STEPS = 200;

    private Distributions() {}

    static Chart density(String name, Result.Uncertain result, AxisKind kind, UnitTable units) {
        Curve curve = Curve.of(result, kind, units);
        Axis axis = curve.axis();
        var layers = new ArrayList<Spec>();
        if (curve.hasPoints()) {
            layers.add(Spec.of("layer", List.of(area(curve, "all"), area(curve, "middle"))));
        }
        if (curve.mostProbable() > 0) {
            layers.add(atoms(curve.atoms(axis), curve.mostProbable(), curve.hasPoints()));
        }
        layers.add(median(curve));
        Spec spec =
                Spec.chart(HEIGHT)
                        .with("data", Spec.of("values", curve.points(axis)))
                        .with("encoding", Spec.of("x", axis.channel("x", axis.title(name))))
                        .with("layer", layers);
        if (curve.hasPoints() && curve.mostProbable() > 0) {
            spec.with("resolve", Spec.of("scale", Spec.of("y", "independent")));
        }
        String title = "Density of " + name;
        String words = "How likely the values of " + name + " are. " + curve.words();
        return new Chart(
                Names.of("density", name) + kind.suffix(),
                title,
                words,
                spec.toString(),
                curve.table(name));
    }

    /// @param which the whole curve, or the middle 90 %
    private static Spec area(Curve curve, String which) {
        Axis axis = curve.axis();
        Spec layer =
                Spec.of(
                        "mark",
                        Spec.of("type", "area").with("style", "area-" + which).with("clip", true));
        if (which.equals("middle")) {
            String within =
                    "datum.x >= "
                            + axis.inUnit(curve.quantile(0.05))
                            + " && datum.x <= "
                            + axis.inUnit(curve.quantile(0.95));
            layer.with("transform", List.of(Spec.of("filter", within)));
        }
        return layer.with("encoding", Spec.of("y", height()));
    }

    /// Densities are compared by eye; their numbers say nothing.
    static Spec height() {
        return Spec.of("field", "density")
                .with("type", "quantitative")
                .with("scale", Spec.of("zero", true))
                .with(
                        "axis",
                        Spec.of("title", "density")
                                .with("labels", false)
                                .with("ticks", false)
                                .with("grid", false));
    }

    /// A rule as high as the value is probable, for each value that has a probability of its own.
    ///
    /// @param atoms as `{x, probability}`
    /// @param most the largest probability
    /// @param isBesideCurve whether the axis at the left is that of a density
    static Spec atoms(List<Spec> atoms, double most, boolean isBesideCurve) {
        Spec y =
                Spec.of("field", "probability")
                        .with("type", "quantitative")
                        .with("stack", Spec.NOTHING)
                        .with("scale", Spec.of("domain", List.of(0.0, most)))
                        .with(
                                "axis",
                                Spec.of("title", "probability")
                                        .with("format", "~%")
                                        .with("tickCount", 5)
                                        .with("grid", !isBesideCurve)
                                        .with("orient", isBesideCurve ? "right" : "left"));
        Spec mark =
                Spec.of("type", "bar").with("style", "atom").with("width", 4).with("clip", true);
        return Spec.of("data", Spec.of("values", atoms))
                .with("mark", mark)
                .with("encoding", Spec.of("y", y));
    }

    private static Spec median(Curve curve) {
        double median = curve.quantile(0.5);
        return Spec.of(
                        "data",
                        Spec.of("values", List.of(Spec.of("x", curve.axis().inUnit(median)))))
                .with("mark", Spec.of("type", "rule").with("style", "median").with("clip", true))
                .with(
                        "encoding",
                        Spec.of(
                                "tooltip",
                                Spec.of("value", "median " + curve.axis().text(median))));
    }

    static Chart cumulative(String name, Result.Uncertain result, AxisKind kind, UnitTable units) {
        Curve curve = Curve.of(result, kind, units);
        Axis axis = curve.axis();
        var points = new ArrayList<Spec>();
        points.add(point(axis.low(), 0, axis));
        for (int i = 0; i < STEPS; i++) {
            double share = (i + 0.5) / STEPS;
            points.add(point(curve.quantile(share), share, axis));
        }
        points.add(point(axis.high(), 1, axis));
        Spec y =
                Spec.of("field", "share")
                        .with("type", "quantitative")
                        .with("scale", Spec.of("domain", List.of(0.0, 1.0)))
                        .with("axis", Spec.of("title", "worlds below").with("format", "%"));
        Spec spec =
                Spec.chart(HEIGHT)
                        .with("data", Spec.of("values", points))
                        .with(
                                "mark",
                                Spec.of("type", "line").with("style", "curve").with("clip", true))
                        .with(
                                "encoding",
                                Spec.of("x", axis.channel("x", axis.title(name)))
                                        .with("y", y)
                                        .with(
                                                "order",
                                                Spec.of("field", "order")
                                                        .with("type", "quantitative")));
        number(points);
        String words = "The share of worlds in which " + name + " is at most a value. ";
        return new Chart(
                Names.of("cumulative", name) + kind.suffix(),
                "Cumulative of " + name,
                words + curve.words(),
                spec.toString(),
                curve.table(name));
    }

    private static Spec point(double value, double share, Axis axis) {
        double shown = Math.clamp(value, axis.low(), axis.high());
        return Spec.of("x", axis.inUnit(shown)).with("share", Axis.plotted(share));
    }

    /// A line that stands upright is drawn in the order of its points, not of their x.
    private static void number(List<Spec> points) {
        for (int i = 0; i < points.size(); i++) {
            points.get(i).with("order", i);
        }
    }
}
