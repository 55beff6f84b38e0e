package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/// A share, between 0 and 1.
///
/// ```text
/// density(x) ∝ x^(α - 1)·(1 - x)^(β - 1)        mean = α / (α + β)
/// ```
///
/// Quantiles to a relative error of 1e-10 for p in [1e-12, 1 - 1e-12]. The incomplete beta function
/// is Apache Commons Numbers'.
///
/// Source: Johnson, Kotz & Balakrishnan 1995, "Continuous Univariate Distributions", vol. 2, ch.
/// 25.
///
/// @param alpha `α`: successes counted before, so to speak, where [#beta] counts failures
public record Beta(double alpha, double beta) implements Distribution {

    /// Beyond, the expansions of the incomplete beta function no longer settle.
    private static final double LARGEST_PARAMETER = 1e9;

    public Beta {
        Require.positive("alpha of a beta", alpha, "");
        Require.positive("beta of a beta", beta, "");
        Require.within("alpha of a beta", alpha, 0, LARGEST_PARAMETER);
        Require.within("beta of a beta", beta, 0, LARGEST_PARAMETER);
    }

    /// @param mean in (0, 1)
    /// @param standardDeviation less than `√(mean·(1 - mean))`, that of a share which is 0 or 1
    public static Beta ofMeanAndStdev(double mean, double standardDeviation) {
        Require.fraction("mean of a beta", mean);
        Require.positive("standard deviation of a beta", standardDeviation, "");
        double count = mean * (1 - mean) / (standardDeviation * standardDeviation) - 1;
        if (!(count > 0)) {
            throw new IllegalArgumentException(
                    "standard deviation of a beta with mean "
                            + mean
                            + " must be less than "
                            + Math.sqrt(mean * (1 - mean))
                            + ", but is "
                            + standardDeviation);
        }
        return new Beta(mean * count, (1 - mean) * count);
    }

    @Override
    public double quantile(double p) {
        return Inversion.quantile(curve(), p);
    }

    @Override
    public double quantileFromTop(double q) {
        return Inversion.quantileFromTop(curve(), q);
    }

    @Override
    public double cumulative(double x) {
        return RegularizedBeta.value(Math.clamp(x, 0.0, 1.0), alpha, beta);
    }

    @Override
    public double exceedance(double x) {
        return exceedance(Math.clamp(x, 0.0, 1.0), alpha, beta);
    }

    @Override
    public double density(double x) {
        if (x < 0 || x > 1) {
            return 0;
        }
        if (x == 0 || x == 1) {
            double power = x == 0 ? alpha : beta;
            return power < 1 ? Double.POSITIVE_INFINITY : power == 1 ? alpha + beta - 1 : 0;
        }
        return RegularizedBeta.derivative(x, alpha, beta);
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(alpha / (alpha + beta));
    }

    @Override
    public OptionalDouble variance() {
        double sum = alpha + beta;
        return OptionalDouble.of(alpha / sum * (beta / sum) / (sum + 1));
    }

    @Override
    public double mode() {
        if (alpha > 1 && beta > 1) {
            return (alpha - 1) / (alpha + beta - 2);
        }
        return alpha > beta && alpha >= 1 ? 1 : 0;
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return 1;
    }

    @Override
    public String toString() {
        return Notation.call("beta", alpha, beta);
    }

    /// Below the resolution of `1 - x` the complement of the library is 1.
    static double exceedance(double x, double alpha, double beta) {
        return x < 1e-15
                ? 1 - RegularizedBeta.value(x, alpha, beta)
                : RegularizedBeta.complement(x, alpha, beta);
    }

    private LogOdds curve() {
        return new LogOdds(alpha, beta, LogBeta.value(alpha, beta));
    }

    /// The beta in the log odds of its value.
    private record LogOdds(double alpha, double beta, double logBeta) implements Inversion.Curve {

        @Override
        public double value(double position) {
            return 1 / (1 + Real.exp(-position));
        }

        @Override
        public double cumulative(double x) {
            return RegularizedBeta.value(x, alpha, beta);
        }

        @Override
        public double exceedance(double x) {
            return Beta.exceedance(x, alpha, beta);
        }

        @Override
        public double slope(double x) {
            return Real.exp(alpha * Real.log(x) + beta * Real.log1p(-x) - logBeta);
        }

        /// In the lower tail `p ≈ x^α / (α·B(α, β))`, elsewhere the log odds are nearly normal.
        @Override
        public double start(double p, double normalQuantile) {
            double a = Math.max(alpha - 0.5, alpha / 2);
            double b = Math.max(beta - 0.5, beta / 2);
            double middle = Real.log(a / b);
            double deviation = Math.sqrt(1 / a + 1 / b);
            double normal = middle + normalQuantile * deviation;
            if (normalQuantile > -1) {
                return normal;
            }
            double tail = (Real.log(p * alpha) + logBeta) / alpha;
            return tail < middle - 2 * deviation ? tail : normal;
        }
    }
}
