package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;

import flopcast.quantity.kernel.Algebra;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Composed;
import java.util.List;
import java.util.Optional;

/// The tokens that (training compute [FLOP]) leaves for (parameters), `D = C / (6·N)`: the second
/// half of an allocation whose first half a law has found.
public enum BudgetTokens implements Composed {
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

    @Override
    public <T> Optional<T> composed(List<T> arguments, Algebra<T> algebra) {
        T c = arguments.get(0);
        T n = arguments.get(1);
        if (!algebra.isPositive(c) || !algebra.isPositive(n)) {
            return Optional.empty();
        }
        T flopPerToken = algebra.multiply(algebra.constant(FLOP_PER_PARAMETER_TOKEN), n);
        return Optional.of(algebra.divide(c, flopPerToken));
    }
}
