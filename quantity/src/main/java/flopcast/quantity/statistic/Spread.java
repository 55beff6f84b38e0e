package flopcast.quantity.statistic;

import flopcast.quantity.draw.Layout;

/// How far a weighted mean is off, from how far its independent parts differ.
///
/// With `e` the sum over one part of the weighted differences to the mean, and `R` parts:
///
/// ```text
/// error² = R / (R - 1) · Σ e² / W²        W the weight of all
/// ```
///
/// The parts are the randomisations, or each world by itself where worlds are independent.
///
/// Source: Cochran 1977, "Sampling Techniques", 3rd ed., eq. 6.13 (a ratio of sums over parts of
/// different size).
final class Spread {

    /// An error known from 32 parts is itself uncertain. Times this, 1.96 of it cover what
    /// Student's t with 31 degrees of freedom says, 2.0395.
    static final double STUDENT = 1.0406;

    private Spread() {}

    /// `Σ e²` of randomisations.
    static double squares(double[] weight, double[] sum, double mean) {
        double squares = 0;
        for (int i = 0; i < sum.length; i++) {
            double excess = sum[i] - mean * weight[i];
            squares += excess * excess;
        }
        return squares;
    }

    /// The standard error of a mean, from `Σ e²`.
    static double error(double squares, double weight, Worlds worlds) {
        double parts = worlds.isIndependent() ? worlds.effectiveCount() : Layout.RANDOMISATIONS;
        return Math.sqrt(squares * parts / (parts - 1)) / weight;
    }

    /// What makes the interval of ± 1.96 errors cover 95%.
    static double student(Worlds worlds) {
        return worlds.isIndependent() ? 1 : STUDENT;
    }
}
