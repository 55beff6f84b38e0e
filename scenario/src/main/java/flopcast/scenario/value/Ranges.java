package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Mixture;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which quantities surely have a density above 0 at 0: constructors, what shifts and multiples
/// make of them, and sums, products and powers of those.
final class Ranges {

    /// `factor · X + shift`, with `X` of a known distribution.
    private record Affine(Distribution distribution, double factor, double shift) {

        boolean hasDensityAtZero() {
            return !distribution.isDiscrete() && distribution.density(-shift / factor) > 0;
        }

        /// Whether 0 lies inside the values that can occur; a mixture may have gaps there.
        boolean spansZeroWith(Affine other, double sign) {
            double low = lowest() + Math.min(sign * other.lowest(), sign * other.highest());
            double high = highest() + Math.max(sign * other.lowest(), sign * other.highest());
            return isWhole() && other.isWhole() && low < 0 && high > 0;
        }

        private boolean isWhole() {
            return !distribution.isDiscrete() && !(distribution instanceof Mixture);
        }

        private double lowest() {
            return factor * (factor > 0 ? distribution.lowest() : distribution.highest()) + shift;
        }

        private double highest() {
            return factor * (factor > 0 ? distribution.highest() : distribution.lowest()) + shift;
        }

        Affine plus(double more) {
            return new Affine(distribution, factor, shift + more);
        }

        Affine times(double more) {
            return new Affine(distribution, factor * more, shift * more);
        }
    }

    private final Map<Node, Affine> known = new HashMap<>();

    /// Nodes are added in an order in which they can be evaluated.
    void add(Node node) {
        if (node instanceof Node.Apply apply) {
            affine(apply).ifPresent(affine -> known.put(node, affine));
        }
    }

    /// Whether the density of `node` is surely above 0 at 0, so that its reciprocal has no mean.
    boolean surelyReachesZero(Node node) {
        Affine affine = known.get(node);
        if (affine != null) {
            return affine.hasDensityAtZero();
        }
        if (ClosedForm.of(node).filter(exact -> exact.density(0) > 0).isPresent()) {
            return true;
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

    private boolean surelyReachesZero(BinaryOperation operation, Node left, Node right) {
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

    private boolean spansZero(Node left, Node right, double sign) {
        Affine one = known.get(left);
        Affine other = known.get(right);
        return one != null
                && other != null
                && one.spansZeroWith(other, sign)
                && Reachable.areIndependent(left, right);
    }

    private Optional<Affine> affine(Node.Apply apply) {
        List<Node> arguments = apply.arguments();
        return switch (apply.function()) {
            case QuantileFunction(Distribution distribution, _)
                    when arguments.getFirst().isUniform() ->
                    Optional.of(new Affine(distribution, 1, 0));
            case UnaryOperation.NEGATE -> of(arguments.getFirst()).map(affine -> affine.times(-1));
            case BinaryOperation operation ->
                    affine(operation, arguments.getFirst(), arguments.get(1));
            default -> Optional.empty();
        };
    }

    private Optional<Affine> affine(BinaryOperation operation, Node left, Node right) {
        if (right instanceof Node.Constant constant) {
            double number = constant.value();
            return switch (operation) {
                case ADD -> of(left).map(affine -> affine.plus(number));
                case SUBTRACT -> of(left).map(affine -> affine.plus(-number));
                case MULTIPLY ->
                        of(left).filter(_ -> number != 0).map(affine -> affine.times(number));
                case DIVIDE -> of(left).map(affine -> affine.times(1 / number));
                default -> Optional.empty();
            };
        }
        if (left instanceof Node.Constant constant) {
            double number = constant.value();
            return switch (operation) {
                case ADD -> of(right).map(affine -> affine.plus(number));
                case SUBTRACT -> of(right).map(affine -> affine.times(-1).plus(number));
                case MULTIPLY ->
                        of(right).filter(_ -> number != 0).map(affine -> affine.times(number));
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private Optional<Affine> of(Node node) {
        return Optional.ofNullable(known.get(node));
    }
}
