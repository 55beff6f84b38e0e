package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.IncompleteGamma;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// A positive number: the sum of `shape` waiting times of mean `scale`.
///
/// ```text
/// density(x) ∝ x^(shape - 1)·e^(-x/scale)        mean = shape·scale
/// ```
///
/// Quantiles to a relative error of 1e-12 for p in [1e-12, 1 - 1e-12] and shapes in [1e-3, 1e6],
/// and of 1e-10 beyond.
///
/// Source: Johnson, Kotz & Balakrishnan 1994, "Continuous Univariate Distributions", vol. 1, ch.
/// 17.
public record Gamma(double shape, double scale) implements Distribution {

    /// Beyond, the gamma is a normal to four digits of its standard deviation.
    static final double LARGEST_SHAPE = 1e8;

    public Gamma {
        Require.positive("shape of a gamma", shape, "");
        Require.within("shape of a gamma", shape, 0, LARGEST_SHAPE);
        Require.positive("scale of a gamma", scale, "");
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
        return integral().lower(x / scale);
    }

    @Override
    public double exceedance(double x) {
        return integral().upper(x / scale);
    }

    @Override
    public double density(double x) {
        if (x < 0 || x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        if (x == 0) {
            return shape < 1 ? Double.POSITIVE_INFINITY : shape == 1 ? 1 / scale : 0;
        }
        return integral().slope(x / scale) / x;
    }

    @Override
    public double logDensity(double x) {
        double density = density(x);
        if (density >= Double.MIN_NORMAL || !(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return Real.log(density);
        }
        double ratio = x / scale;
        return (shape - 1) * Real.log(ratio) - ratio - Real.logGamma(shape) - Real.log(scale);
    }

    @Override
    public OptionalDouble mean() {
        return Moments.ifFinite(shape * scale);
    }

    @Override
    public OptionalDouble variance() {
        return Moments.ifFinite(shape * scale * scale);
    }

    @Override
    public double mode() {
        return shape <= 1 ? 0 : (shape - 1) * scale;
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
        return Notation.call("gamma", shape, scale);
    }

    private IncompleteGamma integral() {
        return new IncompleteGamma(shape);
    }

    private LogValue curve() {
        return new LogValue(shape, scale, integral());
    }

    /// The gamma in the logarithm of its value over its scale.
    private record LogValue(double shape, double scale, IncompleteGamma integral)
            implements Inversion.Curve {

        @Override
        public double value(double position) {
            return scale * Real.exp(position);
        }

        @Override
        public void values(double[] positions, int length, Columns columns) {
            columns.exp(positions, positions, length);
            for (int i = 0; i < length; i++) {
                positions[i] = scale * positions[i];
            }
        }

        @Override
        public double cumulative(double position) {
            return integral.lower(Real.exp(position));
        }

        @Override
        public double exceedance(double position) {
            return integral.upper(Real.exp(position));
        }

        @Override
        public double slope(double position) {
            return integral.slope(Real.exp(position));
        }

        /// In the lower tail `p ≈ x^shape / Γ(shape + 1)`, elsewhere the cube root is nearly normal
        /// (Wilson & Hilferty 1931, doi:10.1073/pnas.17.12.684).
        @Override
        public double start(double p, double normalQuantile) {
            double ninth = 1 / (9 * shape);
            double cubeRoot = 1 - ninth + normalQuantile * Math.sqrt(ninth);
            return cubeRoot > 0.3
                    ? Real.log(shape) + 3 * Real.log(cubeRoot)
                    : (Real.log(p) + Real.logGamma(shape + 1)) / shape;
        }
    }
}
