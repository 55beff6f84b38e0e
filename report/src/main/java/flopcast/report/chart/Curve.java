package flopcast.report.chart;

import flopcast.quantity.statistic.DensityCurve;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Summary;
import java.util.ArrayList;
import java.util.List;

/// The density of an uncertain quantity on an axis.
record Curve(Summary summary, Axis axis, DensityCurve density) {

    private static final int POINTS = 120;

    /// What is seen of the tails: all but this share at each end.
    private static final double CUT = 0.002;

    /// How much of a heavy tail is seen on a linear axis, as a multiple of the middle 90 %.
    private static final double MOST_TAIL = 1.5;

    private static final double[] LEVELS = {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    static Curve of(Result.Uncertain result, AxisKind kind, UnitTable units) {
        Summary summary = result.summary();
        var measured = new Axis.Measured(result.dimension(), result.shownIn(), units);
        double low = quantile(summary, CUT);
        double high = quantile(summary, 1 - CUT);
        if (!kind.isLogarithmic(low, high)) {
            double room = MOST_TAIL * (quantile(summary, 0.95) - quantile(summary, 0.05));
            low = Math.max(low, quantile(summary, 0.05) - room);
            high = Math.min(high, quantile(summary, 0.95) + room);
        }
        Axis axis = Axis.of(measured, low, high, kind);
        return new Curve(summary, axis, summary.densityCurve(POINTS));
    }

    private static double quantile(Summary summary, double p) {
        return summary.quantile(p).value();
    }

    double quantile(double p) {
        return quantile(summary, p);
    }

    /// Points of the curve in the unit of `shown`, as `{x, density}`, the density being that on it.
    List<Spec> points(Axis shown) {
        var points = new ArrayList<Spec>();
        for (int i = 0; i < density.points(); i++) {
            points.add(
                    Spec.of("x", shown.inUnit(density.x(i)))
                            .with("density", Axis.plotted(onAxis(i, shown))));
        }
        return points;
    }

    /// Per factor of e on a logarithmic axis, so that areas are probabilities to the eye.
    private double onAxis(int i, Axis shown) {
        return shown.isLogarithmic()
                ? density.density(i) * density.x(i)
                : density.density(i) * shown.scale().unit().factor();
    }

    /// The values that have a probability of their own, as `{x, probability}`.
    List<Spec> atoms(Axis shown) {
        return density.atoms().stream()
                .map(atom ->
                        Spec.of("x", shown.inUnit(atom.value()))
                                .with("probability", Axis.plotted(atom.probability())))
                .toList();
    }

    /// The largest probability of a value; 0 where none has one.
    double mostProbable() {
        return density.atoms().stream().mapToDouble(DensityCurve.Atom::probability).max().orElse(0);
    }

    boolean hasPoints() {
        return density.points() > 0;
    }

    /// Half lies below 1.82e25 FLOP, and nine tenths between 6.3e24 FLOP and 5.2e25 FLOP.
    String words() {
        double low = quantile(0.05);
        double high = quantile(0.95);
        if (low == high) {
            return "It is " + axis.text(low) + " in at least nine worlds of ten.";
        }
        return "The median is "
                + axis.text(quantile(0.5))
                + "; nine worlds of ten lie between "
                + axis.text(low)
                + " and "
                + axis.text(high)
                + ".";
    }

    /// Quantiles.
    Chart.Table table(String name) {
        var rows = new ArrayList<List<String>>();
        for (double level : LEVELS) {
            rows.add(List.of(Math.round(level * 100) + " %", axis.number(quantile(level))));
        }
        return new Chart.Table(List.of("worlds below", axis.title(name)), rows);
    }
}
