package flopcast.scenario.forecast;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.value.ClosedForm;
import flopcast.scenario.value.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which quantities surely have a density above 0 at 0: constructors, and what shifts and multiples
/// make of them.
final class Ranges {

    /// `factor · X + shift`, with `X` of a known distribution.
    private record Affine(Distribution distribution, double factor, double shift) {

        boolean hasDensityAtZero() {
            return !distribution.isDiscrete() && distribution.density(-shift / factor) > 0;
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

    /// Whether the density of `node` is surely above 0 at 0.
    boolean surelyReachesZero(Node node) {
        Affine affine = known.get(node);
        if (affine != null) {
            return affine.hasDensityAtZero();
        }
        return ClosedForm.of(node).filter(exact -> exact.density(0) > 0).isPresent();
    }

    private Optional<Affine> affine(Node.Apply apply) {
        List<Node> arguments = apply.arguments();
        return switch (apply.function()) {
            case QuantileFunction(Distribution distribution)
                    when arguments.getFirst() instanceof Node.Source ->
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
