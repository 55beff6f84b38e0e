package flopcast.quantity.statistic;

import flopcast.quantity.kernel.Real;
import java.util.Arrays;

/// Draws in order, in bins that reach from one draw to a later one: few draws a bin in the tails,
/// more in the middle of many. How much weight a bin has is known; how long it came out tells the
/// density.
///
/// The length of `k` steps from draw to draw follows a gamma distribution of shape `k`. So the
/// logarithm of the density has the mean error `ln k - ψ(k) ≈ -ln(1 - 1/(2k))`, which is taken off,
/// and the variance `ψ'(k) ≈ 1 / (k - ½)`.
///
/// Source: Pyke 1965, "Spacings", doi:10.1111/j.2517-6161.1965.tb00602.x; for the digamma function
/// Abramowitz & Stegun 1964, 6.3.18 and 6.4.12.
final class Bins {

    /// The worth of a bin at least, of many draws and of few.
    private static final double FEW = 8;

    private static final double FEWEST = 2;
    private static final double LEAST_BINS = 16;

    /// In the middle, a bin has this share of all draws, and in a tail of those in it.
    private static final double SHARE = 1.0 / 1_500;

    private static final double SHARE_OF_TAIL = 1.0 / 16;

    private final double[] edges;
    private final double[] shares;
    private final double[] squares;
    private int count;

    private Bins(int most, double start) {
        edges = new double[most + 1];
        shares = new double[most];
        squares = new double[most];
        edges[0] = start;
    }

    /// @param positions in order, at least three, no more than two of them equal
    /// @param weights of each position
    static Bins of(double[] positions, double[] weights) {
        double total = Arrays.stream(weights).sum();
        double square = Arrays.stream(weights).map(weight -> weight * weight).sum();
        double effective = total * total / square;
        double few = Math.clamp(effective / LEAST_BINS, FEWEST, FEW);
        int last = positions.length - 1;
        var bins = new Bins(last, positions[0]);
        double below = weights[0] / 2 / total;
        for (int i = 0; i < last; i++) {
            double fromEnd = effective * Math.min(below, 1 - below);
            double most = Math.max(few, Math.min(fromEnd * SHARE_OF_TAIL, effective * SHARE));
            double step = (weights[i] + weights[i + 1]) / 2 / total;
            bins.add(step, positions[i + 1], most);
            below += step;
        }
        bins.close(few);
        return bins;
    }

    /// One step from draw to draw, to the open bin; one that is worth enough is closed.
    private void add(double share, double to, double most) {
        shares[count] += share;
        squares[count] += share * share;
        edges[count + 1] = to;
        if (worth(count) >= most) {
            count++;
        }
    }

    /// What is left open is closed, or joins the bin before it where it is worth too little.
    private void close(double few) {
        boolean isOpen = count < shares.length && shares[count] > 0;
        if (isOpen && count > 0 && worth(count) < few) {
            shares[count - 1] += shares[count];
            squares[count - 1] += squares[count];
            edges[count] = edges[count + 1];
        } else if (isOpen) {
            count++;
        }
    }

    int count() {
        return count;
    }

    /// Where `bin` begins; of [#count] where the last ends.
    double edge(int bin) {
        return edges[bin];
    }

    /// The edge below which at least the share `p` of all weight lies.
    double quantile(double p) {
        double below = 0;
        int bin = 0;
        while (bin < count && below < p) {
            below += shares[bin];
            bin++;
        }
        return edges[bin];
    }

    /// The share of all weight that is in `bin`.
    double share(int bin) {
        return shares[bin];
    }

    /// How many draws of equal weight `bin` is worth.
    double worth(int bin) {
        return shares[bin] * shares[bin] / squares[bin];
    }

    /// The natural logarithm of probability per length, with the variance `1 / (worth - ½)`.
    double logDensity(int bin) {
        double length = edges[bin + 1] - edges[bin];
        return Real.log(shares[bin] / length * (1 - 0.5 / worth(bin)));
    }

    /// The bin in which `position` lies.
    int at(double position) {
        int found = Arrays.binarySearch(edges, 0, count + 1, position);
        int bin = found >= 0 ? found : -found - 2;
        return Math.clamp(bin, 0, count - 1);
    }
}
