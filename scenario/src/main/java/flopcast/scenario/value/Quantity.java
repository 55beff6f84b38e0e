package flopcast.scenario.value;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import java.util.Optional;

/// A number with a dimension: plain, a query's answer that is known only later, or uncertain.
///
/// @param node its value in base units
/// @param dimension what it counts
/// @param shownIn the unit that `in` asked for; changes how it is shown, never its value
public record Quantity(Node node, Dimension dimension, Optional<Unit> shownIn) implements Value {

    public static Quantity of(Node node, Dimension dimension) {
        return new Quantity(node, dimension, Optional.empty());
    }

    public static Quantity of(double value, Dimension dimension) {
        return of(new Node.Constant(value), dimension);
    }

    /// A plain number without a dimension.
    public static Quantity plain(double value) {
        return of(value, Dimension.NONE);
    }

    /// Another value of the same dimension, shown alike.
    public Quantity with(Node other) {
        return new Quantity(other, dimension, shownIn);
    }

    public Quantity in(Unit unit) {
        return new Quantity(node, dimension, Optional.of(unit));
    }

    /// Whether its value is known while tracing.
    public boolean isPlain() {
        return node instanceof Node.Constant;
    }

    /// A plain 0 takes the dimension of whatever it is added to or compared with.
    public boolean isPlainZero() {
        return dimension.isNone()
                && node instanceof Node.Constant constant
                && constant.value() == 0;
    }

    @Override
    public String kind() {
        return node.isUncertain() ? "uncertain" : "number";
    }
}
