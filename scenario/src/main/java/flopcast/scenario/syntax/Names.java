package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import java.util.Locale;

/// What may be the name of a variable.
final class Names {

    private Names() {}

    /// Reports a name that no variable can have; reading goes on as if it could.
    static void requireVariable(Cursor cursor, Token name) {
        String text = name.text();
        if (!text.chars().allMatch(Names::isAscii)) {
            cursor.report(
                    Problem.error(
                            "name-letters",
                            cursor.span(name),
                            "the name `" + text + "` has letters other than a to z",
                            "Names are made of a to z, A to Z, digits, `_` and `$`."));
        } else if (Character.isUpperCase(text.charAt(0))) {
            cursor.report(
                    Problem.error(
                            "capitalised-name",
                            cursor.span(name),
                            "the name `" + text + "` begins with a capital",
                            "Capitalised names are modules; write `" + lowered(text) + "`."));
        }
    }

    private static boolean isAscii(int c) {
        return c < 128;
    }

    private static String lowered(String name) {
        boolean isAllCapitals = name.equals(name.toUpperCase(Locale.ROOT));
        return isAllCapitals
                ? name.toLowerCase(Locale.ROOT)
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
