package flopcast.scenario.value;

import flopcast.quantity.unit.Dimension;
import java.util.Map;
import java.util.regex.Pattern;

/// How problems speak of dimensions.
public final class Dimensions {

    private static final Dimension TIME = Dimension.base("s");
    private static final Dimension PER_TIME = Dimension.NONE.dividedBy(TIME);
    private static final Dimension WORK = Dimension.base("FLOP");
    private static final Dimension PER_PARAMETER_TOKEN =
            WORK.dividedBy(Dimension.base("parameter").times(Dimension.base("token")));

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+([eE][+-]?[0-9]+)?[a-zA-Z%]?");

    /// Shares of the peak that are no MFU, and how one is made of them.
    private static final Map<Dimension, String> UTILISATIONS =
            Map.of(
                    Dimension.base("HFU"),
                    "Utilisation.mfu(…, hardware FLOP per model FLOP)",
                    Dimension.base("calendarMFU"),
                    "Utilisation.ofCalendar(…, goodput)");

    private Dimensions() {}

    /// `FLOP/s`, or `a plain number`.
    public static String named(Dimension dimension) {
        return dimension.isNone() ? "a plain number" : dimension.toString();
    }

    /// What to write to get from `actual` to `needed`.
    public static String advice(Dimension needed, Dimension actual) {
        if (actual.isNone()) {
            return "Write a unit behind the number, for example `1 " + needed + "`.";
        }
        if (needed.isNone() && UTILISATIONS.containsKey(actual)) {
            return "An MFU is a plain share: write `" + UTILISATIONS.get(actual) + "`.";
        }
        if (needed.isNone()) {
            return "Divide by a unit to get a plain number, for example `/ (1 " + actual + ")`.";
        }
        Dimension missing = needed.dividedBy(actual);
        return "Multiply by something in " + missing + factorHint(missing) + ".";
    }

    /// What to write when `left` and `right` cannot be added or compared; the texts are their
    /// source.
    public static String adviceFor(
            Dimension left, String leftText, Dimension right, String rightText) {
        if (left.isNone() || right.isNone()) {
            Dimension unit = left.isNone() ? right : left;
            String plain = left.isNone() ? leftText : rightText;
            String bracketed =
                    NUMBER.matcher(plain).matches() ? plain : "(" + shortened(plain) + ")";
            return "Give "
                    + shortened(plain)
                    + " a unit, for example `"
                    + bracketed
                    + " "
                    + unit
                    + "`.";
        }
        if (left.dividedBy(right).equals(TIME)) {
            return "Multiply " + shortened(rightText) + " by a duration, for example `* 90 days`.";
        }
        if (right.dividedBy(left).equals(TIME)) {
            return "Multiply " + shortened(leftText) + " by a duration, for example `* 90 days`.";
        }
        return left.equals(WORK)
                ? advice(left, right)
                : right.equals(WORK) ? advice(right, left) : advice(left, right);
    }

    private static String shortened(String text) {
        return text.length() <= 40 && text.indexOf('\n') < 0 ? text : "it";
    }

    /// The example that fits the commonest slips of forecasters.
    private static String factorHint(Dimension missing) {
        if (missing.equals(TIME)) {
            return ", a duration, for example `* 90 days`";
        }
        if (missing.equals(PER_TIME)) {
            return ": divide by a duration, for example `/ (90 days)`";
        }
        if (missing.equals(PER_PARAMETER_TOKEN)) {
            return ": `* 1 FLOP/(parameter*token)`, or use `Compute.dense(n, d)`";
        }
        return ", for example `* 1 " + missing + "`";
    }
}
