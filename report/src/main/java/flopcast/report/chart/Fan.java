package flopcast.report.chart;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An uncertain quantity over time: bands that hold half, and nine tenths, of the worlds.
final class Fan {

    private static final int HEIGHT = 280;

    private final String name;
    private final String time;
    private final List<FanPoint> points;
    private final Axis y;

    /// @param points at least two, of one dimension
    Fan(String name, String time, List<FanPoint> points, UnitTable units) {
        this.name = name;
        this.time = time;
        this.points = points.stream().sorted(Comparator.comparingDouble(FanPoint::time)).toList();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (FanPoint point : points) {
            low = Math.min(low, at(point, 0.05));
            high = Math.max(high, at(point, 0.95));
        }
        Result.Uncertain first = points.getFirst().result();
        y =
                Axis.of(
                        new Axis.Measured(first.dimension(), first.shownIn(), units),
                        low,
                        high,
                        AxisKind.AUTOMATIC);
    }

    private static double at(FanPoint point, double p) {
        return point.result().summary().quantile(p).value();
    }

    Chart chart() {
        var values = new ArrayList<Spec>();
        var rows = new ArrayList<List<String>>();
        for (FanPoint point : points) {
            values.add(
                    Spec.of("time", Axis.plotted(point.time()))
                            .with("p5", y.inUnit(at(point, 0.05)))
                            .with("p25", y.inUnit(at(point, 0.25)))
                            .with("median", y.inUnit(at(point, 0.5)))
                            .with("p75", y.inUnit(at(point, 0.75)))
                            .with("p95", y.inUnit(at(point, 0.95))));
            rows.add(
                    List.of(
                            Axis.plain(point.time()),
                            y.number(at(point, 0.05)),
                            y.number(at(point, 0.25)),
                            y.number(at(point, 0.5)),
                            y.number(at(point, 0.75)),
                            y.number(at(point, 0.95))));
        }
        FanPoint first = points.getFirst();
        FanPoint last = points.getLast();
        String words = name + " by " + time + ". " + words(first) + " " + words(last);
        return new Chart(
                Names.of("fan", name),
                name + " by " + time,
                words,
                specification(values).toString(),
                new Chart.Table(
                        List.of(time, "5 %", "25 %", y.title("median"), "75 %", "95 %"), rows));
    }

    private Spec specification(List<Spec> values) {
        return Spec.chart(HEIGHT)
                .with("data", Spec.of("values", values))
                .with(
                        "encoding",
                        Spec.of(
                                "x",
                                Spec.of("field", "time")
                                        .with("type", "quantitative")
                                        .with("title", time)
                                        .with("scale", Spec.of("zero", false).with("nice", false))
                                        .with(
                                                "axis",
                                                Spec.of("format", "d").with("tickMinStep", 1))))
                .with(
                        "layer",
                        List.of(
                                band("area-all", "p5", "p95"),
                                band("area-middle", "p25", "p75"),
                                Spec.of("mark", Spec.of("type", "line").with("style", "median"))
                                        .with(
                                                "encoding",
                                                Spec.of("y", y.channel("median", y.title(name))))));
    }

    private Spec band(String style, String from, String to) {
        return Spec.of("mark", Spec.of("type", "area").with("style", style))
                .with(
                        "encoding",
                        Spec.of("y", y.channel(from, y.title(name)))
                                .with("y2", Spec.of("field", to)));
    }

    private String words(FanPoint point) {
        return "In "
                + Axis.plain(point.time())
                + " the median is "
                + y.text(at(point, 0.5))
                + ", and nine worlds of ten lie between "
                + y.text(at(point, 0.05))
                + " and "
                + y.text(at(point, 0.95))
                + ".";
    }
}
