package flopcast.training.fact;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import java.time.LocalDate;

/// What a figure says.
public sealed interface FigureValue {

    /// A number with its unit.
    ///
    /// @param value in base units of the unit's dimension
    /// @param unit the unit of the source, to show the figure as it was printed
    record Amount(double value, Unit unit) implements FigureValue {
        public Dimension dimension() {
            return unit.dimension();
        }
    }

    record Text(String text) implements FigureValue {}

    record Day(LocalDate date) implements FigureValue {}
}
