package flopcast.quantity.unit;

import java.util.Optional;

/// Singular and plural of a unit written as a word. A symbol, which ends in a capital or is a
/// single letter, has no plural.
final class Plural {

    private Plural() {}

    static boolean exists(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(name.length() - 1));
    }

    /// The plural of a singular; a symbol or a word already in the plural stays as it is.
    static String of(String name) {
        if (!exists(name) || name.endsWith("ies") || singular(name).isPresent()) {
            return name;
        }
        if (name.matches(".*(s|x|z|ch|sh)")) {
            return name + "es";
        }
        return name.matches(".*[^aeiou]y") ? stem(name, 1) + "ies" : name + "s";
    }

    /// The singular of a word that looks like a plural, other than one in `-ies`: `series` may be
    /// either.
    static Optional<String> singular(String name) {
        if (name.length() < 4 || !name.endsWith("s") || name.matches(".*(ss|us|is|ies)")) {
            return Optional.empty();
        }
        return Optional.of(stem(name, name.matches(".*(ss|x|z|ch|sh)es") ? 2 : 1));
    }

    /// A unit text for exactly one: `token/s` for `tokens/s`.
    static String one(String unit) {
        int end = 0;
        while (end < unit.length() && Character.isLetter(unit.charAt(end))) {
            end++;
        }
        return singular(unit.substring(0, end)).orElse(unit.substring(0, end))
                + unit.substring(end);
    }

    private static String stem(String name, int without) {
        return name.substring(0, name.length() - without);
    }
}
