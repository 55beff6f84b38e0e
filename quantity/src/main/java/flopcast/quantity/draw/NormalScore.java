package flopcast.quantity.draw;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;

/// Turns a column of uniforms into standard normals.
public record NormalScore() implements BlockFunction {

    @Override
    public String operation() {
        return "normal score";
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public double value(double[] arguments) {
        return Real.normalQuantile(arguments[0]);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        columns.normalQuantile(arguments[0], result, length);
    }
}
