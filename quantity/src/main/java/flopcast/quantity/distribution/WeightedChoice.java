package flopcast.quantity.distribution;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import java.util.Arrays;

/// Chooses one of several columns, draw by draw, with weights that are columns too.
///
/// The arguments are a uniform, the weights, and the columns in the order of their weights. Weights
/// are shares of their sum; where one is negative or all are 0 there is no value. A column that is
/// not chosen may be without a value.
///
/// @param branches number of columns to choose from
public record WeightedChoice(int branches) implements BlockFunction {

    @Override
    public String operation() {
        return "mixture";
    }

    @Override
    public int arity() {
        return 1 + 2 * branches;
    }

    @Override
    public double value(double[] arguments) {
        int chosen = chosen(arguments);
        return chosen < 0 ? Double.NaN : arguments[chosen];
    }

    /// Where the weights are the same in every world, so are their sums.
    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        var sums = new double[1 + branches];
        for (int weight = 1; weight <= branches; weight++) {
            if (!columns.isConstant(arguments[weight])) {
                BlockFunction.super.fill(arguments, result, length, columns);
                return;
            }
            sums[weight] = sums[weight - 1] + arguments[weight][0];
        }
        var first = new double[arity()];
        for (int argument = 0; argument < first.length; argument++) {
            first[argument] = arguments[argument][0];
        }
        if (chosen(first) < 0) {
            Arrays.fill(result, 0, length, Double.NaN);
            return;
        }
        double[] threshold = columns.borrow();
        for (int i = 0; i < length; i++) {
            threshold[i] = arguments[0][i] * sums[branches];
        }
        int last = branches;
        while (arguments[last][0] == 0) {
            last--;
        }
        System.arraycopy(arguments[last + branches], 0, result, 0, length);
        for (int weight = last - 1; weight >= 1; weight--) {
            double[] branch = arguments[weight + branches];
            columns.chooseBelow(threshold, sums[weight], branch, result, result, length);
        }
        columns.giveBack(threshold);
    }

    /// The number of the argument that is chosen; -1 where the weights are impossible.
    public int chosen(double[] arguments) {
        double total = 0;
        for (int weight = 1; weight <= branches; weight++) {
            if (!(arguments[weight] >= 0)) {
                return -1;
            }
            total += arguments[weight];
        }
        return total > 0 && total < Double.POSITIVE_INFINITY
                ? chosen(arguments, arguments[0] * total)
                : -1;
    }

    /// The last branch with a weight is taken where rounding leaves nothing for it.
    private int chosen(double[] arguments, double threshold) {
        double sum = 0;
        int last = -1;
        for (int weight = 1; weight <= branches; weight++) {
            if (arguments[weight] > 0) {
                sum += arguments[weight];
                last = weight + branches;
                if (threshold < sum) {
                    return last;
                }
            }
        }
        return last;
    }
}
