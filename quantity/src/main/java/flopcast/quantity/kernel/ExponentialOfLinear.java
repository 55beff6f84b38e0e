package flopcast.quantity.kernel;

/// `e^(factor·x + offset)` as [Real#expOfLinear].
public record ExponentialOfLinear(double factor, double offset) implements BlockFunction {

    @Override
    public String operation() {
        return "exponential";
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public double value(double[] arguments) {
        return Real.expOfLinear(factor, arguments[0], offset);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        columns.expOfLinear(factor, arguments[0], offset, result, length);
    }
}
