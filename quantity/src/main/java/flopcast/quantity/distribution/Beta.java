package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.IncompleteBeta;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// A share, between 0 and 1.
///
/// ```text
/// density(x) ∝ x^(α - 1)·(1 - x)^(β - 1)        mean = α / (α + β)
/// ```
///
/// Quantiles to a relative error of 1e-12 for p in [1e-12, 1 - 1e-12] where both parameters are in
/// [1e-3, 1e6], and of 1e-10 beyond.
///
/// Source: Johnson, Kotz & Balakrishnan 1995, "Continuous Univariate Distributions", vol. 2, ch.
/// 25.
///
/// @param alpha `α`: successes counted before, so to speak, where [#beta] counts failures
public record Beta(double alpha, double beta) implements Distribution {

    /// Beyond, the resolution of doubles shows in the incomplete beta function.
    static final double LARGEST_PARAMETER = 1e9;

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
        return Inversion.quantile(this, curve(), p);
    }

    @Override
    public double quantileFromTop(double q) {
        return Inversion.quantileFromTop(this, curve(), q);
    }

    @Override
    public Quantiles forDraws() {
        return QuantileTable.of(this, curve());
    }

    @Override
    public double cumulative(double x) {
        return cumulative(x, 1 - x);
    }

    @Override
    public double exceedance(double x) {
        return exceedance(x, 1 - x);
    }

    @Override
    public double density(double x) {
        return density(x, 1 - x);
    }

    @Override
    public double logDensity(double x) {
        double density = density(x);
        if (density >= Double.MIN_NORMAL || !(x > 0 && x < 1)) {
            return Real.log(density);
        }
        double logBeta = Real.logGamma(alpha) + Real.logGamma(beta) - Real.logGamma(alpha + beta);
        return (alpha - 1) * Real.log(x) + (beta - 1) * Real.log1p(-x) - logBeta;
    }

    /// @param y `1 - x`, which near an end is not the rounded difference; so in the next two
    double cumulative(double x, double y) {
        return integral().lower(x, y);
    }

    double exceedance(double x, double y) {
        return integral().upper(x, y);
    }

    double density(double x, double y) {
        if (x < 0 || y < 0) {
            return 0;
        }
        if (x == 0 || y == 0) {
            double power = x == 0 ? alpha : beta;
            return power < 1 ? Double.POSITIVE_INFINITY : power == 1 ? alpha + beta - 1 : 0;
        }
        return integral().slope(x, y) / x / y;
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

    private IncompleteBeta integral() {
        return new IncompleteBeta(alpha, beta);
    }

    private LogOdds curve() {
        return curve(0, 1);
    }

    /// Of this beta stretched to run from `low` to `high`.
    LogOdds curve(double low, double high) {
        return new LogOdds(this, integral(), low, high);
    }

    /// A beta between two ends, in the log odds of the share of the way.
    record LogOdds(Beta shape, IncompleteBeta integral, double low, double high)
            implements Inversion.Curve {

        @Override
        public double value(double position) {
            return between(position, Real.exp(Math.abs(position)));
        }

        @Override
        public void values(double[] positions, int length, Columns columns) {
            double[] odds = columns.borrow();
            for (int i = 0; i < length; i++) {
                odds[i] = Math.abs(positions[i]);
            }
            columns.exp(odds, odds, length);
            for (int i = 0; i < length; i++) {
                positions[i] = between(positions[i], odds[i]);
            }
            columns.giveBack(odds);
        }

        /// @param odds against the end that is farther away
        private double between(double position, double odds) {
            double share = 1 / (1 + odds);
            return position < 0
                    ? Math.fma(high - low, share, low)
                    : Math.fma(low - high, share, high);
        }

        @Override
        public double cumulative(double position) {
            return integral.lower(share(position), share(-position));
        }

        @Override
        public double exceedance(double position) {
            return integral.upper(share(position), share(-position));
        }

        @Override
        public double slope(double position) {
            return integral.slope(share(position), share(-position));
        }

        private static double share(double position) {
            return 1 / (1 + Real.exp(-position));
        }

        /// In the tails `p ≈ x^α / (α·B(α, β))` and its mirror image, elsewhere the log odds are
        /// nearly normal.
        @Override
        public double start(double p, double normalQuantile) {
            double alpha = shape.alpha;
            double beta = shape.beta;
            double a = Math.max(alpha - 0.5, alpha / 2);
            double b = Math.max(beta - 0.5, beta / 2);
            double middle = Real.log(a / b);
            double deviation = Math.sqrt(1 / a + 1 / b);
            double normal = middle + normalQuantile * deviation;
            if (normalQuantile < -1) {
                double tail = tail(p, alpha);
                return tail < middle - 2 * deviation ? tail : normal;
            }
            if (normalQuantile > 1) {
                double tail = -tail(Real.normalCumulative(-normalQuantile), beta);
                return tail > middle + 2 * deviation ? tail : normal;
            }
            return normal;
        }

        private double tail(double p, double power) {
            return (Real.log(p * power) + integral.logBeta()) / power;
        }
    }
}
