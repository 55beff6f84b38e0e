package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import java.util.OptionalDouble;

/// Any value of an interval, all equally likely.
public record Uniform(double low, double high) implements Distribution {

    public Uniform {
        Require.finite("low end of a uniform", low);
        Require.finite("high end of a uniform", high);
        Require.ordered("a uniform", low, high, "");
    }

    static double quantile(double p, double low, double high) {
        double halfWidth = high / 2 - low / 2;
        return Math.clamp(Math.fma(2 * p, halfWidth, low), low, high);
    }

    @Override
    public double quantile(double p) {
        return quantile(p, low, high);
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        double halfWidth = high / 2 - low / 2;
        for (int i = 0; i < length; i++) {
            result[i] = Math.min(Math.fma(2 * p[i], halfWidth, low), high);
        }
    }

    @Override
    public double quantileFromTop(double q) {
        return Math.clamp(Math.fma(-2 * q, high / 2 - low / 2, high), low, high);
    }

    @Override
    public double cumulative(double x) {
        return Math.clamp((x / 2 - low / 2) / (high / 2 - low / 2), 0.0, 1.0);
    }

    @Override
    public void cumulatives(double[] x, double[] result, int length, Columns columns) {
        double halfWidth = high / 2 - low / 2;
        for (int i = 0; i < length; i++) {
            result[i] = Math.min(Math.max((x[i] / 2 - low / 2) / halfWidth, 0.0), 1.0);
        }
    }

    @Override
    public double exceedance(double x) {
        return Math.clamp((high / 2 - x / 2) / (high / 2 - low / 2), 0.0, 1.0);
    }

    @Override
    public double density(double x) {
        return x < low || x > high ? 0 : 0.5 / (high / 2 - low / 2);
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(low / 2 + high / 2);
    }

    @Override
    public OptionalDouble variance() {
        double halfWidth = high / 2 - low / 2;
        return Moments.ifFinite(halfWidth * halfWidth / 3);
    }

    @Override
    public double mode() {
        return low;
    }

    @Override
    public double lowest() {
        return low;
    }

    @Override
    public double highest() {
        return high;
    }

    @Override
    public String toString() {
        return Notation.call("uniform", low, high);
    }
}
