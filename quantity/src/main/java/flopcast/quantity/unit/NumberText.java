package flopcast.quantity.unit;

/// Prints a number for a person: `402.72`, `0.0123`, `1.8e25`.
///
/// Scientific from 1e6 on and below 1e-4. A number without a value is `no value`.
public final class NumberText {

    private static final int FIRST_PLAIN_PLACE = -4;
    private static final int FIRST_SCIENTIFIC_PLACE = 6;

    private NumberText() {}

    public static String of(double value, Digits digits) {
        if (!Double.isFinite(value)) {
            return "no value";
        }
        return value == 0 ? "0" : text(decimal(value, digits));
    }

    /// `value` rounded to the digits that are shown; halves away from zero. Not finite stays as it
    /// is.
    public static double rounded(double value, Digits digits) {
        return Double.isFinite(value) && value != 0 ? decimal(value, digits).value() : value;
    }

    /// Whether `value` is shown without an exponent.
    static boolean isPlain(double value, Digits digits) {
        return value == 0 || (Double.isFinite(value) && isPlain(decimal(value, digits)));
    }

    private static boolean isPlain(Decimal rounded) {
        int place = rounded.leadingPlace();
        return place >= FIRST_PLAIN_PLACE && place < FIRST_SCIENTIFIC_PLACE;
    }

    private static Decimal decimal(double value, Digits digits) {
        Decimal decimal = Decimal.of(value);
        return switch (digits) {
            case Digits.Significant(int count) -> decimal.significant(count);
            case Digits.AtMost(int count) -> decimal.atMost(count);
            case Digits.JustifiedBy(double standardError) -> justified(decimal, standardError);
        };
    }

    private static Decimal justified(Decimal decimal, double standardError) {
        int leading = decimal.leadingPlace();
        int last = leading;
        if (Double.isFinite(standardError) && standardError != 0) {
            int errorPlace = Decimal.of(standardError).leadingPlace();
            last = Math.clamp(errorPlace, leading - Digits.MOST_JUSTIFIED + 1, leading);
        }
        return decimal.downTo(last);
    }

    private static String text(Decimal rounded) {
        return isPlain(rounded) ? rounded.plain() : rounded.scientific();
    }
}
