package flopcast.quantity.kernel;

/// The natural logarithm, as a double and as two.
///
/// ```text
/// x = 2^k · m,  √½ ≤ m < √2        s = (m - 1) / (m + 1)
/// ln x = k·ln 2 + 2·(s + s³/3 + s⁵/5 + …)
/// ```
///
/// The rest of the series is a Chebyshev interpolation in `s²` made by
/// `src/test/reference/kernel-coefficients.py`.
final class Logarithm {

    /// Bits of √½: numbers are divided by powers of two there.
    static final long SQRT_HALF = 0x3FE6A09E667F3BCDL;

    static final long EXPONENT = 0xFFF0000000000000L;

    /// 33 bits, so that its product with any exponent is exact.
    static final double LN2_HIGH = 0x1.62e42fee00000p-1;

    static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    static final double THIRD_HIGH = 0x1.5555555555555p-2;
    static final double THIRD_LOW = 0x1.5555555555555p-56;

    /// `2/3 + 2/5·z + 2/7·z² + …`
    private static final double[] SERIES = {
        0.6666666666666666,
        0.4000000000000088,
        0.2857142857080112,
        0.2222222239222216,
        0.18181795590761907,
        0.15386242164348365,
        0.13268712289333262,
        0.13087217031578988,
    };

    /// `1/5 + z/7 + z²/9 + …`
    private static final double[] SERIES_FROM_FIFTH = {
        0.2,
        0.14285714285714282,
        0.11111111111114226,
        0.09090909089825477,
        0.07692307880975707,
        0.06666648239470592,
        0.058834076516979125,
        0.05228141301299371,
        0.05381397806920051,
    };

    private Logarithm() {}

    static double[] series() {
        return SERIES.clone();
    }

    static double[] seriesFromFifth() {
        return SERIES_FROM_FIFTH.clone();
    }

    static double of(double x) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return outside(x);
        }
        double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
        long bits = Double.doubleToRawLongBits(normal);
        long exponent = (bits - SQRT_HALF) & EXPONENT;
        double k = (exponent >> 52) - (x < Double.MIN_NORMAL ? 54 : 0);
        double f = Double.longBitsToDouble(bits - exponent) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double halfSquare = 0.5 * f * f;
        double curved =
                Math.fma(
                        s,
                        Math.fma(z, Polynomial.at(z, SERIES), halfSquare),
                        Math.fma(k, LN2_LOW, -halfSquare));
        double whole = k * LN2_HIGH;
        double sum = whole + f;
        return sum + (((whole - sum) + f) + curved);
    }

    /// The logarithm of a positive finite number, with a relative error below 2⁻⁶⁴.
    static TwoDoubles inTwo(double x) {
        double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
        long bits = Double.doubleToRawLongBits(normal);
        long exponent = (bits - SQRT_HALF) & EXPONENT;
        double k = (exponent >> 52) - (x < Double.MIN_NORMAL ? 54 : 0);
        TwoDoubles fraction = ofMantissa(Double.longBitsToDouble(bits - exponent));
        double whole = k * LN2_HIGH;
        double sum = whole + fraction.high();
        double error = (whole - sum) + fraction.high();
        return TwoDoubles.of(sum, error + Math.fma(k, LN2_LOW, fraction.low()));
    }

    private static TwoDoubles ofMantissa(double m) {
        double f = m - 1;
        double d = m + 1;
        double dLow = m - (d - 1);
        double s = f / d;
        double sLow = (Math.fma(-s, d, f) - s * dLow) / d;
        double z = s * s;
        double zLow = Math.fma(s, s, -z) + 2 * s * sLow;
        double third = z * THIRD_HIGH;
        double thirdLow =
                Math.fma(z, THIRD_HIGH, -third) + Math.fma(z, THIRD_LOW, zLow * THIRD_HIGH);
        double fifth = z * z * Polynomial.at(z, SERIES_FROM_FIFTH);
        double p = third + fifth;
        double pLow = ((third - p) + fifth) + thirdLow;
        double t = 2 * s * p;
        double tLow = Math.fma(2 * s, p, -t) + Math.fma(2 * s, pLow, 2 * sLow * p);
        double high = 2 * s + t;
        return TwoDoubles.of(high, ((2 * s - high) + t) + (2 * sLow + tLow));
    }

    private static double outside(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return x > 0 ? x : Double.NaN;
    }
}
