package flopcast.quantity.kernel;

/// Sums in eight partial sums, draw by draw.
final class PartialSums {

    private static final int SUMS = Columns.PARTIAL_SUMS;

    private PartialSums() {}

    /// Adds `x[from .. to)` to what [Columns#sums] has so far; the draw at `from` goes to the first
    /// partial sum.
    static void addSums(double[] x, int from, int to, double factor, double[] sum, double[] rest) {
        for (int i = from; i < to; i += SUMS) {
            int lanes = Math.min(SUMS, to - i);
            for (int lane = 0; lane < lanes; lane++) {
                double each = x[i + lane] * factor;
                double before = sum[lane];
                double total = before + each;
                double added = total - before;
                rest[lane] += (before - (total - added)) + (each - added);
                sum[lane] = total;
            }
        }
    }

    /// As [#addSums], for [Columns#powers].
    static void addPowers(
            double[] x, int from, int to, double factor, double centre, double[][] sums) {
        double[] first = sums[0];
        double[] second = sums[1];
        double[] third = sums[2];
        double[] fourth = sums[3];
        for (int i = from; i < to; i += SUMS) {
            int lanes = Math.min(SUMS, to - i);
            for (int lane = 0; lane < lanes; lane++) {
                double deviation = x[i + lane] * factor - centre;
                double square = deviation * deviation;
                first[lane] += deviation;
                second[lane] += square;
                third[lane] += square * deviation;
                fourth[lane] += square * square;
            }
        }
    }
}
