package flopcast.scenario.value;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.UnaryOperation;
import java.util.Optional;

/// A node as a multiple of another, moved: `factor · of + plus`.
///
/// @param factor finite, not 0
/// @param plus finite
record Shift(Node of, double factor, double plus) {

    /// As far down as sums and products with constants go; empty where there are none, or numbers
    /// leave the range of doubles.
    static Optional<Shift> of(Node node) {
        Shift shift = new Shift(node, 1, 0);
        for (Optional<Shift> step = step(node); step.isPresent(); step = step(shift.of)) {
            shift = shift.after(step.get());
        }
        boolean isMap = shift.factor != 0 && Double.isFinite(shift.factor);
        return shift.of != node && isMap && Double.isFinite(shift.plus)
                ? Optional.of(shift)
                : Optional.empty();
    }

    /// This of what `inner` is.
    private Shift after(Shift inner) {
        return new Shift(inner.of, factor * inner.factor, Math.fma(factor, inner.plus, plus));
    }

    private static Optional<Shift> step(Node node) {
        if (!(node instanceof Node.Apply apply)) {
            return Optional.empty();
        }
        Node first = apply.arguments().getFirst();
        Node last = apply.arguments().getLast();
        return switch (apply.function()) {
            case UnaryOperation.NEGATE -> Optional.of(new Shift(first, -1, 0));
            case BinaryOperation operation when last instanceof Node.Constant number ->
                    ofLeft(operation, first, number.value());
            case BinaryOperation operation when first instanceof Node.Constant number ->
                    ofRight(operation, number.value(), last);
            default -> Optional.empty();
        };
    }

    private static Optional<Shift> ofLeft(BinaryOperation operation, Node node, double number) {
        return switch (operation) {
            case ADD -> Optional.of(new Shift(node, 1, number));
            case SUBTRACT -> Optional.of(new Shift(node, 1, -number));
            case MULTIPLY -> Optional.of(new Shift(node, number, 0));
            case DIVIDE -> Optional.of(new Shift(node, 1 / number, 0));
            default -> Optional.empty();
        };
    }

    private static Optional<Shift> ofRight(BinaryOperation operation, double number, Node node) {
        return switch (operation) {
            case ADD -> Optional.of(new Shift(node, 1, number));
            case SUBTRACT -> Optional.of(new Shift(node, -1, number));
            case MULTIPLY -> Optional.of(new Shift(node, number, 0));
            default -> Optional.empty();
        };
    }
}
