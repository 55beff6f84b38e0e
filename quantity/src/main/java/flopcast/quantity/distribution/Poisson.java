package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.IncompleteGamma;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// How often something happens that happens independently of how often it has happened before.
///
/// ```text
/// P(X = k) = mean^k·e^(-mean) / k!        variance = mean
/// ```
///
/// Source: Johnson, Kemp & Kotz 2005, "Univariate Discrete Distributions", ch. 4.
///
/// @param expected the mean
public record Poisson(double expected) implements Distribution {

    /// Beyond, the count is a normal to four digits of its standard deviation.
    static final double LARGEST_MEAN = 1e8;

    public Poisson {
        Require.positive("mean of a poisson", expected, "");
        Require.within("mean of a poisson", expected, 0, LARGEST_MEAN);
    }

    static boolean isPossible(double expected) {
        return expected > 0 && expected <= LARGEST_MEAN;
    }

    static double logDensity(double x, double expected) {
        return x < 0 || x != Math.rint(x) || x == Double.POSITIVE_INFINITY
                ? Double.NEGATIVE_INFINITY
                : x * Real.log(expected) - expected - Real.logGamma(x + 1);
    }

    @Override
    public double quantile(double p) {
        if (!Inversion.isInside(p)) {
            return Inversion.atTheEnds(this, p);
        }
        return p <= 0.5
                ? Counting.least(
                        guess(Real.normalQuantile(p)),
                        Double.MAX_VALUE,
                        count -> atMost(count) >= p)
                : quantileFromTop(1 - p);
    }

    @Override
    public double quantileFromTop(double q) {
        if (!Inversion.isInside(q)) {
            return Inversion.atTheEnds(this, 1 - q);
        }
        return q < 0.5
                ? Counting.least(
                        guess(-Real.normalQuantile(q)),
                        Double.MAX_VALUE,
                        count -> above(count) <= q)
                : quantile(1 - q);
    }

    @Override
    public Quantiles forDraws() {
        return new CountTable(this, count -> expected / (count + 1));
    }

    @Override
    public double cumulative(double x) {
        return x < 0 ? 0 : x == Double.POSITIVE_INFINITY ? 1 : atMost(Math.floor(x));
    }

    @Override
    public double exceedance(double x) {
        return x < 0 ? 1 : x == Double.POSITIVE_INFINITY ? 0 : above(Math.floor(x));
    }

    @Override
    public double density(double x) {
        return x < 0 || x != Math.rint(x) || x == Double.POSITIVE_INFINITY
                ? 0
                : new IncompleteGamma(x + 1).slope(expected) / expected;
    }

    @Override
    public double logDensity(double x) {
        return logDensity(x, expected);
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(expected);
    }

    @Override
    public OptionalDouble variance() {
        return OptionalDouble.of(expected);
    }

    /// The count just below a whole mean is as likely.
    @Override
    public double mode() {
        return Math.ceil(expected) - 1;
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
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public String toString() {
        return Notation.call("poisson", expected);
    }

    private double atMost(double count) {
        return new IncompleteGamma(count + 1).upper(expected);
    }

    private double above(double count) {
        return new IncompleteGamma(count + 1).lower(expected);
    }

    private double guess(double normalQuantile) {
        double deviation = Math.sqrt(expected);
        return Counting.guess(expected, deviation, 1 / deviation, normalQuantile);
    }
}
