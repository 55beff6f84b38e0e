package flopcast.quantity.statistic;

/// Counts of draws in bins of equal width, on the axis that suits them: logarithmic where all are
/// positive and spread over more than an order of magnitude.
///
/// The bins cover the central 99%; draws beyond are counted by [#below] and [#above].
public final class Histogram {

    private static final double TAIL = 0.005;

    private final boolean logarithmic;
    private final double[] edges;
    private final int[] ranks;
    private final int total;

    private Histogram(boolean logarithmic, double[] edges, int[] ranks, int total) {
        this.logarithmic = logarithmic;
        this.edges = edges;
        this.ranks = ranks;
        this.total = total;
    }

    /// A column of equal draws has a single bin of no width.
    static Histogram of(double[] sorted, int mostBins) {
        double low = OrderStatistics.quantile(sorted, TAIL);
        double high = OrderStatistics.quantile(sorted, 1 - TAIL);
        Axis axis = Axis.suiting(sorted);
        int bins = low < high ? mostBins : 1;
        var edges = new double[bins + 1];
        var ranks = new int[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = i == 0 ? low : i == bins ? high : axis.between(low, high, (double) i / bins);
            ranks[i] =
                    i == bins
                            ? OrderStatistics.firstAbove(sorted, high)
                            : OrderStatistics.firstAtLeast(sorted, edges[i]);
        }
        return new Histogram(axis == Axis.LOGARITHMIC, edges, ranks, sorted.length);
    }

    public int bins() {
        return edges.length - 1;
    }

    /// Whether the bins are of equal width on the logarithmic axis.
    public boolean isLogarithmic() {
        return logarithmic;
    }

    /// The lower end of `bin`; of [#bins] the upper end of the last.
    public double edge(int bin) {
        return edges[bin];
    }

    /// The draws in `bin`, its lower end included; the last bin includes its upper end too.
    public int count(int bin) {
        return ranks[bin + 1] - ranks[bin];
    }

    /// The highest count of a bin.
    public int highest() {
        int highest = 0;
        for (int bin = 0; bin < bins(); bin++) {
            highest = Math.max(highest, count(bin));
        }
        return highest;
    }

    /// The draws below the first bin.
    public int below() {
        return ranks[0];
    }

    /// The draws above the last bin.
    public int above() {
        return total - ranks[bins()];
    }
}
