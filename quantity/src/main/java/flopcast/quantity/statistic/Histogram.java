package flopcast.quantity.statistic;

/// The weight of draws in bins of equal width, on the axis that suits them: logarithmic where all
/// are positive and spread over more than an order of magnitude.
///
/// The bins cover the central 99%; draws beyond count in [#below] and [#above].
public final class Histogram {

    private static final double TAIL = 0.005;

    private final boolean logarithmic;
    private final double[] edges;
    private final double[] weights;
    private final double below;
    private final double above;

    private Histogram(
            boolean logarithmic, double[] edges, double[] weights, double below, double above) {
        this.logarithmic = logarithmic;
        this.edges = edges;
        this.weights = weights;
        this.below = below;
        this.above = above;
    }

    /// A column of equal draws has a single bin of no width.
    static Histogram of(double[] draws, Worlds worlds, Ranking ranking, int mostBins) {
        double low = ranking.quantile(TAIL);
        double high = ranking.quantile(1 - TAIL);
        Axis axis = Axis.suiting(ranking);
        double[] edges = edges(axis, low, high, low < high ? mostBins : 1);
        var weights = new double[edges.length - 1];
        double start = axis.position(low);
        double binsPerStep = weights.length / (axis.position(high) - start);
        double below = 0;
        double above = 0;
        for (int i = 0; i < draws.length; i++) {
            double draw = draws[i];
            double weight = worlds.weight(i);
            if (weight == 0) {
                continue;
            }
            if (draw < low) {
                below += weight;
            } else if (draw > high) {
                above += weight;
            } else {
                weights[bin(edges, draw, (axis.position(draw) - start) * binsPerStep)] += weight;
            }
        }
        return new Histogram(axis == Axis.LOGARITHMIC, edges, weights, below, above);
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

    /// The weight of draws in `bin`, its lower end included; the last bin includes its upper end
    /// too. Without evidence every draw weighs 1.
    public double weight(int bin) {
        return weights[bin];
    }

    /// The highest weight of a bin.
    public double highest() {
        double highest = 0;
        for (int bin = 0; bin < bins(); bin++) {
            highest = Math.max(highest, weight(bin));
        }
        return highest;
    }

    /// The weight of draws below the first bin.
    public double below() {
        return below;
    }

    /// The weight of draws above the last bin.
    public double above() {
        return above;
    }
}
