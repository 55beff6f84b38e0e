package flopcast.quantity.kernel;

/// The regularised incomplete gamma functions of one shape `a`, each to a small relative error also
/// where it is small.
///
/// ```text
/// P(a, x) = 1/Γ(a)·∫₀ˣ t^(a-1)·e^(-t) dt        Q(a, x) = 1 - P(a, x)
/// ```
///
/// From a shape of [#LARGE] on, the smaller of the two is integrated from `x` outwards, where the
/// integrand only falls, by Gauss and Legendre's rule. Below, it is the power series of `P` or the
/// continued fraction of `Q`.
///
/// Relative errors below 1e-13 where the result is above 1e-100 and `a` in [1e-3, 1e6]; up to a
/// shape of 1e9 errors grow with its root, as those of `x` itself do.
///
/// Source: Abramowitz & Stegun 1964, 6.5.29 and 6.5.31.
public final class IncompleteGamma {

    private static final double LARGE = 60;
    private static final double INVERSE_TWO_PI = 0.15915494309189535;

    /// Where a series or a fraction has settled.
    private static final double SMALLEST_TERM = 0x1p-55;

    private static final int MOST_TERMS = 1000;

    private final double shape;
    private final double stirling;
    private final double root;

    /// @param shape positive
    public IncompleteGamma(double shape) {
        this.shape = shape;
        this.stirling = LogGamma.stirling(shape);
        this.root = Math.sqrt(shape * INVERSE_TWO_PI);
    }

    /// `P(a, x)`, for any `x`.
    public double lower(double x) {
        if (!(x > 0)) {
            return 0;
        }
        if (isAbove(x)) {
            return 1 - above(x);
        }
        return shape >= LARGE ? integralBelow(x) : series(x);
    }

    /// `Q(a, x)`, for any `x`.
    public double upper(double x) {
        if (!(x > 0)) {
            return 1;
        }
        if (isAbove(x)) {
            return above(x);
        }
        if (shape >= LARGE) {
            return 1 - integralBelow(x);
        }
        return shape < 1 ? complement(x) : 1 - series(x);
    }

    /// `x^a·e^(-x) / Γ(a)`: the derivative of `P` with respect to `ln x`.
    public double slope(double x) {
        double ratio = x / shape;
        if (!(x > 0 && ratio < Double.POSITIVE_INFINITY)) {
            return 0;
        }
        double exponent = shape * Deviance.of((x - shape) / shape, ratio) - stirling;
        return root * Exponential.of(exponent, 0);
    }

    /// Whether `Q` is the one to compute: where `P` is more than a half, or nearly.
    private boolean isAbove(double x) {
        return shape >= LARGE ? x > shape - 1 : x > Math.max(shape, 1);
    }

    private double above(double x) {
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return shape >= LARGE ? integralAbove(x) : slope(x) * fraction(x);
    }

    /// With `t = x·(1 - v)`.
    private double integralBelow(double x) {
        double rise = shape - 1 - x;
        double reach = Math.min(1, Tail.reach(shape - 1, rise));
        double sum = 0;
        for (int i = 0; i < GaussLegendre.count(); i++) {
            double v = reach * GaussLegendre.node(i);
            double fall = Math.fma(shape - 1, -Deviance.of(-v), rise * v);
            sum = Math.fma(GaussLegendre.weight(i), Exponential.of(-fall, 0), sum);
        }
        return slope(x) * (reach * sum);
    }

    /// With `t = x·(1 + v)`.
    private double integralAbove(double x) {
        double rise = x - (shape - 1);
        double first = Tail.reach(shape - 1, rise);
        double fallen = Math.fma(shape - 1, -Deviance.of(first), rise * first);
        double growth = rise + (shape - 1) * first / (1 + first);
        double reach = first + Math.max(Tail.DEPTH - fallen, 0) / growth;
        double sum = 0;
        for (int i = 0; i < GaussLegendre.count(); i++) {
            double v = reach * GaussLegendre.node(i);
            double fall = Math.fma(shape - 1, -Deviance.of(v), rise * v);
            sum = Math.fma(GaussLegendre.weight(i), Exponential.of(-fall, 0), sum);
        }
        return slope(x) * (reach * sum);
    }

    private double series(double x) {
        double term = 1;
        double sum = 1;
        for (int n = 1; n < MOST_TERMS && term > SMALLEST_TERM * sum; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return slope(x) / shape * sum;
    }

    /// `Q` of a small shape and `x`, where it is far from 1 although `x` is far down: `1 -
    /// x^a/Γ(1+a) - x^a/Γ(a)·Σ (-x)ᵏ/(k!·(a+k))`.
    private double complement(double x) {
        double exponent = shape * Logarithm.of(x) - LogGamma.ofOnePlus(shape);
        double term = 1;
        double sum = 0;
        for (int k = 1; k < MOST_TERMS && Math.abs(term) > SMALLEST_TERM; k++) {
            term *= -x / k;
            sum += term / (shape + k);
        }
        return -Exponential.minusOne(exponent) - Exponential.of(exponent, 0) * shape * sum;
    }

    /// `Q` over its slope: Legendre's continued fraction by Lentz's method.
    private double fraction(double x) {
        double b = x + 1 - shape;
        double c = Double.POSITIVE_INFINITY;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double a = n * (shape - n);
            b += 2;
            d = 1 / Math.fma(a, d, b);
            c = b + a / c;
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < SMALLEST_TERM * 4) {
                return value;
            }
        }
        return value;
    }
}
