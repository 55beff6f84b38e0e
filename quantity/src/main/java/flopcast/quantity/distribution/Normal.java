package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// A number that is the sum of many small independent ones.
///
/// Source: Johnson, Kotz & Balakrishnan 1994, "Continuous Univariate Distributions", vol. 1, ch.
/// 13.
///
/// @param middle `μ`: mean, median and mode
/// @param standardDeviation `σ`
public record Normal(double middle, double standardDeviation) implements Distribution {

    public static final Normal STANDARD = new Normal(0, 1);

    private static final double HALF_LOG_2_PI = 0.9189385332046727;

    public Normal {
        Require.finite("mean of a normal", middle);
        Require.positive("standard deviation of a normal", standardDeviation, "");
    }

    /// The normal whose central interval of the given `coverage` is `[low, high]`.
    public static Normal between(double low, double high, double coverage) {
        Require.finite("low end of a normal interval", low);
        Require.finite("high end of a normal interval", high);
        Require.ordered("a normal interval", low, high, "");
        Require.fraction("coverage", coverage);
        double deviations = Real.normalQuantile((1 + coverage) / 2);
        return new Normal(low / 2 + high / 2, (high / 2 - low / 2) / deviations);
    }

    /// The sum with an independent normal.
    public Normal plus(Normal other) {
        return new Normal(middle + other.middle, deviationWith(other));
    }

    /// The difference from an independent normal.
    public Normal minus(Normal other) {
        return new Normal(middle - other.middle, deviationWith(other));
    }

    public Normal plus(double shift) {
        return new Normal(middle + shift, standardDeviation);
    }

    /// @param factor not 0
    public Normal times(double factor) {
        return new Normal(middle * factor, standardDeviation * Math.abs(factor));
    }

    static double quantile(double p, double mean, double standardDeviation) {
        return Math.fma(standardDeviation, Real.normalQuantile(p), mean);
    }

    static double logDensity(double x, double mean, double standardDeviation) {
        double z = (x - mean) / standardDeviation;
        return -0.5 * z * z - Real.log(standardDeviation) - HALF_LOG_2_PI;
    }

    @Override
    public double quantile(double p) {
        return quantile(p, middle, standardDeviation);
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        columns.normalQuantile(p, result, length);
        for (int i = 0; i < length; i++) {
            result[i] = Math.fma(standardDeviation, result[i], middle);
        }
    }

    @Override
    public double quantileFromTop(double q) {
        return Math.fma(-standardDeviation, Real.normalQuantile(q), middle);
    }

    @Override
    public double cumulative(double x) {
        return Real.normalCumulative(standardised(x));
    }

    @Override
    public void cumulatives(double[] x, double[] result, int length, Columns columns) {
        for (int i = 0; i < length; i++) {
            result[i] = standardised(x[i]);
        }
        columns.normalCumulative(result, result, length);
    }

    @Override
    public double exceedance(double x) {
        return Real.normalCumulative(-standardised(x));
    }

    @Override
    public double density(double x) {
        return Real.normalDensity(standardised(x)) / standardDeviation;
    }

    @Override
    public double logDensity(double x) {
        return logDensity(x, middle, standardDeviation);
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(middle);
    }

    @Override
    public OptionalDouble variance() {
        return Moments.ifFinite(standardDeviation * standardDeviation);
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
        return Notation.call("normal", middle, standardDeviation);
    }

    private double standardised(double x) {
        return (x - middle) / standardDeviation;
    }

    private double deviationWith(Normal other) {
        return Deviation.ofSum(standardDeviation, other.standardDeviation);
    }
}
