package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.date;
import static flopcast.scenario.library.Parameters.number;
import static flopcast.scenario.library.Parameters.plain;
import static flopcast.scenario.library.Parameters.text;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DateValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Dates, in universal time. A date less a date is a time; a date and a time make a date.
final class DateModule {

    private static final String SQUIGGLE = "Squiggle 0.10.0";
    private static final String POSIX =
            "POSIX.1, seconds since the epoch: in UTC, every day has 86,400 of them.";
    private static final String DATE = "date";
    private static final int EARLIEST_YEAR = 100;
    private static final int LATEST_YEAR = 200_000;

    private DateModule() {}

    static List<Builtin> all() {
        return List.of(
                Definition.of(
                                "Date.make",
                                "A date of year, month and day, of a text such as `2020-05-12`, or of"
                                        + " a year with a fraction.")
                        .source("Squiggle uses the local time zone, we use UTC.")
                        .signature(List.of(text("ISO 8601")), DATE, DateModule::ofText)
                        .signature(
                                List.of(plain("year"), plain("month"), plain("day")),
                                DATE,
                                DateModule::ofDay)
                        .signature(List.of(plain("year")), DATE, DateModule::ofYear)
                        .example("Date.make(\"2020-05-12\")", "2020-05-12", SQUIGGLE)
                        .example("Date.make(2020, 5, 10)", "2020-05-10", SQUIGGLE)
                        .example("Date(2020.5)", "2020-07-01", SQUIGGLE)
                        .example("Date(2020, 5, 12) - Date(2020, 5, 10)", "2 days", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "Date.fromUnixTime",
                                "The date so many seconds after the beginning of 1970.")
                        .source(POSIX)
                        .signature(
                                List.of(number("seconds", "1")),
                                DATE,
                                (in, call) -> new DateValue(in.node(0)))
                        .example("Date.fromUnixTime(1589222400)", "2020-05-11", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "Date.toUnixTime",
                                "Seconds since the beginning of 1970, as a plain number.")
                        .source(POSIX)
                        .signature(
                                List.of(date(DATE)),
                                "number",
                                (in, call) -> Quantity.of(in.date(0).node(), Dimension.NONE))
                        .example("Date.toUnixTime(Date(1970, 1, 3))", "172800", "closed form")
                        .builtin());
    }

    private static Value at(double seconds) {
        return new DateValue(new Node.Constant(seconds));
    }

    private static Value ofDay(Inputs in, Call call) {
        int year = Plain.whole(in, 0, "a year", EARLIEST_YEAR, LATEST_YEAR);
        int month = Plain.whole(in, 1, "a month", 1, 12);
        int day = Plain.whole(in, 2, "a day", 1, 31);
        try {
            return at(seconds(LocalDate.of(year, month, day)));
        } catch (DateTimeException noSuchDay) {
            throw call.problem(
                    "no-such-date",
                    "there is no date with day " + day + " in month " + month + " of " + year,
                    "");
        }
    }

    /// The beginning of the year and the fraction of 365.25 days, as in Squiggle.
    private static Value ofYear(Inputs in, Call call) {
        double year = in.plain(0);
        double whole = Math.floor(year);
        if (!(whole >= EARLIEST_YEAR && whole <= LATEST_YEAR)) {
            throw call.problem(
                    "no-such-date",
                    "there is no date in the year " + Shown.number(year),
                    "Years run from " + EARLIEST_YEAR + " to " + LATEST_YEAR + ".");
        }
        double days = (year - whole) * 365.25;
        return at(seconds(LocalDate.of((int) whole, 1, 1)) + days * 86_400);
    }

    private static Value ofText(Inputs in, Call call) {
        String text = in.text(0);
        return at(
                Stream.<Function<String, Double>>of(
                                written -> seconds(LocalDate.parse(written)),
                                written -> seconds(YearMonth.parse(written).atDay(1)),
                                written -> milliseconds(Instant.parse(written)),
                                written ->
                                        milliseconds(
                                                LocalDateTime.parse(written)
                                                        .toInstant(ZoneOffset.UTC)))
                        .flatMap(reading -> read(reading, text).stream())
                        .findFirst()
                        .orElseThrow(() ->
                                call.problem(
                                        "no-such-date",
                                        "there is no date in \"" + text + "\"",
                                        "Write year, month and day, for example"
                                                + " `2020-05-12`.")));
    }

    private static Optional<Double> read(Function<String, Double> reading, String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static double seconds(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    private static double milliseconds(Instant moment) {
        return moment.toEpochMilli() / 1_000.0;
    }
}
