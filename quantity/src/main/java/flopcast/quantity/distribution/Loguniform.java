package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// A positive number of unknown order of magnitude: its logarithm is uniform.
public record Loguniform(double low, double high) implements Distribution {

    public Loguniform {
        Require.positive("low end of a loguniform", low, "");
        Require.positive("high end of a loguniform", high, "");
        Require.ordered("a loguniform", low, high, "");
    }

    static double quantile(double p, double low, double high) {
        return Math.clamp(low * Real.exp(p * Ratio.log(low, high)), low, high);
    }

    @Override
    public double quantile(double p) {
        return quantile(p, low, high);
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        double width = width();
        for (int i = 0; i < length; i++) {
            result[i] = p[i] * width;
        }
        columns.exp(result, result, length);
        for (int i = 0; i < length; i++) {
            result[i] = Math.clamp(low * result[i], low, high);
        }
    }

    @Override
    public double quantileFromTop(double q) {
        return Math.clamp(high * Real.exp(-q * width()), low, high);
    }

    @Override
    public double cumulative(double x) {
        if (x <= low) {
            return 0;
        }
        return x >= high ? 1 : Ratio.log(low, x) / width();
    }

    @Override
    public double exceedance(double x) {
        if (x <= low) {
            return 1;
        }
        return x >= high ? 0 : Ratio.log(x, high) / width();
    }

    @Override
    public double density(double x) {
        return x < low || x > high ? 0 : 1 / width() / x;
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of((high - low) / width());
    }

    /// The second moment is `(high² - low²) / (2·ln(high/low))`.
    @Override
    public OptionalDouble variance() {
        double mean = (high - low) / width();
        return Moments.ifFinite(mean * ((high / 2 + low / 2) - mean));
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
        return Notation.call("loguniform", low, high);
    }

    private double width() {
        return Ratio.log(low, high);
    }
}
