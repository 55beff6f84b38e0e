package flopcast.quantity.distribution;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;

/// Turns a column of values into the logarithms of their probability densities, or probabilities
/// where the distribution is discrete: how evidence weighs worlds.
public record LogDensity(Distribution distribution) implements BlockFunction {

    @Override
    public String operation() {
        return "likelihood by " + distribution;
    }

    @Override
    public int arity() {
        return 1;
    }

    /// An infinite density weighs more than anything else can: it is no value.
    @Override
    public double value(double[] arguments) {
        return ofValue(arguments[0]);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        double[] values = arguments[0];
        for (int i = 0; i < length; i++) {
            result[i] = ofValue(values[i]);
        }
    }

    private double ofValue(double x) {
        return Double.isNaN(x) ? x : finiteOrNone(distribution.logDensity(x));
    }

    static double finiteOrNone(double logDensity) {
        return logDensity < Double.POSITIVE_INFINITY ? logDensity : Double.NaN;
    }
}
