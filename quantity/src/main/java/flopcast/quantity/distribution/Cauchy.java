package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// A number whose tails are so heavy that it has no mean: the ratio of two standard normals,
/// scaled.
///
/// ```text
/// P(X ≤ x) = ½ + arctan((x - middle)/scale) / π        the middle half is middle ± scale
/// ```
///
/// Source: Johnson, Kotz & Balakrishnan 1994, "Continuous Univariate Distributions", vol. 1, ch.
/// 16.
///
/// @param middle median and mode
public record Cauchy(double middle, double scale) implements Distribution {

    private static final double LARGEST_SQUARED = 1e150;

    public Cauchy {
        Require.finite("middle of a cauchy", middle);
        Require.positive("scale of a cauchy", scale, "");
    }

    static double quantile(double p, double middle, double scale) {
        return Math.fma(scale, standardQuantile(p), middle);
    }

    private static double standardQuantile(double p) {
        if (p < 0.25) {
            return -1 / Real.tan(Math.PI * p);
        }
        return p > 0.75 ? 1 / Real.tan(Math.PI * (1 - p)) : Real.tan(Math.PI * (p - 0.5));
    }

    private static double standardCumulative(double z) {
        if (z < -1) {
            return Real.atan(-1 / z) / Math.PI;
        }
        return z > 1 ? 1 - Real.atan(1 / z) / Math.PI : 0.5 + Real.atan(z) / Math.PI;
    }

    static double logDensity(double x, double middle, double scale) {
        return -Real.log(Math.PI * scale) - logOfOnePlusSquare((x - middle) / scale);
    }

    /// `ln(1 + z²)`, also where the square is infinite.
    static double logOfOnePlusSquare(double z) {
        double size = Math.abs(z);
        return size < LARGEST_SQUARED ? Real.log1p(z * z) : 2 * Real.log(size);
    }

    @Override
    public double quantile(double p) {
        return quantile(p, middle, scale);
    }

    @Override
    public double quantileFromTop(double q) {
        return Math.fma(-scale, standardQuantile(q), middle);
    }

    @Override
    public double cumulative(double x) {
        return standardCumulative((x - middle) / scale);
    }

    @Override
    public double exceedance(double x) {
        return standardCumulative((middle - x) / scale);
    }

    @Override
    public double density(double x) {
        double z = (x - middle) / scale;
        return 1 / (Math.PI * scale * (1 + z * z));
    }

    @Override
    public double logDensity(double x) {
        return logDensity(x, middle, scale);
    }

    /// Does not exist: the mean of draws settles nowhere.
    @Override
    public OptionalDouble mean() {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble variance() {
        return OptionalDouble.empty();
    }

    @Override
    public double mode() {
        return middle;
    }

    @Override
    public double lowest() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return Notation.call("cauchy", middle, scale);
    }
}
