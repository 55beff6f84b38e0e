package flopcast.training.scaling;

import flopcast.quantity.kernel.BlockFunction;

/// The tokens that (training compute [FLOP]) leaves for (parameters), `D = C / (6·N)`: the second
/// half of an allocation whose first half a law has found.
public enum BudgetTokens implements BlockFunction {
    BUDGET_TOKENS;

    @Override
    public String operation() {
        return "tokens of a budget";
    }

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public double value(double[] arguments) {
        double tokens = ParametricFormula.tokens(arguments[0], arguments[1]);
        return tokens > 0 ? tokens : Double.NaN;
    }
}
