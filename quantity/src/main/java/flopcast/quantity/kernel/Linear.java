package flopcast.quantity.kernel;

/// `factor·x + offset`, rounded once.
public record Linear(double factor, double offset) implements BlockFunction {

    @Override
    public String operation() {
        return "linear function";
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public double value(double[] arguments) {
        return Math.fma(factor, arguments[0], offset);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        double[] x = arguments[0];
        for (int i = 0; i < length; i++) {
            result[i] = Math.fma(factor, x[i], offset);
        }
    }
}
