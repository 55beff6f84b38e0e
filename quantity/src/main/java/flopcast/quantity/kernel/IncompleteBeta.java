package flopcast.quantity.kernel;

/// The regularised incomplete beta function of parameters `a` and `b`, and its complement, each to
/// a small relative error also where it is small.
///
/// ```text
/// Iₓ(a, b) = 1/B(a, b)·∫₀ˣ t^(a-1)·(1-t)^(b-1) dt
/// ```
///
/// Every argument is given twice, as `x` and as `y = 1 - x`, since either may be too near to 1 for
/// the other to be told from it.
///
/// Where both parameters are large, the smaller of the function and its complement is integrated
/// from `x` outwards, where the integrand only falls. Else it is a power series of positive terms,
/// or the continued fraction of Didonato and Morris.
///
/// Source: Didonato & Morris 1992, "Algorithm 708: Significant digit computation of the incomplete
/// beta function ratios", doi:10.1145/131766.131776.
public final class IncompleteBeta {

    private static final double LARGE = 60;
    private static final double INVERSE_TWO_PI = 0.15915494309189535;
    private static final double SMALLEST_TERM = 0x1p-55;
    private static final int MOST_TERMS = 5000;

    private final double a;
    private final double b;
    private final double stirling;
    private final double root;

    /// @param a positive
    /// @param b positive
    public IncompleteBeta(double a, double b) {
        this.a = a;
        this.b = b;
        this.stirling = LogGamma.stirling(a + b) - LogGamma.stirling(a) - LogGamma.stirling(b);
        this.root = Math.sqrt(a / (a + b) * b * INVERSE_TWO_PI);
    }

    /// `Iₓ(a, b)`.
    public double lower(double x, double y) {
        return value(x, y, false);
    }

    /// `1 - Iₓ(a, b)`.
    public double upper(double x, double y) {
        return value(x, y, true);
    }

    /// `x^a·y^b / B(a, b)`: the derivative with respect to `ln(x / y)`.
    public double slope(double x, double y) {
        if (!(x > 0 && y > 0)) {
            return 0;
        }
        double excess = excess(x, y);
        double sum = a + b;
        double fall =
                a * Deviance.of(excess / a, x * (sum / a))
                        + b * Deviance.of(-excess / b, y * (sum / b));
        return root * Exponential.of(fall + stirling, 0);
    }

    /// `ln B(a, b)`.
    public double logBeta() {
        return -a * Real.log1p(b / a) - b * Real.log1p(a / b) - Logarithm.of(root) - stirling;
    }

    /// `x·b - y·a`, without cancellation.
    private double excess(double x, double y) {
        double product = y * a;
        return Math.fma(x, b, -product) - Math.fma(y, a, -product);
    }

    private double value(double x, double y, boolean isUpper) {
        if (!(x > 0)) {
            return isUpper ? 1 : 0;
        }
        if (!(y > 0)) {
            return isUpper ? 0 : 1;
        }
        boolean isAbove = isAbove(x, y);
        double share = isAbove ? overSlope(y, x, b, a) : overSlope(x, y, a, b);
        double computed = slope(x, y) * share;
        return isAbove == isUpper ? computed : 1 - computed;
    }

    /// Whether the complement is computed.
    private boolean isAbove(double x, double y) {
        boolean isPastTheMiddle = x * b > y * a;
        if (Math.min(a, b) >= LARGE) {
            return isPastTheMiddle;
        }
        // Where the tail that is left is that of a small parameter, the other has the fast series.
        return isPastTheMiddle ? !(y > 0.7 && x * (a + b) < 1) : x > 0.7 && y * (a + b) < 1;
    }

    /// The integral from 0 to `x` over its slope, for `x` below the middle of it or in reach of the
    /// series.
    private static double overSlope(double x, double y, double a, double b) {
        if (Math.min(a, b) >= LARGE) {
            return integral(x, y, a, b);
        }
        return x <= 0.7 ? series(x, a, b) : fraction(x, y, a, b);
    }

    /// With `t = x·(1 - v)`.
    private static double integral(double x, double y, double a, double b) {
        double odds = x / y;
        double rise = (y * (a - 1) - x * (b - 1)) / y;
        double curvature = Math.fma(odds * odds, b - 1, a - 1);
        double first = Math.min(1, Tail.reach(curvature, rise));
        double reach = first;
        if (first < 1) {
            double fallen = fall(first, odds, rise, a, b);
            double growth =
                    rise
                            + (a - 1) * first / (1 - first)
                            + (b - 1) * odds * odds * first / (1 + odds * first);
            reach = Math.min(1, first + Math.max(Tail.DEPTH - fallen, 0) / growth);
        }
        double sum = 0;
        for (int i = 0; i < GaussLegendre.count(); i++) {
            double fallen = fall(reach * GaussLegendre.node(i), odds, rise, a, b);
            sum = Math.fma(GaussLegendre.weight(i), Exponential.of(-fallen, 0), sum);
        }
        return reach * sum / y;
    }

    /// How far the logarithm of the integrand has fallen at `t = x·(1 - v)`.
    private static double fall(double v, double odds, double rise, double a, double b) {
        double curved = (a - 1) * Deviance.of(-v) + (b - 1) * Deviance.of(odds * v);
        return Math.fma(rise, v, -curved);
    }

    /// `1/a·Σ (a+b)ₙ/(a+1)ₙ·xⁿ`.
    private static double series(double x, double a, double b) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MOST_TERMS && term > SMALLEST_TERM * sum; n++) {
            term *= x * ((a + b + n) / (a + 1 + n));
            sum += term;
        }
        return sum / a;
    }

    /// Didonato & Morris, eq. 9, by Lentz's method.
    private static double fraction(double x, double y, double a, double b) {
        double start = a * y - b * x + 1;
        double c = Double.POSITIVE_INFINITY;
        double d = 1 / (a / (a + 1) * start);
        double value = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double odd = a + 2 * m - 1;
            double numerator = (a + m - 1) / odd * ((a + b + m - 1) / odd) * m * (b - m) * x * x;
            double part = m + m * (b - m) * x / odd + (a + m) / (odd + 2) * (start + m * (2 - x));
            d = 1 / Math.fma(numerator, d, part);
            c = part + numerator / c;
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < SMALLEST_TERM * 4) {
                return value;
            }
        }
        return value;
    }
}
