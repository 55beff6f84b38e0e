package flopcast.quantity.statistic;

/// Sums over a stretch of draws, each in eight partial sums that take every eighth draw.
///
/// The partial sums do not wait for each other, which makes them fast, and their order is fixed, so
/// that the same draws give the same bits on every machine.
final class Lanes {

    private static final int LANES = 8;

    private final double[] first = new double[LANES];
    private final double[] second = new double[LANES];
    private final double[] fourth = new double[LANES];

    /// Adds `Σ x·factor` to `sum`, in two doubles.
    ///
    /// Source: Ogita, Rump & Oishi 2005, "Accurate sum and dot product", doi:10.1137/030601818,
    /// algorithm 4.4.
    void addSum(double[] draws, int from, int to, double factor, CompensatedSum sum) {
        clear();
        for (int i = from; i < to; i += LANES) {
            int lanes = Math.min(LANES, to - i);
            for (int lane = 0; lane < lanes; lane++) {
                double x = draws[i + lane] * factor;
                double before = first[lane];
                double total = before + x;
                double added = total - before;
                second[lane] += (before - (total - added)) + (x - added);
                first[lane] = total;
            }
        }
        for (int lane = 0; lane < LANES; lane++) {
            sum.add(first[lane]);
            sum.add(second[lane]);
        }
    }

    /// The powers of deviations of a stretch, `d = x·factor - centre`.
    ///
    /// @param first `Σ d`
    /// @param second `Σ d²`
    /// @param fourth `Σ d⁴`
    record Powers(double first, double second, double fourth) {}

    Powers powers(double[] draws, int from, int to, double factor, double centre) {
        clear();
        for (int i = from; i < to; i += LANES) {
            int lanes = Math.min(LANES, to - i);
            for (int lane = 0; lane < lanes; lane++) {
                double deviation = draws[i + lane] * factor - centre;
                double square = deviation * deviation;
                first[lane] += deviation;
                second[lane] += square;
                fourth[lane] += square * square;
            }
        }
        return new Powers(total(first), total(second), total(fourth));
    }

    private void clear() {
        for (int lane = 0; lane < LANES; lane++) {
            first[lane] = 0;
            second[lane] = 0;
            fourth[lane] = 0;
        }
    }

    private static double total(double[] lanes) {
        return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5]))
                + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
    }
}
