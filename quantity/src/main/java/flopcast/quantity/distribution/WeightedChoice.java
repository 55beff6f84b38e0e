package flopcast.quantity.distribution;

import flopcast.quantity.kernel.BlockFunction;

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
