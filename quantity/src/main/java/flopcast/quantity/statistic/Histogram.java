package flopcast.quantity.statistic;

/// Counts of draws in bins of equal width, on the axis that suits them: logarithmic where all are
/// positive and spread over more than an order of magnitude.
///
/// The bins cover the central 99%; draws beyond are counted by [#below] and [#above].
public final class Histogram {

    private static final double TAIL = 0.005;

    private final boolean logarithmic;
    private final double[] edges;
    private final int[] counts;
    private final int below;
    private final int above;

    private Histogram(boolean logarithmic, double[] edges, int[] counts, int below, int above) {
        this.logarithmic = logarithmic;
        this.edges = edges;
        this.counts = counts;
        this.below = below;
        this.above = above;
    }

    /// A column of equal draws has a single bin of no width.
    static Histogram of(double[] draws, OrderedDraws ordered, int mostBins) {
        double low = OrderStatistics.quantile(ordered, TAIL);
        double high = OrderStatistics.quantile(ordered, 1 - TAIL);
        Axis axis = Axis.suiting(ordered);
        double[] edges = edges(axis, low, high, low < high ? mostBins : 1);
        var counts = new int[edges.length - 1];
        double start = axis.position(low);
        double binsPerStep = counts.length / (axis.position(high) - start);
        int below = 0;
        int above = 0;
        for (double draw : draws) {
            if (draw < low) {
                below++;
            } else if (draw > high) {
                above++;
            } else {
                counts[bin(edges, draw, (axis.position(draw) - start) * binsPerStep)]++;
            }
        }
        return new Histogram(axis == Axis.LOGARITHMIC, edges, counts, below, above);
    }

    private static double[] edges(Axis axis, double low, double high, int bins) {
        var edges = new double[bins + 1];
        for (int i = 1; i < bins; i++) {
            edges[i] = axis.between(low, high, (double) i / bins);
        }
        edges[0] = low;
        edges[bins] = high;
        return edges;
    }

    /// The last bin whose lower end is not above `draw`, looked for from where equal widths on the
    /// axis would have it: the edges decide, and not the rounding of a quotient.
    private static int bin(double[] edges, double draw, double expected) {
        int last = edges.length - 2;
        int bin = Math.clamp((int) expected, 0, last);
        while (edges[bin] > draw) {
            bin--;
        }
        while (bin < last && edges[bin + 1] <= draw) {
            bin++;
        }
        return bin;
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
        return counts[bin];
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
        return below;
    }

    /// The draws above the last bin.
    public int above() {
        return above;
    }
}
