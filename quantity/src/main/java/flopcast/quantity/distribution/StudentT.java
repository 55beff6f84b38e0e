package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.IncompleteBeta;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// Like a normal whose tails are heavier the fewer its degrees of freedom `ν` are.
///
/// ```text
/// density(x) ∝ (1 + z²/ν)^(-(ν + 1)/2)    z = (x - location)/scale
/// ```
///
/// Quantiles to a relative error of 1e-12 for p in [1e-12, 1 - 1e-12].
///
/// Source: Johnson, Kotz & Balakrishnan 1995, "Continuous Univariate Distributions", vol. 2, ch.
/// 28.
///
/// @param degrees `ν`, degrees of freedom: not necessarily whole
/// @param location median and mode
public record StudentT(double degrees, double location, double scale) implements Distribution {

    /// Below, the tails reach beyond the squares of doubles.
    static final double FEWEST_DEGREES = 0.25;

    /// Beyond, the distribution is a normal to eight digits.
    static final double MOST_DEGREES = 1e9;

    private static final double HALF_LOG_PI = 0.5723649429247001;

    public StudentT {
        Require.within("df of a studentT", degrees, FEWEST_DEGREES, MOST_DEGREES);
        Require.finite("location of a studentT", location);
        Require.positive("scale of a studentT", scale, "");
    }

    static boolean isPossible(double degrees, double location, double scale) {
        return degrees >= FEWEST_DEGREES
                && degrees <= MOST_DEGREES
                && Math.abs(location) < Double.POSITIVE_INFINITY
                && scale > 0
                && scale < Double.POSITIVE_INFINITY;
    }

    static double logDensity(double x, double degrees, double location, double scale) {
        double root = Math.sqrt(degrees);
        double fall = Cauchy.logOfOnePlusSquare((x - location) / scale / root);
        double logBeta =
                Real.logGamma(degrees / 2) + HALF_LOG_PI - Real.logGamma(degrees / 2 + 0.5);
        return -(degrees + 1) / 2 * fall - logBeta - Real.log(root) - Real.log(scale);
    }

    @Override
    public double quantile(double p) {
        return Inversion.quantile(this, curve(), p);
    }

    @Override
    public double quantileFromTop(double q) {
        return Inversion.quantileFromTop(this, curve(), q);
    }

    @Override
    public Quantiles forDraws() {
        return QuantileTable.of(this, curve());
    }

    @Override
    public double cumulative(double x) {
        return curve().above(-standardised(x));
    }

    @Override
    public double exceedance(double x) {
        return curve().above(standardised(x));
    }

    @Override
    public double density(double x) {
        return curve().density(standardised(x)) / scale;
    }

    @Override
    public double logDensity(double x) {
        return logDensity(x, degrees, location, scale);
    }

    @Override
    public OptionalDouble mean() {
        return degrees > 1 ? OptionalDouble.of(location) : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble variance() {
        return degrees > 2
                ? Moments.ifFinite(degrees / (degrees - 2) * scale * scale)
                : OptionalDouble.empty();
    }

    @Override
    public double mode() {
        return location;
    }

    @Override
    public double lowest() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return location == 0 && scale == 1
                ? Notation.call("studentT", degrees)
                : Notation.call("studentT", degrees, location, scale);
    }

    private double standardised(double x) {
        return (x - location) / scale;
    }

    private ArSinh curve() {
        return new ArSinh(degrees, location, scale, new IncompleteBeta(degrees / 2, 0.5));
    }

    /// In the inverse hyperbolic sine of the standardised value: both tails are powers.
    ///
    /// @param integral of `ν/2` and ½
    private record ArSinh(double degrees, double location, double scale, IncompleteBeta integral)
            implements Inversion.Curve {

        @Override
        public double value(double position) {
            return Math.fma(scale, sinh(position), location);
        }

        @Override
        public double cumulative(double position) {
            return above(-sinh(position));
        }

        @Override
        public double exceedance(double position) {
            return above(sinh(position));
        }

        @Override
        public double slope(double position) {
            double t = sinh(position);
            return density(t) * Math.sqrt(1 + t * t);
        }

        private static double sinh(double position) {
            double grown = Real.expm1(Math.abs(position));
            return Math.copySign((grown + grown / (grown + 1)) / 2, position);
        }

        /// The probability of a value above `t`.
        double above(double t) {
            double square = t * t;
            double outside =
                    integral.lower(1 / (1 + square / degrees), square / (degrees + square)) / 2;
            return t >= 0 ? outside : 1 - outside;
        }

        double density(double t) {
            double fall = (degrees + 1) / 2 * Real.log1p(t * t / degrees);
            return Real.exp(-fall - integral.logBeta()) / Math.sqrt(degrees);
        }

        /// The tail as a power where it is one; about the middle the expansion of Hill for many
        /// degrees (Abramowitz & Stegun 1964, 26.7.5), the quantile at two degrees for few.
        @Override
        public double start(double p, double normalQuantile) {
            double tail = normalQuantile < 0 ? p : Real.normalCumulative(-normalQuantile);
            double logPower =
                    ((degrees / 2 - 1) * Real.log(degrees) - integral.logBeta() - Real.log(tail))
                            / degrees;
            double size =
                    logPower > Real.log(2 * Math.sqrt(degrees))
                            ? logPower + Real.log(2)
                            : arsinh(middle(tail, Math.abs(normalQuantile)));
            return Math.copySign(size, normalQuantile);
        }

        private double middle(double tail, double z) {
            if (degrees < 3) {
                return (1 - 2 * tail) / Math.sqrt(2 * tail * (1 - tail));
            }
            return hill(z);
        }

        /// Source: Hill 1970, "Algorithm 396: Student's t-quantiles", doi:10.1145/355598.355600,
        /// the part about the middle.
        ///
        /// @param z the normal quantile
        private double hill(double z) {
            double a = 1 / (degrees - 0.5);
            double b = 48 / (a * a);
            double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
            double d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt(a * Math.PI / 2) * degrees;
            double few = degrees < 5 ? 0.3 * (degrees - 4.5) * (z + 0.6) : 0;
            double e = (((0.05 * d * z - 5) * z - 7) * z - 2) * z + b + c + few;
            double square = z * z;
            double y =
                    (((((0.4 * square + 6.3) * square + 36) * square + 94.5) / e - square - 3) / b
                                    + 1)
                            * z;
            return Math.sqrt(degrees * Real.expm1(a * y * y));
        }

        private static double arsinh(double x) {
            return Real.log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
        }
    }
}
