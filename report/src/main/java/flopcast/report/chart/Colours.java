package flopcast.report.chart;

import java.util.ArrayList;
import java.util.List;

/// The colours of a theme.
///
/// @param ink of what is read first
/// @param faint of axes
/// @param line of grids
/// @param series of curves and bars, in this order
record Colours(String ink, String faint, String line, List<String> series) {

    static final Colours LIGHT =
            new Colours(
                    "#1b2733",
                    "#5d6b79",
                    "#e3e7eb",
                    List.of(
                            "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9",
                            "#000000"));
    static final Colours DARK =
            new Colours(
                    "#e8edf2",
                    "#9aa7b4",
                    "#2d3742",
                    List.of(
                            "#56b4e9", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#f0e442",
                            "#ffffff"));

    /// Those of the page, by name.
    static final Colours NAMED =
            new Colours(
                    "var(--chart-ink)", "var(--chart-faint)", "var(--chart-line)", seriesNames());

    String first() {
        return series.getFirst();
    }

    String second() {
        return series.get(1);
    }

    /// As properties of a style sheet.
    String properties() {
        var text = new StringBuilder();
        text.append("--chart-ink:").append(ink).append(";--chart-faint:").append(faint);
        text.append(";--chart-line:").append(line);
        for (int i = 0; i < series.size(); i++) {
            text.append(";--chart-").append(i + 1).append(':').append(series.get(i));
        }
        return text.toString();
    }

    private static List<String> seriesNames() {
        var names = new ArrayList<String>();
        for (int i = 0; i < LIGHT.series().size(); i++) {
            names.add("var(--chart-" + (i + 1) + ")");
        }
        return List.copyOf(names);
    }
}
