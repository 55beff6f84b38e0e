package flopcast.quantity.kernel;

/// `ln(1 + x) - x`, never positive: how far a number falls behind its tangent. Sums of it are the
/// logarithms of gamma and beta densities against their peaks, without cancellation.
///
/// Source: Loader 2000, "Fast and accurate computation of binomial probabilities".
final class Deviance {

    private static final double[] SERIES = Logarithm.series();

    private Deviance() {}

    /// For `x > -1`.
    static double of(double x) {
        return of(x, 1 + x);
    }

    /// @param ratio `1 + x`, which near 0 is not the rounded sum
    static double of(double x, double ratio) {
        if (ratio > 0.71 && ratio < 1.41) {
            double s = x / (2 + x);
            double z = s * s;
            return s * Math.fma(z, Polynomial.at(z, SERIES), -x);
        }
        return Logarithm.of(ratio) - x;
    }
}
