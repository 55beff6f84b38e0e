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
        int notes,
        boolean isStacked) {

    static final int MARGIN = 2;
    static final int GAP = 2;
    static final String DASH = " – ";
    static final String MEDIAN = "median";
    static final String RANGE = "5 % – 95 %";
    static final String LOGARITHMIC = " log";

    private static final int LEAST_NAME = 10;
    private static final int READABLE_NAME = 20;
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
        int unit = widest(rows, Row::unit);
        int notes = widest(rows, Row::notes);
        int numbers = taken(value) + taken(interval) + taken(mean) + taken(unit) + taken(notes);
        int room = screen.width() - MARGIN - numbers;
        int names = Math.max(LEAST_NAME, widest(rows, Row::name));
        boolean hasScale = hasIntervals && rows.stream().anyMatch(Layout::isLogarithmic);
        int around = GAP + (hasScale ? LOGARITHMIC.length() : 0);
        int bins = screen.hasPlots() && hasIntervals ? bins(room - around, names) : 0;
        int name = Math.min(names, bins == 0 ? room : room - around - bins);
        boolean isStacked = name < LEAST_NAME;
        return new Layout(
                name, bins, hasScale, value, low, high, interval, mean, unit, notes, isStacked);
    }

    /// As many as fit beside the names; beside readable ones where the names are long.
    private static int bins(int room, int names) {
        int beside = Math.max(room - names, Math.min(LEAST_BINS, room - READABLE_NAME));
        return beside < LEAST_BINS ? 0 : Math.min(beside, MOST_BINS);
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
