package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.Arrays;
import java.util.OptionalDouble;

/// The waiting time for a failure whose rate grows or falls as a power of time.
///
/// ```text
/// P(X > x) = e^(-(x/scale)^shape)        mean = scale·Γ(1 + 1/shape)
/// ```
///
/// Source: Johnson, Kotz & Balakrishnan 1994, "Continuous Univariate Distributions", vol. 1, ch.
/// 21.
///
/// @param shape below 1 early failures are likelier, above 1 late ones; 1 is an exponential
/// @param scale exceeded with probability `1/e`
public record Weibull(double shape, double scale) implements Distribution {

    public Weibull {
        Require.positive("shape of a weibull", shape, "");
        Require.positive("scale of a weibull", scale, "");
    }

    static double quantile(double p, double shape, double scale) {
        return scale * Real.pow(-Real.log1p(-p), 1 / shape);
    }

    static double logDensity(double x, double shape, double scale) {
        if (x < 0 || x == Double.POSITIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x == 0) {
            double limit = shape == 1 ? -Real.log(scale) : Double.NEGATIVE_INFINITY;
            return shape < 1 ? Double.POSITIVE_INFINITY : limit;
        }
        double power = Real.pow(x / scale, shape);
        return Real.log(shape / scale) + (shape - 1) * Real.log(x / scale) - power;
    }

    @Override
    public double quantile(double p) {
        return quantile(p, shape, scale);
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        double[] waiting = columns.borrow();
        double[] exponent = columns.borrow();
        Exponential.standardQuantiles(p, waiting, length, columns);
        Arrays.fill(exponent, 0, length, 1 / shape);
        columns.power(waiting, exponent, result, length);
        columns.giveBack(exponent);
        columns.giveBack(waiting);
        for (int i = 0; i < length; i++) {
            result[i] = scale * result[i];
        }
    }

    @Override
    public double quantileFromTop(double q) {
        return scale * Real.pow(-Real.log(q), 1 / shape);
    }

    @Override
    public double cumulative(double x) {
        return x <= 0 ? 0 : -Real.expm1(-power(x));
    }

    @Override
    public double exceedance(double x) {
        return x <= 0 ? 1 : Real.exp(-power(x));
    }

    @Override
    public double density(double x) {
        if (x < 0 || x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        if (x == 0) {
            return shape < 1 ? Double.POSITIVE_INFINITY : shape == 1 ? 1 / scale : 0;
        }
        double power = power(x);
        return power == Double.POSITIVE_INFINITY ? 0 : shape / x * power * Real.exp(-power);
    }

    @Override
    public double logDensity(double x) {
        return logDensity(x, shape, scale);
    }

    @Override
    public OptionalDouble mean() {
        return Moments.ifFinite(scale * Real.exp(logGammaOfNext(1 / shape)));
    }

    /// `scale²·(Γ(1 + 2/shape) - Γ(1 + 1/shape)²)`, by logarithms: the difference is small where
    /// the shape is large, with a relative error of about 1e-16·shape².
    @Override
    public OptionalDouble variance() {
        double once = logGammaOfNext(1 / shape);
        double root = scale * Real.exp(once);
        return Moments.ifFinite(root * root * Real.expm1(logGammaOfNext(2 / shape) - 2 * once));
    }

    @Override
    public double mode() {
        return shape <= 1 ? 0 : scale * Real.pow((shape - 1) / shape, 1 / shape);
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return Notation.call("weibull", shape, scale);
    }

    private double power(double x) {
        return Real.pow(x / scale, shape);
    }

    private static double logGammaOfNext(double x) {
        return Real.logGamma(1 + x);
    }
}
