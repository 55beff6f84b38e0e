package flopcast.quantity.statistic;

/// Where a number would stand among numbers in order.
final class Search {

    private Search() {}

    /// How many are below `x`.
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
}
