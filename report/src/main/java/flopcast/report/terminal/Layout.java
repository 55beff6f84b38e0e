package flopcast.report.terminal;

import java.util.List;
import java.util.function.Function;

/// Widths of the columns of a table of outputs, so that it fits the screen.
///
/// Plots give way first, then names; where even the numbers do not fit, [#isStacked].
///
/// @param bins characters of a plot; 0 where there are none
/// @param hasScale whether plots are followed by a word for their axis
/// @param interval of the 5 % and 95 % quantiles together
/// @param isStacked whether each result has to stand on lines of its own below its name
record Layout(
        int name,
        int bins,
        boolean hasScale,
        int value,
        int low,
        int high,
        int interval,
        int mean,
        int unit,
        boolean isStacked) {

    static final int MARGIN = 2;
    static final int GAP = 2;
    static final String DASH = " – ";
    static final String MEDIAN = "median";
    static final String RANGE = "5 % – 95 %";
    static final String LOGARITHMIC = " log";

    private static final int LEAST_NAME = 10;
    private static final int READABLE_NAME = 13;
    private static final int FEW_ROWS = 5;
    private static final int MUCH = 8;
    private static final int LEAST_BINS = 8;
    private static final int MOST_BINS = 20;

    static Layout of(List<Row> rows, Screen screen) {
        boolean hasIntervals = rows.stream().anyMatch(Row::isInterval);
        int low = widest(rows, row -> row.isInterval() ? row.low() : "");
        int high = widest(rows, Row::high);
        int pair = hasIntervals ? Math.max(low + DASH.length() + high, RANGE.length()) : 0;
        int value = Math.max(hasIntervals ? MEDIAN.length() : 0, widest(rows, Row::value));
        int interval = Math.max(pair, widest(rows, row -> row.isInterval() ? "" : row.low()));
        int mean = widest(rows, Row::mean);
        int unit = widest(rows, Row::unitAndNotes);
        int numbers = taken(value) + taken(interval) + taken(mean) + taken(unit);
        int room = screen.width() - MARGIN - numbers;
        int names = Math.max(LEAST_NAME, usualName(rows));
        boolean hasPlots = screen.hasPlots() && hasIntervals;
        boolean hasScale =
                hasPlots
                        && bins(room - GAP - LOGARITHMIC.length(), names) > 0
                        && rows.stream().anyMatch(Layout::isLogarithmic);
        int around = GAP + (hasScale ? LOGARITHMIC.length() : 0);
        int bins = hasPlots ? bins(room - around, names) : 0;
        int name = name(rows, names, bins == 0 ? room : room - around - bins);
        boolean isStacked = name < LEAST_NAME;
        return new Layout(name, bins, hasScale, value, low, high, interval, mean, unit, isStacked);
    }

    /// As many as fit beside the names; beside readable ones where the names are long.
    private static int bins(int room, int names) {
        int beside = Math.max(room - names, Math.min(LEAST_BINS, room - READABLE_NAME));
        return beside < LEAST_BINS ? 0 : Math.min(beside, MOST_BINS);
    }

    /// The width of all names but the longest fifth, where those are much longer: they have lines
    /// of their own.
    private static int usualName(List<Row> rows) {
        int[] widths = rows.stream().mapToInt(row -> TextWidth.of(row.name())).sorted().toArray();
        if (widths.length == 0) {
            return 0;
        }
        int usual = widths[(widths.length - 1) * (FEW_ROWS - 1) / FEW_ROWS];
        int longest = widths[widths.length - 1];
        return longest <= usual + MUCH || widths.length < FEW_ROWS ? longest : usual;
    }

    /// The widest name that fits, if it is not far wider than usual ones.
    private static int name(List<Row> rows, int usual, int room) {
        int widest = Math.min(usual, room);
        for (Row row : rows) {
            int width = TextWidth.of(row.name());
            if (width <= Math.min(room, usual + 2 * MUCH)) {
                widest = Math.max(widest, width);
            }
        }
        return widest;
    }

    private static boolean isLogarithmic(Row row) {
        return row.sample().isPresent() && Spark.isLogarithmic(row.sample().get());
    }

    private static int taken(int width) {
        return width == 0 ? 0 : GAP + width;
    }

    static int widest(List<Row> rows, Function<Row, String> column) {
        return rows.stream().mapToInt(row -> TextWidth.of(column.apply(row))).max().orElse(0);
    }

    /// Where the value column begins.
    int valueStart() {
        int plot = bins == 0 ? 0 : GAP + bins + (hasScale ? LOGARITHMIC.length() : 0);
        return MARGIN + name + plot + GAP;
    }
}
