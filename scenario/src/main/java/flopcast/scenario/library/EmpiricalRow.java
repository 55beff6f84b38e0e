package flopcast.scenario.library;

import flopcast.quantity.kernel.BlockFunction;

/// One of a list of values, each with the same probability, in their order.
final class EmpiricalRow implements BlockFunction {

    private final double[] values;

    /// @param values at least one
    EmpiricalRow(double[] values) {
        this.values = values.clone();
    }

    @Override
    public String operation() {
        return "choice from a list";
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public double value(double[] arguments) {
        return values[(int) (arguments[0] * values.length)];
    }
}
