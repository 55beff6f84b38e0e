package flopcast.quantity;

/// Checks of arguments. A message always names the quantity, the rule and the value, in the words
/// of glossary and paper, so that it can be shown to a user as it is.
public final class Require {

    private Require() {}

    /// `unit` is appended to the value in the message; empty for a plain number.
    public static void positive(String quantity, double value, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw broken(quantity, "must be positive and finite", value, unit);
        }
    }

    public static void finite(String quantity, double value) {
        if (!Double.isFinite(value)) {
            throw broken(quantity, "must be finite", value, "");
        }
    }

    /// A value strictly inside (0, 1).
    public static void fraction(String quantity, double value) {
        if (!(value > 0 && value < 1)) {
            throw broken(quantity, "must be between 0 and 1", value, "");
        }
    }

    /// A value in [0, 1].
    public static void probability(String quantity, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw broken(quantity, "must be a probability from 0 to 1", value, "");
        }
    }

    /// A value in `[low, high]`.
    public static void within(String quantity, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw broken(quantity, "must be between " + low + " and " + high, value, "");
        }
    }

    public static void ordered(String interval, double low, double high, String unit) {
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    interval
                            + " must run from a lower to a higher value, but runs from "
                            + low
                            + " to "
                            + high
                            + suffix(unit));
        }
    }

    private static IllegalArgumentException broken(
            String quantity, String rule, double value, String unit) {
        return new IllegalArgumentException(
                quantity + " " + rule + ", but is " + value + suffix(unit));
    }

    private static String suffix(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }
}
