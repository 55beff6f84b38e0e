package flopcast.scenario.run;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.ExponentialOfLinear;
import flopcast.quantity.kernel.Linear;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.value.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which nodes are a power of a positive base times a constant, or the logarithm of one:
///
/// ```text
/// c·base^e        e·ln base + c
/// ```
final class PowerLaws {

    private final Intervals intervals;
    private final Map<Node, Law> laws = new HashMap<>();

    /// @param isLogarithm whether it is the logarithm of such a power
    private record Law(double exponent, boolean isLogarithm) {}

    /// @param base which is taken for one only where it is never below 0
    PowerLaws(Node base, Intervals intervals) {
        this.intervals = intervals;
        if (intervals.isAtLeast0(base)) {
            laws.put(base, new Law(1, false));
        }
    }

    /// Looks at a node, after its arguments.
    void add(Node.Apply node) {
        law(node).ifPresent(law -> laws.put(node, law));
    }

    /// Which way a node goes where the base rises; empty where it is neither form.
    Optional<Trend> trend(Node node) {
        return Optional.ofNullable(laws.get(node)).map(law -> Trend.RISES.times(law.exponent));
    }

    private Optional<Law> law(Node.Apply node) {
        Node first = node.arguments().getFirst();
        return switch (node.function()) {
            case Linear linear -> logarithm(first).map(e -> new Law(e * linear.factor(), true));
            case ExponentialOfLinear exponential ->
                    logarithm(first).map(e -> new Law(e * exponential.factor(), false));
            case UnaryOperation.EXP -> logarithm(first).map(e -> new Law(e, false));
            case UnaryOperation.LOG -> power(first).map(e -> new Law(e, true));
            case UnaryOperation.SQRT -> power(first).map(e -> new Law(e / 2, false));
            case BinaryOperation operation -> law(operation, first, node.arguments().get(1));
            default -> Optional.empty();
        };
    }

    private Optional<Law> law(BinaryOperation operation, Node left, Node right) {
        return switch (operation) {
            case MULTIPLY -> both(power(left), power(right), 1, false);
            case DIVIDE -> both(power(left), power(right), -1, false);
            case ADD -> both(logarithm(left), logarithm(right), 1, true);
            case SUBTRACT -> both(logarithm(left), logarithm(right), -1, true);
            case POWER ->
                    right.isUncertain()
                            ? Optional.empty()
                            : power(left).map(e -> new Law(e * intervals.of(right).low(), false));
            default -> Optional.empty();
        };
    }

    private static Optional<Law> both(
            Optional<Double> left, Optional<Double> right, int sign, boolean isLogarithm) {
        return left.flatMap(one -> right.map(other -> new Law(one + sign * other, isLogarithm)));
    }

    private Optional<Double> power(Node node) {
        return node.isUncertain()
                ? Optional.ofNullable(laws.get(node))
                        .filter(law -> !law.isLogarithm)
                        .map(Law::exponent)
                : Optional.of(0.0).filter(_ -> intervals.of(node).low() > 0);
    }

    private Optional<Double> logarithm(Node node) {
        return node.isUncertain()
                ? Optional.ofNullable(laws.get(node)).filter(Law::isLogarithm).map(Law::exponent)
                : Optional.of(0.0);
    }
}
