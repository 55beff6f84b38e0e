package flopcast.scenario.run;

import flopcast.quantity.distribution.Cauchy;
import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Exponential;
import flopcast.quantity.distribution.Logistic;
import flopcast.quantity.distribution.Loguniform;
import flopcast.quantity.distribution.Normal;
import flopcast.quantity.distribution.Pareto;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.distribution.Triangular;
import flopcast.quantity.distribution.Uniform;
import flopcast.quantity.distribution.Weibull;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.ExponentialOfLinear;
import flopcast.quantity.kernel.Linear;
import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A rising or falling function of one draw of a distribution: how probable it is that its value is
/// at most this or that.
///
/// @param distribution of the draw
/// @param back from the value to the draw: functions of one column, in turn
/// @param value the function of the uniform that the draw is made from
record Inner(Distribution distribution, List<BlockFunction> back, Following value) {

    private static final Uniform FROM_0_TO_1 = new Uniform(0, 1);

    /// Empty where the function cannot be turned back, or probabilities of the distribution are
    /// slow to compute.
    ///
    /// @param source all that `node` rests on
    static Optional<Inner> of(
            Node node, Node.Source source, Terms terms, Intervals intervals, Draws known) {
        List<BlockFunction> back = new ArrayList<>();
        Node at = node;
        while (at instanceof Node.Apply apply && !(apply.function() instanceof QuantileFunction)) {
            Optional<Node> next = back(apply, back, known);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        Distribution distribution =
                at instanceof Node.Apply draw && draw.function() instanceof QuantileFunction of
                        ? of.distribution()
                        : FROM_0_TO_1;
        var value = Following.between(node, source, terms.neededFor(List.of(node)), intervals);
        return isQuick(distribution) && value.isKnown()
                ? Optional.of(new Inner(distribution, List.copyOf(back), value))
                : Optional.empty();
    }

    /// The others need series or continued fractions, or count.
    private static boolean isQuick(Distribution distribution) {
        return switch (distribution) {
            case Uniform _,
                    Normal _,
                    Loguniform _,
                    Triangular _,
                    Exponential _,
                    Logistic _,
                    Cauchy _,
                    Pareto _,
                    Weibull _ ->
                    true;
            default -> false;
        };
    }

    /// Adds what undoes an operation, and gives its argument; empty where it cannot be undone.
    private static Optional<Node> back(Node.Apply node, List<BlockFunction> back, Draws known) {
        Node first = node.arguments().getFirst();
        switch (node.function()) {
            case Linear linear -> back.add(undone(linear.factor(), linear.offset()));
            case ExponentialOfLinear exponential -> {
                back.add(UnaryOperation.LOG);
                back.add(undone(exponential.factor(), exponential.offset()));
            }
            case UnaryOperation.NEGATE -> back.add(UnaryOperation.NEGATE);
            case UnaryOperation.EXP -> back.add(UnaryOperation.LOG);
            case UnaryOperation.LOG -> back.add(UnaryOperation.EXP);
            case UnaryOperation.LOG10 -> back.add(new ExponentialOfLinear(Real.log(10), 0));
            case UnaryOperation.LOG2 -> back.add(new ExponentialOfLinear(Real.log(2), 0));
            case UnaryOperation.SQRT -> addRoot(back, 0.5, 0);
            case BinaryOperation operation -> {
                return back(operation, first, node.arguments().get(1), back, known);
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(first);
    }

    private static Optional<Node> back(
            BinaryOperation operation,
            Node left,
            Node right,
            List<BlockFunction> back,
            Draws known) {
        if (left.isUncertain() == right.isUncertain()) {
            return Optional.empty();
        }
        boolean isLeft = left.isUncertain();
        double other = known.number(isLeft ? right : left).value();
        switch (operation) {
            case ADD -> back.add(undone(1, other));
            case SUBTRACT -> back.add(isLeft ? undone(1, -other) : undone(-1, other));
            case MULTIPLY -> back.add(undone(other, 0));
            case DIVIDE -> {
                if (isLeft) {
                    back.add(new Linear(other, 0));
                } else if (other > 0) {
                    addRoot(back, -1, Real.log(other));
                } else {
                    return Optional.empty();
                }
            }
            case POWER -> {
                if (isLeft) {
                    addRoot(back, other, 0);
                } else {
                    back.add(UnaryOperation.LOG);
                    back.add(undone(Real.log(other), 0));
                }
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(isLeft ? left : right);
    }

    /// Undoes `factor·x + offset`.
    private static Linear undone(double factor, double offset) {
        return new Linear(1 / factor, -offset / factor);
    }

    /// Undoes `c·x^exponent` of a positive `x`.
    private static void addRoot(List<BlockFunction> back, double exponent, double logOfC) {
        back.add(UnaryOperation.LOG);
        back.add(new ExponentialOfLinear(1 / exponent, -logOfC / exponent));
    }

    /// The value that is not exceeded with probability `p`.
    double quantile(double p, Draws known) {
        return value.at(value.trend() == Trend.RISES ? p : 1 - p, known);
    }

    /// Turns values into probabilities of at most as much.
    ///
    /// @param x the values; is overwritten
    /// @param result another column
    void cumulatives(double[] x, double[] result, int length, Columns columns) {
        double[] from = x;
        double[] to = result;
        for (BlockFunction function : back) {
            if (function == UnaryOperation.LOG) {
                keepPositive(from, length);
            }
            function.fill(new double[][] {from}, to, length, columns);
            double[] last = to;
            to = from;
            from = last;
        }
        distribution.cumulatives(from, result, length, columns);
        if (value.trend() == Trend.FALLS) {
            for (int i = 0; i < length; i++) {
                result[i] = 1 - result[i];
            }
        }
    }

    /// What an exponential cannot be is below all that it can be.
    private static void keepPositive(double[] x, int length) {
        for (int i = 0; i < length; i++) {
            x[i] = Math.max(x[i], Double.MIN_NORMAL);
        }
    }
}
