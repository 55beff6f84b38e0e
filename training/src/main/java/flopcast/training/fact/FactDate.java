package flopcast.training.fact;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Reads dates as `2020-06-22` and in no other form. The formatter of `java.time` takes longer to
/// load than all tables together.
public final class FactDate {

    private FactDate() {}

    /// @throws IllegalArgumentException where the text is no date, saying so
    public static LocalDate of(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw notADate(text);
        }
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            throw notADate(text);
        }
    }

    private static IllegalArgumentException notADate(String text) {
        return new IllegalArgumentException("not a date: " + text);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
