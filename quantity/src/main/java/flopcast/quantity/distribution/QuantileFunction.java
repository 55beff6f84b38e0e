package flopcast.quantity.distribution;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;

/// Turns a column of uniforms into draws of a distribution.
///
/// @param draws what they are made with, in place of the distribution itself; see
///   [Distribution#forDraws]
public record QuantileFunction(Distribution distribution, Lazy<Quantiles> draws)
        implements BlockFunction {

    public QuantileFunction(Distribution distribution) {
        this(distribution, new Lazy<>(distribution::forDraws));
    }

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
        return draws.value().quantile(arguments[0]);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        draws.value().quantiles(arguments[0], result, length, columns);
    }
}
