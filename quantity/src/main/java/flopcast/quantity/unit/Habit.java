package flopcast.quantity.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// In which units forecasters write the quantities of a dimension.
///
/// @param steps from the smallest unit to the largest; the last whose least count is reached is
///   used
/// @param isCounted whether numbers are shortened, as in `175B` and `1.4T`
record Habit(Dimension dimension, List<Step> steps, boolean isCounted) {

    /// @param unit as a user writes it
    /// @param leastCount from so many of it on it is the unit to use
    record Step(String unit, double leastCount) {}

    /// Sums of rounding may leave a whole year a little short of one.
    private static final double SLACK = 1 + 1e-12;

    private static final List<Habit> HABITS =
            List.of(
                    one("", false),
                    one("FLOP", false),
                    one("nats", false),
                    one("parameters", true),
                    one("tokens", true),
                    one("words", true),
                    one("chips", true),
                    one("USD", true),
                    one("USD/year", true),
                    one("USD/chip", true),
                    one("USD/(chip*hour)", false),
                    one("USD/kWh", false),
                    one("chips/year", true),
                    one("tokens/s", true),
                    one("tokens/(s*chip)", true),
                    one("words/year", true),
                    one("tokens/parameter", true),
                    one("tokens/word", false),
                    one("nats/token", false),
                    prefixed("FLOP/s"),
                    prefixed("FLOP/(s*chip)"),
                    prefixed("FLOP/(s*USD)"),
                    prefixed("FLOP/J"),
                    prefixed("W"),
                    prefixed("W/chip"),
                    prefixed("B"),
                    prefixed("B/s"),
                    prefixed("B/chip"),
                    prefixed("B/(s*chip)"),
                    ladder(step("1/year", 0), step("1/s", 1)),
                    ladder(
                            step("J", 0),
                            step("kJ", 1),
                            step("MJ", 1),
                            step("kWh", 1),
                            step("MWh", 1),
                            step("GWh", 1),
                            step("TWh", 1)),
                    ladder(
                            step("ns", 0),
                            step("µs", 1),
                            step("ms", 1),
                            step("s", 1),
                            step("min", 2),
                            step("hours", 2),
                            step("days", 2),
                            step("months", 3.3),
                            step("years", 1)));

    static Habit of(Dimension dimension) {
        return HABITS.stream()
                .filter(habit -> habit.dimension.equals(dimension))
                .findFirst()
                .orElseGet(() -> unlisted(dimension));
    }

    /// The unit for numbers of about `typical` base units.
    Unit unit(double typical, UnitTable units) {
        boolean hasSize = Double.isFinite(typical) && typical != 0;
        Optional<Unit> unit = hasSize ? reached(Math.abs(typical) * SLACK, units) : baseUnit(units);
        return unit.orElseGet(() -> steps.isEmpty() ? shownBase() : first(units));
    }

    private Optional<Unit> reached(double typical, UnitTable units) {
        return steps.reversed().stream()
                .filter(step -> step.leastCount * units.parse(step.unit).factor() <= typical)
                .map(step -> units.parse(step.unit))
                .findFirst();
    }

    private Optional<Unit> baseUnit(UnitTable units) {
        return steps.stream()
                .map(step -> units.parse(step.unit))
                .filter(unit -> unit.factor() == 1)
                .findFirst();
    }

    private Unit first(UnitTable units) {
        return units.parse(steps.getFirst().unit);
    }

    private Unit shownBase() {
        String base = dimension.toString();
        return new Unit(isCounted ? Plural.of(base) : base, dimension, 1);
    }

    /// A base dimension of a scenario's own is counted; any other is shown in base units.
    private static Habit unlisted(Dimension dimension) {
        boolean isBase = dimension.equals(Dimension.base(dimension.toString()));
        return new Habit(dimension, List.of(), isBase);
    }

    private static Habit one(String unit, boolean isCounted) {
        return new Habit(dimensionOf(unit), List.of(step(unit, 0)), isCounted);
    }

    private static Habit prefixed(String unit) {
        var steps = new ArrayList<Step>();
        steps.add(step(unit, 0));
        StandardUnits.PREFIXES.forEach((prefix, tens) -> {
            if (tens > 0) {
                steps.add(step(prefix + unit, 1));
            }
        });
        return new Habit(dimensionOf(unit), List.copyOf(steps), false);
    }

    private static Habit ladder(Step... steps) {
        return new Habit(dimensionOf(steps[0].unit), List.of(steps), false);
    }

    private static Step step(String unit, double leastCount) {
        return new Step(unit, leastCount);
    }

    private static Dimension dimensionOf(String unit) {
        return UnitTable.standard().parse(unit).dimension();
    }
}
