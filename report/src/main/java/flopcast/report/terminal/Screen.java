package flopcast.report.terminal;

import flopcast.scenario.forecast.Result;

/// What the place that a report is read on can show.
///
/// @param width characters in a line
/// @param hasColours whether escape sequences are understood and wanted
/// @param hasPlots whether block characters are worth printing: not where another program reads
/// @param hasUnicode whether more than ASCII can be written
public record Screen(int width, boolean hasColours, boolean hasPlots, boolean hasUnicode) {

    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 120;
    private static final int PLAIN_WIDTH = 80;
    private static final int SMALL_PLOT = 16;

    public Screen {
        width = Math.clamp(width, LEAST_WIDTH, MOST_WIDTH);
    }

    /// A file or another program.
    public static Screen plain() {
        return new Screen(PLAIN_WIDTH, false, false, true);
    }

    public String paint(Style style, String text) {
        return hasColours ? style.paint(text) : text;
    }

    /// A small histogram to stand after a result; empty where there is nothing to plot.
    public String plot(Result result) {
        if (hasPlots && result instanceof Result.Uncertain uncertain) {
            String plot = Spark.of(uncertain.summary().sample(), SMALL_PLOT);
            return "  " + paint(Style.PLOT, plot);
        }
        return "";
    }

    /// The text as this place can show it: one line, without characters that would steer a
    /// terminal.
    public String shown(String text) {
        var shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                shown.append(' ');
            } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || isDirection(c)) {
                shown.append(hasUnicode ? '\uFFFD' : '?');
            } else {
                shown.append(hasUnicode || c < 0x7f ? String.valueOf(c) : ascii(c));
            }
        }
        return shown.toString();
    }

    /// Marks that turn the direction of writing can make a line read as another.
    private static boolean isDirection(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }

    private static String ascii(char c) {
        return switch (c) {
            case '–', '—', '−', '·' -> "-";
            case '…' -> "...";
            case '±' -> "+/-";
            case '×' -> "x";
            case '“', '”' -> "\"";
            case '‘', '’' -> "'";
            case '→' -> "->";
            case '✓' -> "+";
            case '✗' -> "x";
            case 'µ', 'μ' -> "u";
            default -> "?";
        };
    }
}
