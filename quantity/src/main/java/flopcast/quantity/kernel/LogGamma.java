package flopcast.quantity.kernel;

/// The logarithm of the gamma function.
///
/// ```text
/// 1 ≤ x ≤ 2     ln Γ(x) = (x - 1)·(x - 2)·P(x - 3/2)
/// x ≥ 10        ln Γ(x) = (x - ½)·ln x - x + ½·ln 2π + stirling(x)
/// ```
///
/// Elsewhere by `Γ(x + 1) = x·Γ(x)`. `P` is a Chebyshev interpolation made by
/// `src/test/reference/kernel-coefficients.py`.
final class LogGamma {

    private static final double HALF_LN_2_PI = 0.9189385332046728;

    /// From here on Stirling's series has all digits.
    private static final double LARGE = 10;

    private static final double[] P = {
        0.4831289505409809,
        -0.14595989591430594,
        0.06291140107458205,
        -0.03130848750105415,
        0.016797098628942214,
        -0.009425622444767518,
        0.00544645795852145,
        -0.003212074222602009,
        0.0019229132085171585,
        -0.0011644113425479958,
        0.0007115654245783201,
        -0.0004380355151925843,
        0.000270892311448043,
        -0.00016856961232463447,
        0.00010772622817405225,
        -6.794532539113437e-05,
        3.4965940267598816e-05,
        -2.1471686472038385e-05,
        2.8361044412699963e-05,
        -1.85413105778364e-05,
    };

    /// `B₂ₖ / (2k·(2k - 1))`, Abramowitz & Stegun 1964, 6.1.41.
    private static final double[] STIRLING = {
        0.08333333333333333,
        -0.002777777777777778,
        0.0007936507936507937,
        -0.0005952380952380953,
        0.0008417508417508417,
        -0.0019175269175269176,
        0.00641025641025641,
        -0.029550653594771242,
        0.17964437236883057,
    };

    private LogGamma() {}

    static double of(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        if (x < 1) {
            return ofOnePlus(x) - Logarithm.of(x);
        }
        if (x >= LARGE) {
            return x == Double.POSITIVE_INFINITY
                    ? x
                    : Math.fma(x - 0.5, Logarithm.of(x) - 1, HALF_LN_2_PI - 0.5) + stirling(x);
        }
        double product = 1;
        double rest = x;
        while (rest > 2) {
            rest -= 1;
            product *= rest;
        }
        return ofOnePlus(rest - 1) + Logarithm.of(product);
    }

    /// What Stirling's formula leaves of `ln Γ(x)`.
    static double stirling(double x) {
        if (x >= LARGE) {
            double inverse = 1 / x;
            return inverse * Polynomial.at(inverse * inverse, STIRLING);
        }
        return of(x) - Math.fma(x - 0.5, Logarithm.of(x), HALF_LN_2_PI - x);
    }

    /// `ln Γ(1 + z)` for `z` in [0, 1], to a small relative error also near 0 and 1.
    static double ofOnePlus(double z) {
        return z * (z - 1) * Polynomial.at(z - 0.5, P);
    }
}
