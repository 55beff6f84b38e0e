package flopcast.scenario.run;

import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.ExponentialOfLinear;
import flopcast.quantity.kernel.Linear;
import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.value.Node;
import java.util.HashMap;
import java.util.Map;

/// Between which ends the values of nodes lie, whatever the world: what interval arithmetic tells,
/// as if all arguments were free of each other. Ends are as exact as doubles are.
///
/// Source: Moore, Kearfott & Cloud 2009, "Introduction to Interval Analysis", ch. 2.
final class Intervals {

    private static final Interval ANY =
            new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    private final Draws known;
    private final Map<Node, Interval> found = new HashMap<>();

    /// From `low` to `high`.
    record Interval(double low, double high) {

        /// Where an end has no value, it may be anywhere.
        static Interval of(double one, double other) {
            return Double.isNaN(one) || Double.isNaN(other)
                    ? ANY
                    : new Interval(Math.min(one, other), Math.max(one, other));
        }

        Interval turned() {
            return new Interval(-high, -low);
        }

        Interval plus(Interval other) {
            return new Interval(low + other.low, high + other.high);
        }

        Interval times(Interval other) {
            double a = product(low, other.low);
            double b = product(low, other.high);
            double c = product(high, other.low);
            double d = product(high, other.high);
            return new Interval(
                    Math.min(Math.min(a, b), Math.min(c, d)),
                    Math.max(Math.max(a, b), Math.max(c, d)));
        }

        /// An end at 0 is nowhere near an end without end.
        private static double product(double a, double b) {
            return a == 0 || b == 0 ? 0 : a * b;
        }

        /// Of what does not change its sign; an end at 0 becomes one without end.
        Interval reciprocal() {
            if (low >= 0) {
                return new Interval(1 / high, 1 / Math.abs(low));
            }
            return high <= 0 ? turned().reciprocal().turned() : ANY;
        }
    }

    Intervals(Draws known) {
        this.known = known;
    }

    /// Of a node whose arguments have been looked at.
    Interval of(Node node) {
        Interval before = found.get(node);
        if (before == null) {
            before = interval(node);
            found.put(node, before);
        }
        return before;
    }

    /// Whether no value is below 0.
    boolean isAtLeast0(Node node) {
        return of(node).low >= 0;
    }

    /// Whether no value is above 0.
    boolean isAtMost0(Node node) {
        return of(node).high <= 0;
    }

    private Interval interval(Node node) {
        if (!node.isUncertain()) {
            double number = known.number(node).value();
            return Interval.of(number, number);
        }
        return node instanceof Node.Apply apply ? interval(apply) : new Interval(0, 1);
    }

    private Interval interval(Node.Apply node) {
        Interval first = of(node.arguments().getFirst());
        return switch (node.function()) {
            case QuantileFunction quantile ->
                    new Interval(
                            quantile.distribution().lowest(), quantile.distribution().highest());
            case Linear linear -> line(linear.factor(), linear.offset(), first);
            case ExponentialOfLinear exponential ->
                    exp(line(exponential.factor(), exponential.offset(), first));
            case UnaryOperation operation -> unary(operation, first);
            case BinaryOperation operation -> binary(operation, first, of(node.arguments().get(1)));
            default -> ANY;
        };
    }

    private static Interval line(double factor, double offset, Interval x) {
        return x.times(new Interval(factor, factor)).plus(new Interval(offset, offset));
    }

    private static Interval exp(Interval x) {
        return new Interval(Real.exp(x.low), Real.exp(x.high));
    }

    private static Interval unary(UnaryOperation operation, Interval x) {
        return switch (operation) {
            case NEGATE -> x.turned();
            case EXP -> exp(x);
            case ABSOLUTE -> x.low >= 0 ? x : x.high <= 0 ? x.turned() : new Interval(0, ANY.high);
            case LOG -> new Interval(x.low > 0 ? Real.log(x.low) : ANY.low, log(x.high));
            case SQRT -> new Interval(Math.sqrt(Math.max(x.low, 0)), ANY.high);
            default -> ANY;
        };
    }

    private static double log(double high) {
        return high > 0 ? Real.log(high) : ANY.high;
    }

    private static Interval binary(BinaryOperation operation, Interval left, Interval right) {
        return switch (operation) {
            case ADD -> left.plus(right);
            case SUBTRACT -> left.plus(right.turned());
            case MULTIPLY -> left.times(right);
            case DIVIDE -> left.times(right.reciprocal());
            case POWER -> left.low >= 0 ? new Interval(0, ANY.high) : ANY;
            case MINIMUM ->
                    new Interval(Math.min(left.low, right.low), Math.min(left.high, right.high));
            case MAXIMUM ->
                    new Interval(Math.max(left.low, right.low), Math.max(left.high, right.high));
            default -> ANY;
        };
    }
}
