package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import java.util.OptionalDouble;

/// A number between two ends whose density rises in a line to the mode and falls in a line from it.
///
/// Source: Johnson, Kotz & Balakrishnan 1995, "Continuous Univariate Distributions", vol. 2,
/// section 26.9.
///
/// @param mode in [low, high]
public record Triangular(double low, double mode, double high) implements Distribution {

    public Triangular {
        Require.finite("low end of a triangular", low);
        Require.finite("high end of a triangular", high);
        Require.ordered("a triangular", low, high, "");
        Require.finite("width of a triangular", high - low);
        Require.within("mode of a triangular", mode, low, high);
    }

    static double quantile(double p, double low, double mode, double high) {
        double width = high - low;
        double rising = (mode - low) / width;
        return p <= rising
                ? Math.fma(width, Math.sqrt(p * rising), low)
                : Math.fma(-width, Math.sqrt((1 - p) * ((high - mode) / width)), high);
    }

    @Override
    public double quantile(double p) {
        return quantile(p, low, mode, high);
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        double width = high - low;
        double rising = (mode - low) / width;
        double falling = (high - mode) / width;
        double[] left = columns.borrow();
        for (int i = 0; i < length; i++) {
            left[i] = Math.fma(width, Math.sqrt(p[i] * rising), low);
            result[i] = Math.fma(-width, Math.sqrt((1 - p[i]) * falling), high);
        }
        columns.chooseBelow(p, Math.nextUp(rising), left, result, result, length);
        columns.giveBack(left);
    }

    @Override
    public double quantileFromTop(double q) {
        double falling = (high - mode) / (high - low);
        return q <= falling
                ? Math.fma(low - high, Math.sqrt(q * falling), high)
                : quantile(1 - q, low, mode, high);
    }

    @Override
    public double cumulative(double x) {
        if (x <= low) {
            return 0;
        }
        if (x < mode) {
            return share(x - low, mode - low);
        }
        return x >= high ? 1 : (mode - low) / (high - low) + trapezium(x, high);
    }

    @Override
    public double exceedance(double x) {
        if (x >= high) {
            return 0;
        }
        if (x >= mode) {
            return share(high - x, high - mode);
        }
        return x <= low ? 1 : (high - mode) / (high - low) + trapezium(x, low);
    }

    @Override
    public double density(double x) {
        if (x < low || x > high) {
            return 0;
        }
        double peak = 2 / (high - low);
        if (x == mode) {
            return peak;
        }
        return peak * (x < mode ? (x - low) / (mode - low) : (high - x) / (high - mode));
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(low / 3 + mode / 3 + high / 3);
    }

    @Override
    public OptionalDouble variance() {
        double width = high - low;
        double left = mode - low;
        return Moments.ifFinite((width * (width - left) + left * left) / 18);
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
        return Notation.call("triangular", low, mode, high);
    }

    /// The area of the triangle of width `part` in the corner of one of width `side`.
    private double share(double part, double side) {
        return part / (high - low) * (part / side);
    }

    /// The area between the mode and `x`, on the side of `end`.
    private double trapezium(double x, double end) {
        return x == mode ? 0 : Math.abs(x - mode) / (high - low) * (1 + (end - x) / (end - mode));
    }
}
