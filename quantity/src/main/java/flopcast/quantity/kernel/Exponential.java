package flopcast.quantity.kernel;

/// `e^x`, and `e^x - 1`.
///
/// ```text
/// x = k·ln 2 + r,  |r| ≤ ln 2 / 2        e^x = 2^k · (1 + r + r²·P(r))
/// ```
///
/// `P` is a Chebyshev interpolation made by `src/test/reference/kernel-coefficients.py`.
final class Exponential {

    static final double LOG2_E = 0x1.71547652b82fep+0;
    static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

    /// Above, `e^x` is infinite; below its negative counterpart, it is 0.
    private static final double OVERFLOW = 710;

    private static final double UNDERFLOW = -746;

    private static final double[] P = {
        0.5,
        0.1666666666666667,
        0.04166666666666668,
        0.008333333333326082,
        0.0013888888888879001,
        0.00019841269875003973,
        2.480158733663232e-05,
        2.7557255168123062e-06,
        2.755726307600547e-07,
        2.5105313423078524e-08,
        2.0918212752506956e-09,
    };

    private Exponential() {}

    /// Of `P`, for the vector form.
    static double[] coefficients() {
        return P.clone();
    }

    /// `e^(high + low)`, where `low` is at most about one unit in the last place of `high`.
    static double of(double high, double low) {
        if (!(high <= OVERFLOW)) {
            return high > OVERFLOW ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        if (high < UNDERFLOW) {
            return 0;
        }
        double k = Math.rint(high * LOG2_E);
        double exact = Math.fma(-k, LN2_HIGH, high);
        double rest = Math.fma(-k, LN2_LOW, low);
        double r = exact + rest;
        rest = (exact - r) + rest;
        double curved = Math.fma(r * r, Polynomial.at(r, P), Math.fma(rest, r, rest));
        double sum = 1 + r;
        return scaled(sum + (((1 - sum) + r) + curved), (int) k);
    }

    static double minusOne(double x) {
        if (x == 0 || Double.isNaN(x)) {
            return x;
        }
        if (Math.abs(x) > 40) {
            return of(x, 0) - 1;
        }
        double k = Math.rint(x * LOG2_E);
        double exact = Math.fma(-k, LN2_HIGH, x);
        double rest = -k * LN2_LOW;
        double r = exact + rest;
        rest = (exact - r) + rest;
        double curved = Math.fma(r * r, Polynomial.at(r, P), Math.fma(rest, r, rest));
        double scale = powerOfTwo((int) k);
        // (2^k - 1) is exact, and so are the products by 2^k: only the sums round.
        double high = (scale - 1) + scale * r;
        double error = sumError(scale - 1, scale * r, high);
        return high + Math.fma(scale, curved, error);
    }

    /// What `a + b` lost when it was rounded to `sum` (Knuth's two-sum).
    static double sumError(double a, double b, double sum) {
        double second = sum - a;
        return (a - (sum - second)) + (b - second);
    }

    /// `value · 2^k` with one rounding, for `value` near 1; in two steps, as `2^k` may be out of
    /// range.
    private static double scaled(double value, int k) {
        int half = k >> 1;
        return value * powerOfTwo(half) * powerOfTwo(k - half);
    }

    private static double powerOfTwo(int exponent) {
        return Double.longBitsToDouble((exponent + 1023L) << 52);
    }
}
