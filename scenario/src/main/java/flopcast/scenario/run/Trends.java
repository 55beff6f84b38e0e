package flopcast.scenario.run;

import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.ExponentialOfLinear;
import flopcast.quantity.kernel.Linear;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.value.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which way nodes go where one node rises and all else stays. What cannot be told from the
/// operations alone is unknown; so is what jumps.
final class Trends {

    private final Intervals intervals;
    private final Map<Node, Trend> trends = new HashMap<>();
    private final PowerLaws powers;

    /// @param base the node that rises
    Trends(Node base, Intervals intervals) {
        this.intervals = intervals;
        this.powers = new PowerLaws(base, intervals);
        trends.put(base, Trend.RISES);
    }

    /// Looks at nodes that rest on the base, each after its arguments.
    void add(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Node.Apply apply && !trends.containsKey(node)) {
                powers.add(apply);
                trends.put(node, powers.trend(node).orElseGet(() -> trend(apply)));
            }
        }
    }

    Trend of(Node node) {
        return trends.getOrDefault(node, Trend.STAYS);
    }

    private Trend trend(Node.Apply node) {
        Trend first = of(node.arguments().getFirst());
        return switch (node.function()) {
            case Linear linear -> first.times(linear.factor());
            case ExponentialOfLinear exponential -> first.times(exponential.factor());
            case QuantileFunction _ -> first;
            case UnaryOperation unary -> trend(unary, first);
            case BinaryOperation binary ->
                    trend(binary, node.arguments().get(0), node.arguments().get(1));
            default -> unlessAllStay(node);
        };
    }

    private Trend unlessAllStay(Node.Apply node) {
        return node.arguments().stream().allMatch(each -> of(each) == Trend.STAYS)
                ? Trend.STAYS
                : Trend.UNKNOWN;
    }

    private static Trend trend(UnaryOperation operation, Trend argument) {
        return switch (operation) {
            case EXP, LOG, LOG10, LOG2, LOG1P, EXPM1, SQRT, ASIN, ATAN -> argument;
            case NEGATE, ACOS -> argument.turned();
            default -> argument == Trend.STAYS ? Trend.STAYS : Trend.UNKNOWN;
        };
    }

    private Trend trend(BinaryOperation operation, Node left, Node right) {
        Trend first = of(left);
        Trend second = of(right);
        return switch (operation) {
            case ADD, MINIMUM, MAXIMUM -> first.with(second);
            case SUBTRACT -> first.with(second.turned());
            case MULTIPLY -> byFactor(first, right).with(byFactor(second, left));
            case DIVIDE -> byFactor(first, right).with(byDivisor(second, left, right));
            case POWER -> ofPower(left, right);
            default -> first.with(second) == Trend.STAYS ? Trend.STAYS : Trend.UNKNOWN;
        };
    }

    /// Of a node times another that stays.
    private Trend byFactor(Trend trend, Node factor) {
        if (trend == Trend.STAYS || intervals.isAtLeast0(factor)) {
            return trend;
        }
        return intervals.isAtMost0(factor) ? trend.turned() : Trend.UNKNOWN;
    }

    /// A divisor that may pass through 0 makes the ratio jump.
    private Trend byDivisor(Trend trend, Node dividend, Node divisor) {
        boolean keepsItsSign = intervals.isAtLeast0(divisor) || intervals.isAtMost0(divisor);
        return trend == Trend.STAYS || keepsItsSign
                ? byFactor(trend, dividend).turned()
                : Trend.UNKNOWN;
    }

    private Trend ofPower(Node base, Node exponent) {
        Trend ofBase = of(base);
        Trend ofExponent = of(exponent);
        if (ofBase == Trend.STAYS && ofExponent == Trend.STAYS) {
            return Trend.STAYS;
        }
        if (!intervals.isAtLeast0(base)) {
            return Trend.UNKNOWN;
        }
        if (ofExponent == Trend.STAYS) {
            return byFactor(ofBase, exponent);
        }
        double certain = base.isUncertain() ? Double.NaN : intervals.of(base).low();
        return ofBase == Trend.STAYS ? ofExponent.times(certain - 1) : Trend.UNKNOWN;
    }
}
