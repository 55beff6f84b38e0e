package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Real;
import java.util.function.DoubleUnaryOperator;

/// Integrals over probabilities, where quantile functions may be infinite at either end.
///
/// Source: Takahasi & Mori 1974, "Double exponential formulas for numerical integration",
/// doi:10.2977/prims/1195192451.
final class Integral {

    private static final double STEP = 1.0 / 32;
    private static final double REACH = 5;

    private Integral() {}

    /// The mean of `f` of a value of `distribution`. The integral is split at the probability
    /// `split`, on both sides of which the quantile function is smooth.
    static double mean(Distribution distribution, double split, DoubleUnaryOperator f) {
        double lower = over(split, p -> f.applyAsDouble(distribution.quantile(p)));
        double upper = over(1 - split, q -> f.applyAsDouble(distribution.quantileFromTop(q)));
        return lower + upper;
    }

    /// `∫ f(p) dp` over `(0, end)`. Points crowd towards both ends, and those near 0 are exact.
    private static double over(double end, DoubleUnaryOperator f) {
        double sum = 0;
        for (double t = -REACH; t <= REACH; t += STEP) {
            double stretched = Math.PI * (Real.exp(t) - Real.exp(-t)) / 2;
            double nearer = 1 / (1 + Real.exp(Math.abs(stretched)));
            double share = stretched < 0 ? nearer : 1 - nearer;
            double weight = nearer * (1 - nearer) * Math.PI * (Real.exp(t) + Real.exp(-t)) / 2;
            double point = end * share;
            if (weight > 0 && point > 0 && point < 1) {
                sum += weight * f.applyAsDouble(point);
            }
        }
        return sum * end * STEP;
    }
}
