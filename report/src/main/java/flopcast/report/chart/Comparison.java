package flopcast.report.chart;

import java.util.ArrayList;
import java.util.List;

/// Quantities of one dimension side by side: bars from 0, or dots on a logarithmic axis where they
/// lie orders of magnitude apart.
final class Comparison {

    private static final int ROW = 28;

    /// For the number beside the longest bar, as a share of the axis.
    private static final double ROOM = 0.12;

    /// For what of that number reaches beyond an axis that is short [pixels].
    private static final int NUMBER = 28;

    /// From this ratio on bars of the smaller ones could not be seen.
    private static final double FAR_APART = 30;

    /// Plain numbers, such as logarithms and ranks, are bars as long as it makes any sense.
    private static final double PLAIN_FAR_APART = 1_000;

    private final String title;
    private final Axis.Measured measured;
    private final List<Bar> bars;
    private final Axis axis;

    Comparison(String title, Axis.Measured measured, List<Bar> bars) {
        this.title = title;
        this.measured = measured;
        this.bars = List.copyOf(bars);
        this.axis = axis();
    }

    private Axis axis() {
        double low = bars.stream().mapToDouble(Bar::low).min().orElse(0);
        double high = bars.stream().mapToDouble(Bar::high).max().orElse(0);
        double apart = measured.dimension().isNone() ? PLAIN_FAR_APART : FAR_APART;
        if (low > 0 && high > apart * low) {
            return Axis.of(measured, low, high, AxisKind.LOGARITHMIC)
                    .reaching(low / 1.5, high * 1.5);
        }
        double room = ROOM * (Math.max(high, 0) - Math.min(low, 0));
        return Axis.of(
                measured, low < 0 ? low - room : 0, high > 0 ? high + room : 0, AxisKind.LINEAR);
    }

    Chart chart() {
        var values = new ArrayList<Spec>();
        var rows = new ArrayList<List<String>>();
        boolean hasIntervals = bars.stream().anyMatch(Bar::isInterval);
        for (Bar bar : bars) {
            values.add(value(bar));
            rows.add(
                    hasIntervals
                            ? List.of(
                                    bar.label(),
                                    axis.number(bar.value()),
                                    axis.number(bar.low()),
                                    axis.number(bar.high()))
                            : List.of(bar.label(), axis.number(bar.value())));
        }
        Spec spec =
                Spec.chart(ROW * bars.size())
                        .with("padding", padding())
                        .with("data", Spec.of("values", values))
                        .with("encoding", Spec.of("y", labels()))
                        .with("layer", layers(hasIntervals));
        String value = axis.title(hasIntervals ? "median" : "value");
        List<String> columns =
                hasIntervals ? List.of("", value, "5 %", "95 %") : List.of("", value);
        return new Chart(
                Names.of("comparison", title),
                title,
                words(),
                spec.toString(),
                new Chart.Table(columns, rows));
    }

    /// The number behind the longest bar has room on a narrow page too.
    private static Spec padding() {
        return Spec.of("left", 5).with("top", 5).with("right", NUMBER).with("bottom", 5);
    }

    private Spec value(Bar bar) {
        String text = axis.number(bar.value());
        return Spec.of("label", bar.label())
                .with("value", axis.inUnit(bar.value()))
                .with("low", axis.inUnit(bar.low()))
                .with("high", axis.inUnit(bar.high()))
                .with("text", text)
                .with("end", axis.inUnit(Math.max(bar.high(), 0)))
                .with("kind", bar.isForecast() ? "forecast" : "known")
                .with("words", bar.label() + ": " + axis.text(bar.value()));
    }

    private Spec labels() {
        return Spec.of("field", "label")
                .with("type", "nominal")
                .with("sort", bars.stream().map(Bar::label).toList())
                .with("title", "")
                .with(
                        "axis",
                        Spec.of("ticks", false)
                                .with("labelPadding", 6)
                                .with("domain", false)
                                .with("labelLimit", 240));
    }

    private List<Spec> layers(boolean hasIntervals) {
        var layers = new ArrayList<Spec>();
        layers.add(marks());
        if (hasIntervals) {
            layers.add(
                    Spec.of("mark", Spec.of("type", "rule").with("style", "median"))
                            .with(
                                    "encoding",
                                    Spec.of(
                                                    "x",
                                                    Spec.of("field", "low")
                                                            .with("type", "quantitative"))
                                            .with("x2", Spec.of("field", "high"))));
        }
        layers.add(
                Spec.of(
                                "mark",
                                Spec.of("type", "text")
                                        .with("align", "left")
                                        .with("dx", 6)
                                        .with("fontSize", 12))
                        .with(
                                "encoding",
                                Spec.of("x", Spec.of("field", "end").with("type", "quantitative"))
                                        .with("text", Spec.of("field", "text"))));
        return layers;
    }

    private Spec marks() {
        Spec mark =
                axis.isLogarithmic()
                        ? Spec.of("type", "point")
                                .with("filled", true)
                                .with("size", 110)
                                .with("opacity", 1)
                        : Spec.of("type", "bar").with("height", Spec.of("band", 0.62));
        Spec colour =
                Spec.of("field", "kind")
                        .with("type", "nominal")
                        .with("scale", Spec.of("domain", List.of("known", "forecast")))
                        .with("legend", Spec.NOTHING);
        Spec encoding =
                Spec.of("x", axis.channel("value", axis.unit()))
                        .with("color", colour)
                        .with("tooltip", Spec.of("field", "words"));
        return Spec.of("mark", mark).with("encoding", encoding);
    }

    private String words() {
        var parts = new ArrayList<String>();
        for (Bar bar : bars) {
            parts.add(bar.label() + " " + axis.text(bar.value()));
        }
        return title + ": " + String.join(", ", parts) + ".";
    }
}
