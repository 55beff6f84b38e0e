package flopcast.quantity.statistic;

import flopcast.quantity.kernel.Columns;

/// Sums of powers of the deviations of one stretch of draws from its own mean. They are made while
/// the stretch is in the first-level cache, and moved to any other centre by algebra:
///
/// ```text
/// d = x·factor - centre = e + δ        δ = mean - centre
/// Σ d² = Σ e² + 2δ·Σ e + n·δ²          Σ d⁴ = Σ e⁴ + 4δ·Σ e³ + 6δ²·Σ e² + 4δ³·Σ e + n·δ⁴
/// ```
///
/// Source: Pébay 2008, "Formulas for robust, one-pass parallel computation of covariances and
/// arbitrary-order statistical moments", SAND2008-6212, eqs. 3.1 and 3.2.
///
/// @param count draws of the stretch
/// @param mean of the draws times the factor
/// @param first `Σ e`, what the rounding of the mean has left
/// @param second `Σ e²`
/// @param third `Σ e³`
/// @param fourth `Σ e⁴`
record StretchMoments(
        int count, double mean, double first, double second, double third, double fourth) {

    /// Of `draws[from .. to)`, of which there is at least one.
    ///
    /// @param total gets the sum of the draws times the factor
    static StretchMoments of(
            double[] draws,
            int from,
            int to,
            double factor,
            Columns columns,
            CompensatedSum total) {
        var sums = new double[4][Columns.PARTIAL_SUMS];
        columns.sums(draws, from, to, factor, sums[0], sums[1]);
        var sum = new CompensatedSum();
        for (int lane = 0; lane < Columns.PARTIAL_SUMS; lane++) {
            sum.add(sums[0][lane]);
            sum.add(sums[1][lane]);
        }
        total.add(sum);
        double mean = sum.dividedBy(to - from);
        columns.powers(draws, from, to, factor, mean, sums);
        return new StretchMoments(
                to - from, mean, total(sums[0]), total(sums[1]), total(sums[2]), total(sums[3]));
    }

    /// `Σ d` about another centre.
    double firstAbout(double centre) {
        return Math.fma(count, mean - centre, first);
    }

    /// `Σ d²` about another centre.
    double secondAbout(double centre) {
        double shift = mean - centre;
        return second + shift * (2 * first + count * shift);
    }

    /// `Σ d⁴` about another centre.
    double fourthAbout(double centre) {
        double shift = mean - centre;
        double square = shift * shift;
        return fourth
                + 4 * shift * (third + square * first)
                + square * (6 * second + count * square);
    }

    private static double total(double[] lanes) {
        return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5]))
                + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
    }
}
