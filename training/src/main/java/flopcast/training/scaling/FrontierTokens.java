package flopcast.training.scaling;

import flopcast.quantity.kernel.BlockFunction;

/// `D = C / (6·N)` with `N` from a frontier.
record FrontierTokens(LogLogCurve parameters) implements BlockFunction {

    @Override
    public String operation() {
        return "compute-optimal tokens";
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public double value(double[] arguments) {
        return ParametricFormula.tokens(arguments[0], parameters.at(arguments[0]));
    }
}
