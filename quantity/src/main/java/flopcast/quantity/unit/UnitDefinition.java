package flopcast.quantity.unit;

import java.util.regex.Pattern;

/// What a scenario may call a unit of its own.
final class UnitDefinition {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}0-9_]{0,99}");

    private UnitDefinition() {}

    static void check(String name, UnitTable table) {
        if (!NAME.matcher(name).matches()) {
            throw new UnitException(
                    "unit-name",
                    UnitException.quoted(name) + " cannot be the name of a unit",
                    "A name begins with a letter and has letters, digits and `_`, at most 100.",
                    0,
                    name.length());
        }
        if (table.has(name)) {
            throw new UnitException(
                    "unit-taken",
                    "a unit is called \"" + name + "\" already",
                    "Choose another name.",
                    0,
                    name.length());
        }
        if (UnknownUnit.isAmbiguous(name)) {
            throw UnknownUnit.problem(name, name, 0, table);
        }
    }
}
