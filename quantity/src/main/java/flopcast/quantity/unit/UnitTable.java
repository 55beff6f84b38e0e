package flopcast.quantity.unit;

import flopcast.quantity.Require;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// All units that a scenario may write: those that every scenario knows, and its own.
///
/// Immutable: each `with…` gives another table.
public final class UnitTable {

    private static final double JULIAN_YEAR = 365.25;
    private static final int MOST_OWN_UNITS = 1000;
    private static final UnitTable STANDARD =
            new UnitTable(JULIAN_YEAR, Map.of(), StandardUnits.of(JULIAN_YEAR));

    private final double year;
    private final Map<String, Unit> own;
    private final Map<String, Measure> names;

    private UnitTable(double year, Map<String, Unit> own, Map<String, Measure> names) {
        this.year = year;
        this.own = own;
        this.names = names;
    }

    /// The units of the language, with a year of 365.25 days.
    public static UnitTable standard() {
        return STANDARD;
    }

    /// The length of a year [days].
    public double year() {
        return year;
    }

    /// The same units with a year of `days`. A month is a twelfth of it.
    public UnitTable withYear(double days) {
        Require.positive("length of a year", days, "days");
        Map<String, Measure> named = StandardUnits.of(days);
        own.forEach((name, unit) -> add(named, name, unit));
        return new UnitTable(days, own, named);
    }

    /// With a dimension of its own, whose base unit is `name`; its plural is the same unit.
    ///
    /// @throws UnitException if the name is taken or cannot be a unit's name
    public UnitTable withBaseUnit(String name) {
        return withUnit(name, Unit.base(Dimension.base(name)));
    }

    /// With another name for `definition`, such as `EUR` for 1.05 USD; its plural is the same unit.
    ///
    /// @throws UnitException if the name is taken or cannot be a unit's name
    public UnitTable withUnit(String name, Unit definition) {
        UnitDefinition.check(name, this);
        if (own.size() >= MOST_OWN_UNITS) {
            throw new UnitException(
                    "too-many-units",
                    "a scenario may define " + MOST_OWN_UNITS + " units of its own",
                    "Define fewer.",
                    0,
                    name.length());
        }
        var unit = new Unit(name, definition.dimension(), definition.factor());
        var more = new LinkedHashMap<>(own);
        more.put(name, unit);
        var named = new HashMap<>(names);
        add(named, name, unit);
        return new UnitTable(year, more, named);
    }

    /// Whether `name` alone is a unit.
    public boolean has(String name) {
        return names.containsKey(name);
    }

    /// The unit that a text such as `USD/(chip*hour)` stands for; an empty text is the unit of a
    /// plain number.
    ///
    /// @throws UnitException if it cannot be read or has a name that is no unit
    public Unit parse(String text) {
        return new UnitParser(text, this).unit();
    }

    /// What to tell the writer of a readable unit text that may mean something else than intended:
    /// `USD/chip*hour` is read from left to right.
    public Optional<String> remark(String text) {
        return LeftToRight.remark(text);
    }

    Optional<Measure> measure(String name) {
        return Optional.ofNullable(names.get(name));
    }

    /// Every spelling of every unit.
    Iterable<String> names() {
        return names.keySet();
    }

    private static void add(Map<String, Measure> names, String name, Unit unit) {
        Measure measure = Measure.of(unit);
        names.put(name, measure);
        names.putIfAbsent(Plural.of(name), measure);
        Plural.singular(name).ifPresent(one -> names.putIfAbsent(one, measure));
    }
}
