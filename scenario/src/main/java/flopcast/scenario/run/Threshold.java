package flopcast.scenario.run;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.SmoothEstimator;
import flopcast.scenario.value.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A condition: that a quantity is at most a limit, or that it is above.
///
/// @param isAbove whether it holds above the limit
record Threshold(Follower quantity, double limit, boolean isAbove) implements SmoothEstimator {

    /// Where neither side is the same in every world, it is their difference that is compared with
    /// 0. Empty where the node compares nothing.
    ///
    /// @param follower finds what a node follows
    static Optional<Threshold> of(
            Node.Apply node, Terms terms, Draws known, Function<Node, Follower> follower) {
        if (!(node.function() instanceof BinaryOperation operation) || !isOrder(operation)) {
            return Optional.empty();
        }
        Node left = node.arguments().get(0);
        Node right = node.arguments().get(1);
        if (!right.isUncertain()) {
            double limit = known.number(right).value();
            return Optional.of(of(follower.apply(left), operation, limit));
        }
        if (!left.isUncertain()) {
            double limit = known.number(left).value();
            return Optional.of(of(follower.apply(right), turned(operation), limit));
        }
        terms.standFor(node);
        Node difference = terms.apply(BinaryOperation.SUBTRACT, List.of(left, right));
        return Optional.of(of(follower.apply(difference), operation, 0));
    }

    private static boolean isOrder(BinaryOperation operation) {
        return switch (operation) {
            case LESS, AT_MOST, GREATER, AT_LEAST -> true;
            default -> false;
        };
    }

    private static BinaryOperation turned(BinaryOperation operation) {
        return switch (operation) {
            case LESS -> BinaryOperation.GREATER;
            case GREATER -> BinaryOperation.LESS;
            case AT_MOST -> BinaryOperation.AT_LEAST;
            case AT_LEAST -> BinaryOperation.AT_MOST;
            default -> operation;
        };
    }

    /// What is below a limit is at most the double before it.
    private static Threshold of(Follower quantity, BinaryOperation operation, double limit) {
        return switch (operation) {
            case LESS -> new Threshold(quantity, Math.nextDown(limit), false);
            case AT_MOST -> new Threshold(quantity, limit, false);
            case AT_LEAST -> new Threshold(quantity, Math.nextDown(limit), true);
            default -> new Threshold(quantity, limit, true);
        };
    }

    /// A condition is no quantity.
    @Override
    public List<Optional<Estimate>> quantiles(List<Double> probabilities) {
        return new BaseEstimator.Unknown().quantiles(probabilities);
    }

    @Override
    public Optional<Estimate> probability() {
        return quantity.cumulative(limit)
                .map(most -> isAbove ? new Estimate(1 - most.value(), most.error()) : most)
                .filter(each -> each.value() > 0 && each.value() < 1);
    }
}
