package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// A number above a threshold that is exceeded by a factor with a power of its probability.
///
/// ```text
/// P(X > x) = (scale/x)^shape        mean = scale·shape / (shape - 1)
/// ```
///
/// Source: Johnson, Kotz & Balakrishnan 1994, "Continuous Univariate Distributions", vol. 1, ch.
/// 20.
///
/// @param scale the least value
/// @param shape how fast the tail falls: there is no mean up to 1 and no variance up to 2
public record Pareto(double scale, double shape) implements Distribution {

    public Pareto {
        Require.positive("scale of a pareto", scale, "");
        Require.positive("shape of a pareto", shape, "");
    }

    static double quantile(double p, double scale, double shape) {
        return scale * Real.exp(-Real.log1p(-p) / shape);
    }

    static double logDensity(double x, double scale, double shape) {
        return x < scale
                ? Double.NEGATIVE_INFINITY
                : Real.log(shape / x) - shape * Ratio.log(scale, x);
    }

    @Override
    public double quantile(double p) {
        return quantile(p, scale, shape);
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        Exponential.standardQuantiles(p, result, length, columns);
        for (int i = 0; i < length; i++) {
            result[i] = result[i] / shape;
        }
        columns.exp(result, result, length);
        for (int i = 0; i < length; i++) {
            result[i] = scale * result[i];
        }
    }

    @Override
    public double quantileFromTop(double q) {
        return scale * Real.exp(-Real.log(q) / shape);
    }

    @Override
    public double cumulative(double x) {
        return x <= scale ? 0 : -Real.expm1(-shape * Ratio.log(scale, x));
    }

    @Override
    public double exceedance(double x) {
        return x <= scale ? 1 : Real.exp(-shape * Ratio.log(scale, x));
    }

    @Override
    public double density(double x) {
        return x < scale ? 0 : shape / x * exceedance(x);
    }

    @Override
    public double logDensity(double x) {
        return logDensity(x, scale, shape);
    }

    @Override
    public OptionalDouble mean() {
        return shape > 1 ? Moments.ifFinite(scale * (shape / (shape - 1))) : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble variance() {
        double deviation = scale / (shape - 1);
        return shape > 2
                ? Moments.ifFinite(deviation * deviation * (shape / (shape - 2)))
                : OptionalDouble.empty();
    }

    @Override
    public double mode() {
        return scale;
    }

    @Override
    public double lowest() {
        return scale;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return Notation.call("pareto", scale, shape);
    }
}
