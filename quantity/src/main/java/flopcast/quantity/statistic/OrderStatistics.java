package flopcast.quantity.statistic;

/// Quantiles of draws in order.
final class OrderStatistics {

    private OrderStatistics() {}

    static double quantile(OrderedDraws draws, double p) {
        double rank = Math.clamp(p, 0.0, 1.0) * (draws.count() - 1);
        int below = (int) rank;
        double low = draws.at(below);
        if (below == draws.count() - 1) {
            return low;
        }
        double high = draws.at(below + 1);
        double share = rank - below;
        double step = high - low;
        return step < Double.POSITIVE_INFINITY
                ? Math.fma(share, step, low)
                : (1 - share) * low + share * high;
    }

    /// Where the range of ranks is cut off at an end, the rest of it stands for all. At the very
    /// end the error is the distance to the next draw, which is about that of the extreme's own
    /// spread.
    static double quantileError(OrderedDraws draws, double p) {
        int count = draws.count();
        double spread = Math.max(Math.sqrt(p * (1 - p) / count), 1.0 / count);
        double from = Math.max(p - spread, 0);
        double to = Math.min(p + spread, 1);
        double distance = quantile(draws, to) / 2 - quantile(draws, from) / 2;
        return distance * (2 * spread / (to - from));
    }

    /// The number of draws below `x`.
    static int firstAtLeast(double[] sorted, double x) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < x) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /// The number of draws of at most `x`.
    static int firstAbove(double[] sorted, double x) {
        return firstAtLeast(sorted, Math.nextUp(x));
    }
}
