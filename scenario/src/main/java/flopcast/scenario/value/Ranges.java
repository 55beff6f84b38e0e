package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Mixture;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.Optional;

/// Which quantities surely have a density above 0 at 0: constructors, what shifts and multiples
/// make of them, and sums, products and powers of those.
final class Ranges {

    private Ranges() {}

    /// Whether the density of `node` is surely above 0 at 0, so that its reciprocal has no mean.
    static boolean surelyReachesZero(Node node) {
        Optional<Distribution> exact = ClosedForm.of(node);
        if (exact.isPresent()) {
            return !exact.get().isDiscrete() && exact.get().density(0) > 0;
        }
        if (!(node instanceof Node.Apply apply)) {
            return false;
        }
        return switch (apply.function()) {
            case UnaryOperation.NEGATE, UnaryOperation.ABSOLUTE ->
                    surelyReachesZero(apply.arguments().getFirst());
            case BinaryOperation operation ->
                    surelyReachesZero(
                            operation, apply.arguments().getFirst(), apply.arguments().get(1));
            default -> false;
        };
    }

    private static boolean surelyReachesZero(BinaryOperation operation, Node left, Node right) {
        return switch (operation) {
            case ADD -> spansZero(left, right, 1);
            case SUBTRACT -> spansZero(left, right, -1);
            case MULTIPLY ->
                    (surelyReachesZero(left) && (left == right || isOther(left, right)))
                            || (surelyReachesZero(right) && isOther(right, left));
            case POWER ->
                    right instanceof Node.Constant power
                            && power.value() >= 1
                            && surelyReachesZero(left);
            default -> false;
        };
    }

    private static boolean isOther(Node node, Node other) {
        return other.isUncertain() && Reachable.areIndependent(node, other);
    }

    /// A value that `node` comes as near to as you like, or is below, with a probability; infinite
    /// where none is known. The least that a constant, a closed form, or a sum, product or least of
    /// independent ones can be.
    static double least(Node node) {
        if (node instanceof Node.Constant constant) {
            return constant.value();
        }
        Optional<Distribution> exact = ClosedForm.of(node);
        if (exact.isPresent()) {
            return exact.get().lowest();
        }
        return node instanceof Node.Apply apply && apply.function() instanceof BinaryOperation of
                ? least(of, apply.arguments().getFirst(), apply.arguments().get(1))
                : Double.POSITIVE_INFINITY;
    }

    private static double least(BinaryOperation operation, Node left, Node right) {
        double one = least(left);
        double other = least(right);
        boolean isKnown =
                switch (operation) {
                    case ADD -> true;
                    case MULTIPLY -> one >= 0 && other >= 0;
                    default -> false;
                };
        if (operation == BinaryOperation.MINIMUM) {
            return Math.min(one, other);
        }
        if (!isKnown || !Reachable.areIndependent(left, right)) {
            return Double.POSITIVE_INFINITY;
        }
        return operation == BinaryOperation.ADD ? one + other : one * other;
    }

    /// Whether 0 lies inside the values that can occur; a mixture may have gaps there.
    private static boolean spansZero(Node left, Node right, double sign) {
        Optional<Distribution> one = ClosedForm.of(left).filter(Ranges::isWhole);
        Optional<Distribution> other = ClosedForm.of(right).filter(Ranges::isWhole);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        double low = sign * other.get().lowest();
        double high = sign * other.get().highest();
        return one.get().lowest() + Math.min(low, high) < 0
                && one.get().highest() + Math.max(low, high) > 0
                && Reachable.areIndependent(left, right);
    }

    private static boolean isWhole(Distribution distribution) {
        return !distribution.isDiscrete() && !(distribution instanceof Mixture);
    }
}
