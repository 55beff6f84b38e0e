package flopcast.quantity.kernel;

/// The functions of real numbers by which draws are made, in place of [Math]'s.
///
/// Everything from [#exp] to [#logGamma] consists of `+ - × ÷ √`, fused multiply-add and bit
/// operations, all of which are exactly specified. So a forecast has the same bits before and after
/// a method has been compiled, and on every processor; `Math.exp` and its kin promise neither. The
/// trigonometric functions are those of [StrictMath], which promises the same.
///
/// Domains and special values are as in [Math]: the logarithm of a negative number is `NaN`, of 0
/// it is `-Infinity`.
public final class Real {

    static final TwoDoubles INVERSE_LN_10 =
            new TwoDoubles(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);
    static final TwoDoubles INVERSE_LN_2 =
            new TwoDoubles(0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56);
    private static final double INVERSE_SQRT_2_PI = 0.3989422804014327;

    private Real() {}

    /// `e^x`, within 1 ulp.
    public static double exp(double x) {
        return Exponential.of(x, 0);
    }

    /// `e^(a·b + c)`, within 2 ulp although the argument is not representable.
    public static double expOfLinear(double a, double b, double c) {
        double product = a * b;
        double sum = product + c;
        if (!Double.isFinite(sum)) {
            return Exponential.of(sum, 0);
        }
        double error = Math.fma(a, b, -product) + Exponential.sumError(product, c, sum);
        return Exponential.of(sum, error);
    }

    /// `e^x - 1` without cancellation near 0, within 2 ulp.
    public static double expm1(double x) {
        return Exponential.minusOne(x);
    }

    /// The natural logarithm, within 1 ulp.
    public static double log(double x) {
        return Logarithm.of(x);
    }

    /// `ln(x) - b`, within 1 ulp although the logarithm is not representable.
    public static double logMinus(double x, double b) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return Logarithm.of(x) - b;
        }
        TwoDoubles logarithm = Logarithm.inTwo(x);
        double difference = logarithm.high() - b;
        double error = Exponential.sumError(logarithm.high(), -b, difference);
        return difference + (error + logarithm.low());
    }

    /// `ln(1 + x)` without cancellation near 0, within 2 ulp.
    public static double log1p(double x) {
        double sum = 1 + x;
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            return Logarithm.of(sum);
        }
        double error = x < 1 ? x - (sum - 1) : 1 - (sum - x);
        double logarithm = Logarithm.of(sum);
        return x == 0 ? x : logarithm + error / sum;
    }

    /// The decimal logarithm, within 1 ulp; exact for powers of ten.
    public static double log10(double x) {
        return scaledLogarithm(x, INVERSE_LN_10);
    }

    /// The binary logarithm, within 1 ulp; exact for powers of two.
    public static double log2(double x) {
        return scaledLogarithm(x, INVERSE_LN_2);
    }

    /// `base^exponent`, within 1 ulp. `NaN` for a negative base and an exponent that is not whole.
    public static double pow(double base, double exponent) {
        return Power.of(base, exponent);
    }

    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    /// The value below which the share `p` of a standard normal lies; relative error below 1e-15
    /// for `p` down to the smallest double. Infinite at 0 and 1, `NaN` outside.
    public static double normalQuantile(double p) {
        return NormalQuantile.of(p);
    }

    /// The share of a standard normal below `x`; relative error below 2e-15 down to 1e-300.
    public static double normalCumulative(double x) {
        return NormalCumulative.of(x);
    }

    /// The density of the standard normal at `x`.
    public static double normalDensity(double x) {
        return INVERSE_SQRT_2_PI * NormalCumulative.minusHalfSquareExponential(x);
    }

    /// The logarithm of the gamma function of a positive number, to a relative error below 1e-14.
    public static double logGamma(double x) {
        return LogGamma.of(x);
    }

    public static double sin(double x) {
        return StrictMath.sin(x);
    }

    public static double cos(double x) {
        return StrictMath.cos(x);
    }

    public static double tan(double x) {
        return StrictMath.tan(x);
    }

    public static double asin(double x) {
        return StrictMath.asin(x);
    }

    public static double acos(double x) {
        return StrictMath.acos(x);
    }

    public static double atan(double x) {
        return StrictMath.atan(x);
    }

    private static double scaledLogarithm(double x, TwoDoubles factor) {
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return Logarithm.of(x);
        }
        return Logarithm.inTwo(x).times(factor).high();
    }
}
