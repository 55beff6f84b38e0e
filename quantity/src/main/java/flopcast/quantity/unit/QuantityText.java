package flopcast.quantity.unit;

import java.util.Optional;

/// A quantity as a person reads it: `402.72` `PFLOP/s`, `175B` `parameters`.
///
/// Without a unit asked for, the one that forecasters habitually use for the dimension is chosen.
///
/// @param value `no value` where there is none
/// @param unit empty for a plain number
public record QuantityText(String value, String unit) {

    /// As [#of(double, Dimension, Optional, Digits, UnitTable)] with a year of 365.25 days.
    public static QuantityText of(
            double baseValue, Dimension dimension, Optional<Unit> shownIn, Digits digits) {
        return of(baseValue, dimension, shownIn, digits, UnitTable.standard());
    }

    /// @param baseValue in base units, as is a standard error in `digits`
    /// @param shownIn the unit that is asked for
    /// @param units decides how long a month and a year are
    public static QuantityText of(
            double baseValue,
            Dimension dimension,
            Optional<Unit> shownIn,
            Digits digits,
            UnitTable units) {
        double rounded = NumberText.rounded(baseValue, digits);
        return scaleFor(rounded, dimension, shownIn, units).text(baseValue, digits);
    }

    /// As [#scaleFor(double, Dimension, Optional, UnitTable)] with a year of 365.25 days.
    public static Scale scaleFor(
            double typicalBaseValue, Dimension dimension, Optional<Unit> shownIn) {
        return scaleFor(typicalBaseValue, dimension, shownIn, UnitTable.standard());
    }

    /// One scale for several numbers of a row.
    ///
    /// @param typicalBaseValue the number that is to be read most easily, such as the median
    /// @throws IllegalArgumentException if `shownIn` measures something else
    public static Scale scaleFor(
            double typicalBaseValue, Dimension dimension, Optional<Unit> shownIn, UnitTable units) {
        Habit habit = Habit.of(dimension);
        Unit unit = shownIn.orElseGet(() -> habit.unit(typicalBaseValue, units));
        if (!unit.dimension().equals(dimension)) {
            throw new IllegalArgumentException(
                    "a quantity in \"%s\" cannot be shown in \"%s\""
                            .formatted(dimension, unit.text()));
        }
        return habit.isCounted() ? Scale.counted(unit, typicalBaseValue) : Scale.of(unit);
    }

    /// Value and unit with a blank between them.
    @Override
    public String toString() {
        return unit.isEmpty() ? value : value + " " + unit;
    }
}
