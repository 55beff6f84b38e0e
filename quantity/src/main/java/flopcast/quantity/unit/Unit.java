package flopcast.quantity.unit;

import flopcast.quantity.Require;

/// A measure of a dimension: `PFLOP/s` is 1e15 of the base unit of `FLOP/s`.
///
/// @param text as a user writes it; empty for the unit of a plain number
/// @param dimension what it measures
/// @param factor value in base units of one of this unit, positive
public record Unit(String text, Dimension dimension, double factor) {

    /// The unit of a plain number.
    public static final Unit NONE = new Unit("", Dimension.NONE, 1);

    public Unit {
        Require.positive("what a unit measures", factor, dimension.toString());
    }

    /// The unit in which a value of `dimension` is held in code.
    public static Unit base(Dimension dimension) {
        return new Unit(dimension.toString(), dimension, 1);
    }
}
