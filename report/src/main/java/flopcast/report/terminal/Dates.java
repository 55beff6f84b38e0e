package flopcast.report.terminal;

import flopcast.quantity.statistic.Estimate;
import flopcast.report.json.JsonResult;
import java.time.Instant;

/// Dates with as much of them as is known: a day, a month or a year.
final class Dates {

    private static final double DAY = 86_400;
    private static final int MONTH_LENGTH = "2022-12".length();
    private static final int YEAR_LENGTH = "2022".length();

    private Dates() {}

    static String text(Instant moment) {
        return JsonResult.date(moment);
    }

    /// @param seconds since 1970-01-01T00:00Z
    static String text(Estimate seconds) {
        Instant day = JsonResult.moment(Math.floor(seconds.value() / DAY) * DAY);
        String text = text(day);
        double error = seconds.error();
        if (error <= 3 * DAY || text.length() != "2022-12-21".length()) {
            return text;
        }
        return text.substring(0, error <= 60 * DAY ? MONTH_LENGTH : YEAR_LENGTH);
    }
}
