package flopcast.scenario.value;

import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which quantities take no value with a probability above 0, so that `==` is never true of them.
public final class Continuity {

    private final Set<Node> continuous = new HashSet<>();

    private Continuity() {}

    /// Whether `node` is made of a continuous source by arithmetic.
    public static boolean isSure(Node node) {
        var search = new Continuity();
        for (Node each : Reachable.from(List.of(node))) {
            if (each instanceof Node.Apply apply && search.isContinuous(apply)) {
                search.continuous.add(apply);
            }
        }
        return search.continuous.contains(node);
    }

    private boolean isContinuous(Node.Apply apply) {
        return switch (apply.function()) {
            case QuantileFunction quantile -> !quantile.distribution().isDiscrete();
            case ParametricQuantile quantile -> !quantile.isDiscrete();
            case BinaryOperation operation -> keeps(operation) && anyContinuous(apply);
            case UnaryOperation operation -> keeps(operation) && anyContinuous(apply);
            default -> false;
        };
    }

    private boolean anyContinuous(Node.Apply apply) {
        return apply.arguments().stream().anyMatch(continuous::contains);
    }

    private static boolean keeps(BinaryOperation operation) {
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> true;
            default -> false;
        };
    }

    private static boolean keeps(UnaryOperation operation) {
        return switch (operation) {
            case NEGATE, ABSOLUTE, EXP, LOG, SQRT -> true;
            default -> false;
        };
    }
}
