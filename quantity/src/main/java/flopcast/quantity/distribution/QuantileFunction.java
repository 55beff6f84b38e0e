package flopcast.quantity.distribution;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;

/// Turns a column of uniforms into draws of a distribution.
public record QuantileFunction(Distribution distribution) implements BlockFunction {

    @Override
    public String operation() {
        return distribution.toString();
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public double value(double[] arguments) {
        return distribution.quantile(arguments[0]);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        distribution.quantiles(arguments[0], result, length, columns);
    }
}
