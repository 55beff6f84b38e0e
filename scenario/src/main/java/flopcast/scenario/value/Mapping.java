package flopcast.scenario.value;

import flopcast.quantity.distribution.Affine;
import flopcast.quantity.distribution.Curve;
import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Image;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.List;
import java.util.Optional;

/// A node as a function of another that rises or falls with it: a curve, and shifts and multiples
/// before and after.
///
/// @param of the other node
/// @param before what goes into the curve, `factor · x + plus`
/// @param curve empty where there is none
/// @param factor of what comes out
record Mapping(Node of, double before, Optional<Curve> curve, double factor, double plus) {

    /// Empty where `node` is no such function of one other.
    static Optional<Mapping> of(Node node) {
        Optional<Mapping> moved =
                Shift.of(node)
                        .map(shift ->
                                new Mapping(
                                        shift.of(),
                                        1,
                                        Optional.empty(),
                                        shift.factor(),
                                        shift.plus()));
        return moved.isPresent() || !(node instanceof Node.Apply apply) ? moved : bent(apply);
    }

    private static Optional<Mapping> bent(Node.Apply apply) {
        List<Node> arguments = apply.arguments();
        Node first = arguments.getFirst();
        return switch (apply.function()) {
            case UnaryOperation.EXP -> Optional.of(curved(first, 1, new Curve.Exponential(), 1));
            case UnaryOperation.LOG -> Optional.of(curved(first, 1, new Curve.Logarithm(), 1));
            case UnaryOperation.LOG10 ->
                    Optional.of(curved(first, 1, new Curve.Logarithm(), 1 / Real.log(10)));
            case UnaryOperation.LOG2 ->
                    Optional.of(curved(first, 1, new Curve.Logarithm(), 1 / Real.log(2)));
            case UnaryOperation.SQRT -> Optional.of(curved(first, 1, new Curve.Power(0.5), 1));
            case BinaryOperation.POWER -> power(first, arguments.getLast());
            case BinaryOperation.DIVIDE -> quotient(first, arguments.getLast());
            default -> Optional.empty();
        };
    }

    private static Optional<Mapping> power(Node base, Node exponent) {
        if (exponent instanceof Node.Constant number && number.value() != 0) {
            return Optional.of(curved(base, 1, new Curve.Power(number.value()), 1));
        }
        return base instanceof Node.Constant number && number.value() > 0 && number.value() != 1
                ? Optional.of(
                        curved(exponent, Real.log(number.value()), new Curve.Exponential(), 1))
                : Optional.empty();
    }

    private static Optional<Mapping> quotient(Node dividend, Node divisor) {
        return dividend instanceof Node.Constant number && number.value() != 0
                ? Optional.of(curved(divisor, 1, new Curve.Power(-1), number.value()))
                : Optional.empty();
    }

    private static Mapping curved(Node of, double before, Curve curve, double factor) {
        return new Mapping(of, before, Optional.of(curve), factor, 0);
    }

    /// Whether the node falls where the other rises.
    boolean falls() {
        boolean isTurned = curve.map(Curve::falls).orElse(false);
        return isTurned ^ (before < 0) ^ (factor < 0);
    }

    /// The distribution of the node. Where the other has values with a probability of their own,
    /// rounding says which of them a limit includes, so these are left to the draws.
    Optional<Distribution> image(Distribution other) {
        if (!Affine.isContinuous(other)) {
            return Optional.empty();
        }
        Distribution inside = Affine.of(other, before, 0);
        Optional<Distribution> bent =
                curve.isPresent() ? Image.of(inside, curve.get()) : Optional.of(inside);
        return bent.map(each -> Affine.of(each, factor, plus));
    }
}
