package flopcast.quantity.unit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says of a name that is no unit what its writer probably meant.
final class UnknownUnit {

    private static final Pattern FLOPS =
            Pattern.compile(
                    "(?<prefix>|[kMGTPEZYRQ]|kilo|mega|giga|tera|peta|exa|zetta)flops",
                    Pattern.CASE_INSENSITIVE);

    private UnknownUnit() {}

    /// Whether a name is one of those that mean an amount to some and a rate to others.
    static boolean isAmbiguous(String name) {
        return FLOPS.matcher(name).matches();
    }

    /// @param text the whole unit text, in which `name` begins at `offset`
    static UnitException problem(String name, String text, int offset, UnitTable table) {
        Matcher flops = FLOPS.matcher(name);
        if (flops.matches()) {
            return ambiguous(name, flops.group("prefix"), offset);
        }
        return new UnitException(
                "unit-unknown",
                "no unit is called " + UnitException.quoted(name),
                name.equals(text)
                        ? adviceAlone(name, table)
                        : adviceWithin(name, text, offset, table),
                offset,
                name.length());
    }

    private static UnitException ambiguous(String name, String written, int offset) {
        String prefix = written.isEmpty() ? "" : written.substring(0, 1).toUpperCase(Locale.ROOT);
        String amount = (prefix.equals("K") ? "k" : prefix) + "FLOP";
        return new UnitException(
                "unit-ambiguous",
                "the unit \"" + name + "\" means an amount to some and a rate to others",
                "Write `" + amount + "` for an amount, `" + amount + "/s` for a rate.",
                offset,
                name.length());
    }

    private static String adviceAlone(String name, UnitTable table) {
        return OtherSpelling.afterNumber(name)
                .or(() -> replacement(name, table))
                .orElseGet(() -> definition(name));
    }

    /// `s*n`: the name may be that of a quantity, unless it has a capital.
    private static String adviceWithin(String name, String text, int offset, UnitTable table) {
        Optional<String> replacement = replacement(name, table);
        if (Character.isUpperCase(name.codePointAt(0))) {
            return replacement.orElseGet(() -> definition(name));
        }
        char operator = offset == 0 ? '*' : text.charAt(offset - 1);
        String blanks =
                "If it is a quantity, put blanks round `%s`."
                        .formatted(operator == '(' ? '*' : operator);
        return replacement.map(advice -> advice + " " + blanks).orElse(blanks);
    }

    private static String definition(String name) {
        if (name.length() > UnitException.MOST_QUOTED) {
            return "Define it before you use it: `unit sequence`.";
        }
        return ("Define it before you use it: `unit %s`, or as a multiple of another,"
                        + " `unit %s = 2 tokens`.")
                .formatted(name, name);
    }

    private static Optional<String> replacement(String name, UnitTable table) {
        return OtherSpelling.anywhere(name)
                .or(() -> prefixOnWord(name, table))
                .or(() -> nearest(name, table));
    }

    /// `Mtokens`, `BUSD`: a size belongs to the number.
    private static Optional<String> prefixOnWord(String name, UnitTable table) {
        if (name.length() < 4 || !table.has(name.substring(1))) {
            return Optional.empty();
        }
        char size = name.charAt(0);
        if ("kMGTPB".indexOf(size) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                "Write the size at the number: `5"
                        + size
                        + " "
                        + name.substring(1)
                        + "`. Prefixes stand before "
                        + String.join(", ", StandardUnits.PREFIXED)
                        + " only.");
    }

    private static Optional<String> nearest(String name, UnitTable table) {
        List<String> near = NearNames.to(name, table.names());
        if (near.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                near.stream()
                        .map(other -> "\"" + other + "\"")
                        .collect(Collectors.joining(" or ", "Did you mean ", "?")));
    }
}
