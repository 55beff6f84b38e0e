package flopcast.quantity.unit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Singular and plural of a unit written as a word. A symbol, which ends in a capital or is a
/// single letter, has no plural.
final class Plural {

    private static final List<String> SIBILANTS = List.of("ss", "x", "z", "ch", "sh");

    private Plural() {}

    static boolean exists(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(name.length() - 1));
    }

    /// The plural of a singular; a symbol or a word already in the plural stays as it is.
    static String of(String name) {
        if (!exists(name) || name.endsWith("ies") || singular(name).isPresent()) {
            return name;
        }
        if (name.endsWith("s") || endsInSibilant(name)) {
            return name + "es";
        }
        boolean consonantBeforeY =
                name.endsWith("y") && "aeiou".indexOf(name.charAt(name.length() - 2)) < 0;
        return consonantBeforeY ? stem(name, 1) + "ies" : name + "s";
    }

    /// The singular of a word that looks like a plural, other than one in `-ies`: `series` may be
    /// either.
    static Optional<String> singular(String name) {
        boolean looksPlural =
                name.length() >= 4
                        && name.endsWith("s")
                        && Stream.of("ss", "us", "is", "ies").noneMatch(name::endsWith);
        if (!looksPlural) {
            return Optional.empty();
        }
        boolean addsSyllable = name.endsWith("es") && endsInSibilant(stem(name, 2));
        return Optional.of(stem(name, addsSyllable ? 2 : 1));
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

    private static boolean endsInSibilant(String name) {
        return SIBILANTS.stream().anyMatch(name::endsWith);
    }

    private static String stem(String name, int without) {
        return name.substring(0, name.length() - without);
    }
}
