package flopcast.quantity.kernel;

/// `a^b`. Whole exponents up to 64 are multiplied out in two doubles, so that `10^26` is `1e26`;
/// others are `e^(b·ln a)` with the logarithm carried in two doubles.
final class Power {

    static final int MOST_MULTIPLIED = 64;

    /// Where products in two doubles neither overflow nor lose their low parts.
    static final double SMALLEST_SAFE = 0x1p-900;

    static final double LARGEST_SAFE = 0x1p900;

    private Power() {}

    static double of(double base, double exponent) {
        if (exponent == 0) {
            return 1;
        }
        if (Double.isNaN(base) || Double.isNaN(exponent)) {
            return Double.NaN;
        }
        if (exponent == 1) {
            return base;
        }
        double magnitude = Math.abs(base);
        if (magnitude == 0 || magnitude == Double.POSITIVE_INFINITY) {
            return signed(base, exponent, (magnitude == 0) == (exponent > 0) ? 0 : LIMIT);
        }
        if (Double.isInfinite(exponent)) {
            return ofInfiniteExponent(magnitude, exponent);
        }
        if (base < 0 && exponent != Math.rint(exponent)) {
            return Double.NaN;
        }
        return signed(base, exponent, ofPositive(magnitude, exponent));
    }

    private static final double LIMIT = Double.POSITIVE_INFINITY;

    private static double ofInfiniteExponent(double magnitude, double exponent) {
        if (magnitude == 1) {
            return Double.NaN;
        }
        return (magnitude > 1) == (exponent > 0) ? LIMIT : 0;
    }

    private static double ofPositive(double base, double exponent) {
        if (exponent == 2) {
            return base * base;
        }
        if (exponent == 0.5) {
            return Math.sqrt(base);
        }
        if (Math.abs(exponent) <= MOST_MULTIPLIED && exponent == Math.rint(exponent)) {
            TwoDoubles product = multiplied(base, (int) Math.abs(exponent));
            if (product.high() > SMALLEST_SAFE && product.high() < LARGEST_SAFE) {
                return exponent > 0 ? product.high() : product.reciprocal();
            }
        }
        return ofLogarithm(base, exponent);
    }

    private static TwoDoubles multiplied(double base, int exponent) {
        TwoDoubles product = TwoDoubles.ONE;
        var square = new TwoDoubles(base, 0);
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                product = product.times(square);
            }
            square = square.times(square);
        }
        return product;
    }

    private static double ofLogarithm(double base, double exponent) {
        TwoDoubles logarithm = Logarithm.inTwo(base);
        double estimate = logarithm.high() * exponent;
        if (Math.abs(estimate) > 1000) {
            return estimate > 0 ? LIMIT : 0;
        }
        TwoDoubles product = logarithm.times(exponent);
        return Exponential.of(product.high(), product.low());
    }

    /// `magnitude` with the sign of `base` to an odd exponent.
    private static double signed(double base, double exponent, double magnitude) {
        boolean isNegative = Double.doubleToRawLongBits(base) < 0;
        return isNegative && isOdd(exponent) ? -magnitude : magnitude;
    }

    private static boolean isOdd(double exponent) {
        double half = exponent * 0.5;
        return exponent == Math.rint(exponent)
                && half != Math.rint(half)
                && !Double.isInfinite(exponent);
    }
}
