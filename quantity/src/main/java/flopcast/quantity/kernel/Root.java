package flopcast.quantity.kernel;

import java.util.function.DoubleUnaryOperator;

/// Where a function of one number is zero, for optima without a closed form.
///
/// The interval is halved a fixed number of times, whatever the function does: the same bits and
/// the same time on every machine and in every world.
public final class Root {

    /// After so many halvings the interval is `2^-64` of what it was.
    private static final int HALVINGS = 64;

    private Root() {}

    /// The zero of `function` between `low` and `high`, at which it has different signs; within
    /// `2^-63` of the width of the interval and the last digit of the result. `NaN` where the signs
    /// do not differ or one of them is unknown.
    public static double between(double low, double high, DoubleUnaryOperator function) {
        double atLow = function.applyAsDouble(low);
        double atHigh = function.applyAsDouble(high);
        if (!(atLow <= 0 && atHigh >= 0) && !(atLow >= 0 && atHigh <= 0)) {
            return Double.NaN;
        }
        boolean isRising = atLow < atHigh;
        double below = low;
        double above = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (below + above);
            double value = function.applyAsDouble(middle);
            if (value < 0 == isRising) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return 0.5 * (below + above);
    }
}
