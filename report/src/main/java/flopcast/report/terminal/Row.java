package flopcast.report.terminal;

import flopcast.quantity.statistic.Sample;
import java.util.Optional;

/// One line of the table of outputs, in columns.
///
/// @param name with two blanks for each list or dict that it is inside of
/// @param sample what to plot
/// @param value the median, or the number itself
/// @param low the 5 % quantile; where `high` is empty, what stands in the place of both
/// @param text what stands in the place of all numbers
/// @param notes numbers of its sources: `[1,2]`
record Row(
        String name,
        Optional<Sample> sample,
        String value,
        String low,
        String high,
        String mean,
        String unit,
        String text,
        String notes) {

    static Row text(String name, String text) {
        return new Row(name, Optional.empty(), "", "", "", "", "", text, "");
    }

    static Row number(String name, String value, String error, String unit) {
        return new Row(name, Optional.empty(), value, error, "", "", unit, "", "");
    }

    Row withNotes(String numbers) {
        return new Row(name, sample, value, low, high, mean, unit, text, numbers);
    }

    String unitAndNotes() {
        return unit + (unit.isEmpty() || notes.isEmpty() ? "" : " ") + notes;
    }

    boolean isInterval() {
        return !high.isEmpty();
    }
}
