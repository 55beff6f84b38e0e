package flopcast.quantity.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Prints a number for a person: `402.72`, `0.0123`, `1.8e25`.
///
/// Scientific from 1e6 on and below 1e-4. A number without a value is `no value`.
public final class NumberText {

    private static final BigDecimal LEAST_PLAIN = new BigDecimal("1e-4");
    private static final BigDecimal LEAST_SCIENTIFIC = new BigDecimal("1e6");

    /// Digits that binary arithmetic leaves intact: 402.71999999999997 is taken for 402.72.
    private static final MathContext INTACT = new MathContext(15, RoundingMode.HALF_EVEN);

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
        return Double.isFinite(value) && value != 0 ? decimal(value, digits).doubleValue() : value;
    }

    /// Whether `value` is shown without an exponent.
    static boolean isPlain(double value, Digits digits) {
        return value == 0 || (Double.isFinite(value) && isPlain(decimal(value, digits)));
    }

    private static boolean isPlain(BigDecimal rounded) {
        BigDecimal magnitude = rounded.abs();
        return magnitude.signum() == 0
                || (magnitude.compareTo(LEAST_PLAIN) >= 0
                        && magnitude.compareTo(LEAST_SCIENTIFIC) < 0);
    }

    private static BigDecimal decimal(double value, Digits digits) {
        BigDecimal decimal = BigDecimal.valueOf(value).round(INTACT);
        return switch (digits) {
            case Digits.Significant(int count) -> {
                BigDecimal rounded = decimal.round(context(count));
                yield rounded.setScale(
                        rounded.scale() + count - rounded.precision(), RoundingMode.UNNECESSARY);
            }
            case Digits.AtMost(int count) -> decimal.round(context(count)).stripTrailingZeros();
            case Digits.JustifiedBy(double standardError) -> justified(decimal, standardError);
        };
    }

    private static BigDecimal justified(BigDecimal decimal, double standardError) {
        int leading = leadingPlace(decimal);
        int last = leading;
        if (Double.isFinite(standardError) && standardError != 0) {
            int errorPlace = leadingPlace(BigDecimal.valueOf(standardError));
            last = Math.clamp(errorPlace, leading - Digits.MOST + 1, leading);
        }
        return decimal.setScale(-last, RoundingMode.HALF_UP);
    }

    /// The power of ten of the first digit that is not 0: 2 for 402.72.
    private static int leadingPlace(BigDecimal decimal) {
        return decimal.precision() - decimal.scale() - 1;
    }

    private static MathContext context(int digits) {
        return new MathContext(digits, RoundingMode.HALF_UP);
    }

    private static String text(BigDecimal rounded) {
        return isPlain(rounded) ? rounded.toPlainString() : scientific(rounded);
    }

    private static String scientific(BigDecimal rounded) {
        String digits = rounded.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        String sign = rounded.signum() < 0 ? "-" : "";
        return sign + digits.charAt(0) + fraction + "e" + leadingPlace(rounded);
    }
}
