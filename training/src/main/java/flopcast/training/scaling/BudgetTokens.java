package flopcast.training.scaling;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;

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

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        double[] c = arguments[0];
        double[] n = arguments[1];
        for (int i = 0; i < length; i++) {
            result[i] = ParametricFormula.tokens(c[i], n[i]);
        }
        columns.keepPositive(result, length);
    }
}
