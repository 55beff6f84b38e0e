package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// Like a normal with heavier tails: the distribution whose log odds are linear.
///
/// ```text
/// P(X ≤ x) = 1 / (1 + e^(-(x - middle)/scale))        standard deviation = scale·π/√3
/// ```
///
/// Source: Johnson, Kotz & Balakrishnan 1995, "Continuous Univariate Distributions", vol. 2, ch.
/// 23.
///
/// @param middle mean, median and mode
public record Logistic(double middle, double scale) implements Distribution {

    public Logistic {
        Require.finite("middle of a logistic", middle);
        Require.positive("scale of a logistic", scale, "");
    }

    static double quantile(double p, double middle, double scale) {
        return Math.fma(scale, logOdds(p), middle);
    }

    /// `ln(p / (1 - p))`, accurate at 0, at 1 and about ½.
    static double logOdds(double p) {
        return p < 0.5 ? -Real.log1p((1 - 2 * p) / p) : Real.log1p((2 * p - 1) / (1 - p));
    }

    static double logDensity(double x, double middle, double scale) {
        double distance = Math.abs((x - middle) / scale);
        return -distance - 2 * Real.log1p(Real.exp(-distance)) - Real.log(scale);
    }

    @Override
    public double quantile(double p) {
        return quantile(p, middle, scale);
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        logOdds(p, result, length, columns);
        for (int i = 0; i < length; i++) {
            result[i] = Math.fma(scale, result[i], middle);
        }
    }

    /// [#logOdds] of the first `length` values of `p`.
    ///
    /// @param result another column than `p`
    static void logOdds(double[] p, double[] result, int length, Columns columns) {
        double[] fromBelow = columns.borrow();
        double[] fromAbove = columns.borrow();
        for (int i = 0; i < length; i++) {
            fromBelow[i] = (1 - 2 * p[i]) / p[i];
            fromAbove[i] = (2 * p[i] - 1) / (1 - p[i]);
        }
        columns.chooseBelow(p, 0.5, fromBelow, fromAbove, fromAbove, length);
        columns.log1pOfPositive(fromAbove, result, length);
        for (int i = 0; i < length; i++) {
            fromBelow[i] = -result[i];
        }
        columns.chooseBelow(p, 0.5, fromBelow, result, result, length);
        columns.giveBack(fromAbove);
        columns.giveBack(fromBelow);
    }

    @Override
    public double quantileFromTop(double q) {
        return Math.fma(-scale, logOdds(q), middle);
    }

    @Override
    public double cumulative(double x) {
        return 1 / (1 + Real.exp(-standardised(x)));
    }

    @Override
    public double exceedance(double x) {
        return 1 / (1 + Real.exp(standardised(x)));
    }

    @Override
    public double density(double x) {
        double tail = Real.exp(-Math.abs(standardised(x)));
        return tail / ((1 + tail) * (1 + tail)) / scale;
    }

    @Override
    public double logDensity(double x) {
        return logDensity(x, middle, scale);
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(middle);
    }

    @Override
    public OptionalDouble variance() {
        return Moments.ifFinite(Math.PI * Math.PI / 3 * scale * scale);
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
        return Notation.call("logistic", middle, scale);
    }

    private double standardised(double x) {
        return (x - middle) / scale;
    }
}
