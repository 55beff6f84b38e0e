package flopcast.training.scaling;

import flopcast.quantity.kernel.BlockFunction;
import java.util.Arrays;

/// A formula of a law: some inputs, then coefficients.
///
/// No value where an input is negative or unknown, or where the result is not a finite number.
///
/// @param operation what a problem calls it
/// @param inputs how many of the arguments are not coefficients
/// @param arity inputs and coefficients
record Formula(String operation, int inputs, int arity, Body body) implements BlockFunction {

    /// The formula itself; it leaves its arguments as they are.
    @FunctionalInterface
    interface Body {
        double of(double[] x);
    }

    /// The inputs, without limits that nobody set.
    @Override
    public double[] named(double[] arguments) {
        return Arrays.stream(arguments, 0, inputs).filter(Double::isFinite).toArray();
    }

    @Override
    public double value(double[] arguments) {
        for (int i = 0; i < inputs; i++) {
            if (!(arguments[i] >= 0)) {
                return Double.NaN;
            }
        }
        double value = body.of(arguments);
        return Double.isFinite(value) ? value : Double.NaN;
    }
}
