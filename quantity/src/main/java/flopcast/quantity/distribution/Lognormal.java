package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// A positive number known to within a factor: its logarithm is normal.
///
/// ```text
/// ln X ~ Normal(μ, σ)        median = e^μ        mean = e^(μ + σ²/2)
/// ```
///
/// The natural shape for compute, cost and model size, where "between 1e26 and 1e27" means a ratio
/// and not a difference.
///
/// Source: Johnson, Kotz & Balakrishnan 1994, "Continuous Univariate Distributions", vol. 1, ch.
/// 14.
///
/// @param logMean `μ`, mean of `ln X`
/// @param logStandardDeviation `σ`, standard deviation of `ln X`
public record Lognormal(double logMean, double logStandardDeviation) implements Distribution {

    public Lognormal {
        Require.finite("log mean of a lognormal", logMean);
        Require.positive("log standard deviation of a lognormal", logStandardDeviation, "");
    }

    /// The lognormal whose central interval of the given `coverage` is `[low, high]`.
    ///
    /// `between(1e26, 1e27, 0.90)` has its 5% quantile at 1e26 and its 95% quantile at 1e27.
    public static Lognormal between(double low, double high, double coverage) {
        Require.positive("low end of a lognormal interval", low, "");
        Require.positive("high end of a lognormal interval", high, "");
        Require.ordered("a lognormal interval", low, high, "");
        Require.fraction("coverage", coverage);
        double deviations = Real.normalQuantile((1 + coverage) / 2);
        return new Lognormal(middle(low, high), Ratio.log(low, high) / (2 * deviations));
    }

    /// The lognormal with this mean and standard deviation of its values, not of their logarithms.
    public static Lognormal ofMeanAndStdev(double mean, double standardDeviation) {
        Require.positive("mean of a lognormal", mean, "");
        Require.positive("standard deviation of a lognormal", standardDeviation, "");
        double spread = standardDeviation / mean;
        double logVariance = Real.log1p(spread * spread);
        return new Lognormal(Real.log(mean) - logVariance / 2, Math.sqrt(logVariance));
    }

    /// The product with an independent lognormal.
    public Lognormal times(Lognormal other) {
        return new Lognormal(logMean + other.logMean, deviationWith(other));
    }

    /// The ratio to an independent lognormal.
    public Lognormal dividedBy(Lognormal other) {
        return new Lognormal(logMean - other.logMean, deviationWith(other));
    }

    /// @param factor positive
    public Lognormal times(double factor) {
        return new Lognormal(logMean + Real.log(factor), logStandardDeviation);
    }

    /// @param exponent not 0; -1 gives the reciprocal
    public Lognormal power(double exponent) {
        return new Lognormal(logMean * exponent, logStandardDeviation * Math.abs(exponent));
    }

    static double quantile(double p, double logMean, double logStandardDeviation) {
        return Real.expOfLinear(logStandardDeviation, Real.normalQuantile(p), logMean);
    }

    /// A quantile of [#between] `low` and `high`, where `deviations` standard deviations lie
    /// between the middle and either end.
    static double quantileBetween(double p, double low, double high, double deviations) {
        return quantile(p, middle(low, high), Ratio.log(low, high) / (2 * deviations));
    }

    private static double middle(double low, double high) {
        return (Real.log(low) + Real.log(high)) / 2;
    }

    static double logDensity(double x, double logMean, double logStandardDeviation) {
        if (x <= 0 || x == Double.POSITIVE_INFINITY) {
            return Double.NEGATIVE_INFINITY;
        }
        double logarithm = Real.log(x);
        return Normal.logDensity(logarithm, logMean, logStandardDeviation) - logarithm;
    }

    /// The log density of [#between] `low` and `high`, where `deviations` standard deviations lie
    /// between the middle and either end.
    static double logDensityBetween(double x, double low, double high, double deviations) {
        return logDensity(x, middle(low, high), Ratio.log(low, high) / (2 * deviations));
    }

    @Override
    public double quantile(double p) {
        return quantile(p, logMean, logStandardDeviation);
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        columns.normalQuantile(p, result, length);
        columns.expOfLinear(logStandardDeviation, result, logMean, result, length);
    }

    @Override
    public double quantileFromTop(double q) {
        return Real.expOfLinear(-logStandardDeviation, Real.normalQuantile(q), logMean);
    }

    @Override
    public double cumulative(double x) {
        return x <= 0 ? 0 : Real.normalCumulative(standardised(x));
    }

    @Override
    public double exceedance(double x) {
        return x <= 0 ? 1 : Real.normalCumulative(-standardised(x));
    }

    @Override
    public double density(double x) {
        if (x <= 0 || x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return Real.normalDensity(standardised(x)) / logStandardDeviation / x;
    }

    @Override
    public double logDensity(double x) {
        return logDensity(x, logMean, logStandardDeviation);
    }

    @Override
    public OptionalDouble mean() {
        double half = logStandardDeviation / 2;
        return Moments.ifFinite(Real.expOfLinear(half, logStandardDeviation, logMean));
    }

    /// `(e^σ² - 1)·e^(2μ + σ²)`.
    @Override
    public OptionalDouble variance() {
        double logVariance = logStandardDeviation * logStandardDeviation;
        double squaredMean =
                Real.expOfLinear(logStandardDeviation, logStandardDeviation, 2 * logMean);
        return Moments.ifFinite(Real.expm1(logVariance) * squaredMean);
    }

    @Override
    public double mode() {
        return Real.expOfLinear(-logStandardDeviation, logStandardDeviation, logMean);
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
        return Notation.call("lognormal", logMean, logStandardDeviation);
    }

    private double standardised(double x) {
        return Real.logMinus(x, logMean) / logStandardDeviation;
    }

    private double deviationWith(Lognormal other) {
        return Deviation.ofSum(logStandardDeviation, other.logStandardDeviation);
    }
}
