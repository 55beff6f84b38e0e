package flopcast.report.chart;

import java.util.ArrayList;
import java.util.List;

/// Layers that pictures of training compute share.
final class Layers {

    private Layers() {}

    /// What the scenario says of a quantity on an axis: for each forecast its interval as a band,
    /// its value as a line across the picture, and its name at the beginning of the line.
    ///
    /// @param channel `x` or `y`, along which the axis runs
    /// @param axis of the forecasts
    /// @param title of the axis
    static List<Spec> forecasts(List<Bar> forecasts, String channel, Axis axis, String title) {
        if (forecasts.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Spec>();
        for (Bar forecast : forecasts) {
            values.add(
                    Spec.of("label", forecast.label())
                            .with("low", axis.inUnit(forecast.low()))
                            .with("high", axis.inUnit(forecast.high()))
                            .with("value", axis.inUnit(forecast.value()))
                            .with("words", forecast.label() + ": " + forecast.number(axis)));
        }
        Spec data = Spec.of("values", values);
        Spec value = axis.channel("value", title);
        var layers = new ArrayList<Spec>();
        if (forecasts.stream().anyMatch(Bar::isInterval)) {
            Spec band =
                    Spec.of(channel, axis.channel("low", title))
                            .with(channel + "2", Spec.of("field", "high"));
            layers.add(layer(data, mark("rect", "forecast-band"), band));
        }
        layers.add(
                layer(
                        data,
                        mark("rule", "forecast"),
                        Spec.of(channel, value).with("tooltip", field("words"))));
        layers.add(
                layer(
                        data,
                        name(channel.equals("x")),
                        Spec.of(channel, value).with("text", field("label"))));
        return layers;
    }

    /// Beside the line, at its end where it stands upright.
    private static Spec name(boolean isUpright) {
        Spec name = mark("text", "forecast-text");
        return isUpright
                ? name.with("angle", 270).with("align", "right").with("y", 4).with("dy", -6)
                : name.with("align", "left").with("x", 4).with("dy", -7);
    }

    /// A point for each value, which says its `words` when it is pointed at.
    ///
    /// @param place channels of the place
    static Spec points(Spec data, String style, int size, Spec place) {
        return layer(
                data,
                mark("point", style).with("filled", true).with("size", size),
                place.with("tooltip", field("words")));
    }

    /// The `label` of each value beside its point.
    ///
    /// @param isLeft whether to the left, or else to the right
    static Spec names(Spec data, boolean isLeft, Spec place) {
        return layer(
                data,
                mark("text", "quiet")
                        .with("align", isLeft ? "right" : "left")
                        .with("dx", isLeft ? -7 : 7)
                        .with("dy", isLeft ? -2 : -4),
                place.with("text", field("label")));
    }

    private static Spec layer(Spec data, Spec mark, Spec encoding) {
        return Spec.of("data", data).with("mark", mark).with("encoding", encoding);
    }

    private static Spec mark(String type, String style) {
        return Spec.of("type", type).with("style", style);
    }

    private static Spec field(String name) {
        return Spec.of("field", name);
    }
}
