package flopcast.report.chart;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The intervals of all uncertain quantities below each other, each as a multiple of its median:
/// which of them is how uncertain.
final class Ladder {

    private static final int ROW = 26;

    private final UnitTable units;
    private final List<Spec> values = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private double low = 1;
    private double high = 1;

    private Ladder(UnitTable units) {
        this.units = units;
    }

    /// Empty where no quantity is positive and uncertain.
    static Optional<Chart> of(Forecast forecast) {
        var ladder = new Ladder(forecast.units());
        for (Output output : forecast.outputs()) {
            if (output.result() instanceof Result.Uncertain uncertain) {
                ladder.add(output.name(), uncertain);
            }
        }
        return ladder.names.isEmpty() ? Optional.empty() : Optional.of(ladder.chart());
    }

    private void add(String name, Result.Uncertain result) {
        Curve curve = Curve.of(result, AxisKind.AUTOMATIC, units);
        double median = curve.quantile(0.5);
        if (!(curve.quantile(0.05) > 0) || !Double.isFinite(curve.quantile(0.95) / median)) {
            left.add(name);
            return;
        }
        names.add(name);
        low = Math.min(low, curve.quantile(0.05) / median);
        high = Math.max(high, curve.quantile(0.95) / median);
        Spec row = Spec.of("name", name);
        row.with("p5", times(curve, 0.05)).with("p25", times(curve, 0.25));
        row.with("p75", times(curve, 0.75)).with("p95", times(curve, 0.95));
        row.with("median", 1.0).with("words", words(curve));
        values.add(row);
        rows.add(
                List.of(
                        name,
                        curve.axis().number(curve.quantile(0.05)),
                        curve.axis().number(curve.quantile(0.25)),
                        curve.axis().number(median),
                        curve.axis().number(curve.quantile(0.75)),
                        curve.axis().number(curve.quantile(0.95)),
                        curve.axis().unit()));
    }

    private static double times(Curve curve, double p) {
        return Axis.plotted(curve.quantile(p) / curve.quantile(0.5));
    }

    private static String words(Curve curve) {
        return curve.axis().number(curve.quantile(0.5))
                + " ("
                + curve.axis().number(curve.quantile(0.05))
                + " – "
                + curve.axis().number(curve.quantile(0.95))
                + ") "
                + curve.axis().unit();
    }

    private Chart chart() {
        Spec x =
                Spec.of("type", "quantitative")
                        .with("title", "times the median")
                        .with(
                                "scale",
                                Spec.of("type", "log")
                                        .with("nice", false)
                                        .with("domain", List.of(low / 1.1, high * 1.1)))
                        .with(
                                "axis",
                                Spec.of("labelExpr", "'×' + format(datum.value, '.3~g')")
                                        .with("labelOverlap", "greedy")
                                        .with("values", Ticks.logarithmic(low / 1.1, high * 1.1))
                                        .with("grid", true));
        Spec spec =
                Spec.chart(ROW * names.size())
                        .with("data", Spec.of("values", values))
                        .with("encoding", Spec.of("y", rowsChannel()))
                        .with(
                                "layer",
                                List.of(
                                        range("range", "p5", "p95", x),
                                        range(
                                                "range-inner",
                                                "p25",
                                                "p75",
                                                Spec.of("type", "quantitative")),
                                        dot()));
        String words =
                "For each of "
                        + names.size()
                        + " uncertain quantities the middle 90 % and 50 % of worlds, as multiples of its"
                        + " median. "
                        + widest()
                        + (left.isEmpty()
                                ? ""
                                : " Not shown, since not all worlds are above 0: "
                                        + String.join(", ", left)
                                        + ".");
        return new Chart(
                "intervals",
                "How uncertain each quantity is",
                words,
                spec.toString(),
                new Chart.Table(
                        List.of("quantity", "5 %", "25 %", "median", "75 %", "95 %", "unit"),
                        rows));
    }

    private String widest() {
        return "They reach from ×" + Axis.brief(low) + " to ×" + Axis.brief(high) + ".";
    }

    private Spec rowsChannel() {
        return Spec.of("field", "name")
                .with("type", "nominal")
                .with("sort", names)
                .with("title", "")
                .with(
                        "axis",
                        Spec.of("domain", false).with("ticks", false).with("labelLimit", 220));
    }

    private static Spec range(String style, String from, String to, Spec x) {
        return Spec.of("mark", Spec.of("type", "rule").with("style", style))
                .with(
                        "encoding",
                        Spec.of("x", x.with("field", from))
                                .with("x2", Spec.of("field", to))
                                .with("tooltip", Spec.of("field", "words")));
    }

    private static Spec dot() {
        return Spec.of(
                        "mark",
                        Spec.of("type", "point")
                                .with("style", "dot")
                                .with("filled", true)
                                .with("size", 50)
                                .with("opacity", 1))
                .with(
                        "encoding",
                        Spec.of("x", Spec.of("field", "median").with("type", "quantitative"))
                                .with("tooltip", Spec.of("field", "words")));
    }
}
