package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Real;

/// The ends between which a value lies, either of which may be infinite, and its position between
/// them on an axis without ends.
final class Bounds {

    private Bounds() {}

    static void require(double low, double high) {
        if (!(low < high) || low == Double.POSITIVE_INFINITY || high == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the least value must be below the greatest, but is "
                            + low
                            + " where that is "
                            + high);
        }
    }

    static void requireBetween(double x, double low, double high) {
        if (!(x > low && x < high) || Double.isInfinite(x)) {
            throw new IllegalArgumentException(
                    "a quantile must be finite and between the least and the greatest value, but is "
                            + x);
        }
    }

    static double position(double x, double low, double high) {
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? x : -Real.log(high - x);
        }
        return Double.isInfinite(high) ? Real.log(x - low) : Real.log((x - low) / (high - x));
    }

    static double value(double position, double low, double high) {
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? position : high - Real.exp(-position);
        }
        if (Double.isInfinite(high)) {
            return low + Real.exp(position);
        }
        double share = 1 / (1 + Real.exp(Math.abs(position)));
        return position < 0 ? low + (high - low) * share : high - (high - low) * share;
    }

    /// The change of the value per change of its position.
    static double scale(double x, double low, double high) {
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? 1 : high - x;
        }
        return Double.isInfinite(high) ? x - low : (x - low) * ((high - x) / (high - low));
    }

    /// As an option of a call: `, {min: 0}`; nothing where there are no bounds.
    static String text(double low, double high) {
        if (Double.isInfinite(low) && Double.isInfinite(high)) {
            return "";
        }
        String least = Double.isInfinite(low) ? "" : "min: " + Notation.number(low);
        String greatest = Double.isInfinite(high) ? "" : "max: " + Notation.number(high);
        return ", {" + least + (least.isEmpty() || greatest.isEmpty() ? "" : ", ") + greatest + "}";
    }
}
