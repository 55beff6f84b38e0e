package flopcast.report.chart;

import java.util.List;

/// What a page tells Vega-Lite about colours and fonts: a configuration, the same for all charts.
///
/// The colours are those of Okabe and Ito, which people with colour-blindness tell apart; on a dark
/// page the lighter ones of them come first.
///
/// Source: Okabe & Ito 2008, "Color universal design", https://jfly.uni-koeln.de/color/.
public enum Theme {
    LIGHT(Colours.LIGHT),
    DARK(Colours.DARK),

    /// The colours of the page: [#stylesheet] has them for light and dark, and light for paper.
    PAGE(Colours.NAMED);

    private static final String FONT =
            "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    private final String configuration;

    Theme(Colours colours) {
        configuration = configuration(colours).toString();
    }

    /// JSON on one line: the `config` of vega-embed's options.
    public String configuration() {
        return configuration;
    }

    /// The properties that [#PAGE] refers to.
    public static String stylesheet() {
        return ":root{"
                + Colours.LIGHT.properties()
                + "}@media screen and (prefers-color-scheme:dark){:root{"
                + Colours.DARK.properties()
                + "}}";
    }

    private static Spec configuration(Colours colours) {
        return Spec.of("background", "transparent")
                .with("font", FONT)
                .with("view", Spec.of("stroke", "transparent"))
                .with("range", Spec.of("category", colours.series()))
                .with("axis", axis(colours))
                .with("axisY", Spec.of("domain", false))
                .with("axisX", Spec.of("grid", false))
                .with(
                        "legend",
                        Spec.of("labelColor", colours.ink())
                                .with("labelFontSize", 12)
                                .with("orient", "top")
                                .with("labelLimit", 320))
                .with("text", Spec.of("color", colours.ink()).with("fontSize", 12))
                .with("style", styles(colours));
    }

    private static Spec axis(Colours colours) {
        return Spec.of("labelColor", colours.faint())
                .with("titleColor", colours.faint())
                .with("domainColor", colours.faint())
                .with("tickColor", colours.line())
                .with("gridColor", colours.line())
                .with("labelFontSize", 12)
                .with("titleFontSize", 12)
                .with("titleFontWeight", "normal")
                .with("titlePadding", 8);
    }

    private static Spec styles(Colours colours) {
        return Spec.of("area-all", fill(colours.first(), 0.22))
                .with("area-middle", fill(colours.first(), 0.5))
                .with("atom", fill(colours.first(), 0.9))
                .with("bar-plain", fill(colours.first(), 0.75))
                .with("median", stroke(colours.ink(), 1.5))
                .with("curve", stroke(colours.first(), 2.2))
                .with(
                        "range",
                        stroke(colours.first(), 5).with("opacity", 0.45).with("strokeCap", "round"))
                .with("range-inner", stroke(colours.first(), 9).with("opacity", 0.85))
                .with("dot", Spec.of("color", colours.ink()))
                .with("known", Spec.of("color", colours.first()).with("opacity", 0.75))
                .with("cloud", Spec.of("color", colours.first()).with("opacity", 0.3))
                .with("forecast", stroke(colours.second(), 2))
                .with("forecast-text", Spec.of("color", colours.second()).with("fontSize", 12))
                .with("forecast-band", fill(colours.second(), 0.18))
                .with("forecast-dot", Spec.of("color", colours.second()))
                .with("claimed", stroke(colours.ink(), 2))
                .with("quiet", Spec.of("color", colours.faint()).with("fontSize", 11))
                .with("edge", stroke(colours.faint(), 1).with("opacity", 0.4))
                .with("guide", stroke(colours.line(), 1).with("strokeDash", List.of(4, 3)));
    }

    private static Spec fill(String colour, double opacity) {
        return Spec.of("color", colour).with("opacity", opacity);
    }

    private static Spec stroke(String colour, double width) {
        return Spec.of("color", colour).with("strokeWidth", width);
    }
}
