package flopcast.quantity.statistic;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.kernel.Columns;
import java.util.function.DoubleUnaryOperator;

/// The share of a column's weight below a value.
///
/// @param error its standard error, without the floor that stands for agreement by chance
record Proportion(double share, double error) {

    /// @param orEqual whether draws that are `limit` count
    static Proportion below(double[] draws, double limit, boolean orEqual, Worlds worlds) {
        double bound = orEqual ? Math.nextUp(limit) : limit;
        var weight = new double[Layout.RANDOMISATIONS];
        var below = new double[Layout.RANDOMISATIONS];
        Columns columns = Columns.of(0);
        double squares = 0;
        double squaresBelow = 0;
        for (int stretch = 0; stretch < worlds.stretches(); stretch++) {
            int from = worlds.start(stretch);
            int to = worlds.end(stretch);
            int randomisation = Layout.randomisation(stretch);
            if (worlds.isWeighted()) {
                double[] weights = worlds.weights().orElseThrow();
                for (int i = from; i < to; i++) {
                    boolean isBelow = draws[i] < bound;
                    double square = weights[i] * weights[i];
                    weight[randomisation] += weights[i];
                    below[randomisation] += isBelow ? weights[i] : 0;
                    squares += square;
                    squaresBelow += isBelow ? square : 0;
                }
            } else {
                int count = columns.below(draws, from, to, bound);
                weight[randomisation] += to - from;
                below[randomisation] += count;
                squares += to - from;
                squaresBelow += count;
            }
        }
        double total = sum(weight);
        double share = sum(below) / total;
        double spread =
                worlds.isIndependent()
                        ? squaresBelow * (1 - 2 * share) + squares * share * share
                        : Spread.squares(weight, below, share);
        return new Proportion(share, Spread.error(Math.max(spread, 0), total, worlds));
    }

    /// Of the worlds of a whole run, without weights and not independent.
    ///
    /// @param below how many draws of each randomisation are below
    static Proportion ofCounts(double[] below, Worlds worlds) {
        var weight = new double[Layout.RANDOMISATIONS];
        for (int stretch = 0; stretch < worlds.stretches(); stretch++) {
            weight[Layout.randomisation(stretch)] += worlds.end(stretch) - worlds.start(stretch);
        }
        double total = sum(weight);
        double share = sum(below) / total;
        double spread = Spread.squares(weight, below, share);
        return new Proportion(share, Spread.error(Math.max(spread, 0), total, worlds));
    }

    /// The mean of a function of the draws.
    static Estimate mean(double[] draws, Worlds worlds, DoubleUnaryOperator function) {
        var values = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            values[i] = worlds.weight(i) > 0 ? function.applyAsDouble(draws[i]) : 0;
        }
        return Moment.of(values, worlds).meanEstimate();
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
