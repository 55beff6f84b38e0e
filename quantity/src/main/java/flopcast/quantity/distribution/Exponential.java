package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// The waiting time for something that happens at a constant rate.
///
/// ```text
/// P(X > x) = e^(-rate·x)        mean = 1 / rate
/// ```
public record Exponential(double rate) implements Distribution {

    public Exponential {
        Require.positive("rate of an exponential", rate, "");
    }

    static double quantile(double p, double rate) {
        return -Real.log1p(-p) / rate;
    }

    /// `-ln(1 - p)`: the quantiles for a rate of 1.
    static void standardQuantiles(double[] p, double[] result, int length, Columns columns) {
        double[] negative = columns.borrow();
        for (int i = 0; i < length; i++) {
            negative[i] = -p[i];
        }
        columns.log1pOfPositive(negative, result, length);
        columns.giveBack(negative);
        for (int i = 0; i < length; i++) {
            result[i] = -result[i];
        }
    }

    static double logDensity(double x, double rate) {
        return x < 0 ? Double.NEGATIVE_INFINITY : Real.log(rate) - rate * x;
    }

    @Override
    public double quantile(double p) {
        return quantile(p, rate);
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        standardQuantiles(p, result, length, columns);
        for (int i = 0; i < length; i++) {
            result[i] = result[i] / rate;
        }
    }

    @Override
    public double quantileFromTop(double q) {
        return -Real.log(q) / rate;
    }

    @Override
    public double cumulative(double x) {
        return x <= 0 ? 0 : -Real.expm1(-rate * x);
    }

    @Override
    public double exceedance(double x) {
        return x <= 0 ? 1 : Real.exp(-rate * x);
    }

    @Override
    public double density(double x) {
        return x < 0 ? 0 : rate * Real.exp(-rate * x);
    }

    @Override
    public double logDensity(double x) {
        return logDensity(x, rate);
    }

    @Override
    public OptionalDouble mean() {
        return Moments.ifFinite(1 / rate);
    }

    @Override
    public OptionalDouble variance() {
        return Moments.ifFinite(1 / rate / rate);
    }

    @Override
    public double mode() {
        return 0;
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
        return Notation.call("exponential", rate);
    }
}
