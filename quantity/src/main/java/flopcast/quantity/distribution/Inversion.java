package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.function.DoublePredicate;

/// Quantiles found by inverting a cumulative distribution function.
final class Inversion {

    private static final int MOST_STEPS = 100;

    /// The error of a position that is left.
    private static final double CLOSE = 1e-14;

    /// Beyond this position values are at the end of the doubles, and starts are right.
    private static final double FARTHEST = 690;

    private Inversion() {}

    /// A smooth distribution seen along a `position` in which the logarithms of both its tails are
    /// nearly straight: for those Newton's method needs few steps.
    interface Curve {

        /// The value at a position; rises.
        double value(double position);

        /// Puts the values in the place of the first `length` positions, with the bits of [#value].
        default void values(double[] positions, int length, Columns columns) {
            for (int i = 0; i < length; i++) {
                positions[i] = value(positions[i]);
            }
        }

        /// The probability of a value up to that at a position.
        double cumulative(double position);

        double exceedance(double position);

        /// The derivative of [#cumulative].
        double slope(double position);

        /// A position near the quantile of `p`, or rather of that whose normal quantile is given:
        /// `p` itself may be rounded to 1.
        double start(double p, double normalQuantile);
    }

    /// The quantile of `p` of the distribution that `curve` shows.
    static double quantile(Distribution distribution, Curve curve, double p) {
        return isInside(p) ? curve.value(position(curve, p)) : atTheEnds(distribution, p);
    }

    static double quantileFromTop(Distribution distribution, Curve curve, double q) {
        return isInside(q)
                ? curve.value(positionFromTop(curve, q))
                : atTheEnds(distribution, 1 - q);
    }

    static boolean isInside(double p) {
        return p > 0 && p < 1;
    }

    /// Of a `p` that is not inside (0, 1): no value where it is not in [0, 1] either.
    static double atTheEnds(Distribution distribution, double p) {
        if (p == 0) {
            return distribution.lowest();
        }
        return p == 1 ? distribution.highest() : Double.NaN;
    }

    /// The position of the quantile of `p`.
    static double position(Curve curve, double p) {
        return p <= 0.5
                ? solve(curve, p, false, curve.start(p, Real.normalQuantile(p)))
                : positionFromTop(curve, 1 - p);
    }

    static double positionFromTop(Curve curve, double q) {
        return q < 0.5
                ? solve(curve, q, true, curve.start(1 - q, -Real.normalQuantile(q)))
                : position(curve, 1 - q);
    }

    /// Newton's method on the logarithm of the tail, kept between the positions known to be below
    /// and above.
    private static double solve(Curve curve, double tail, boolean isUpper, double start) {
        double below = Double.NEGATIVE_INFINITY;
        double above = Double.POSITIVE_INFINITY;
        double position = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            if (Math.abs(position) > FARTHEST) {
                return position;
            }
            double reached = isUpper ? curve.exceedance(position) : curve.cumulative(position);
            boolean isBelow = isUpper ? reached > tail : reached < tail;
            below = isBelow ? position : below;
            above = isBelow ? above : position;
            double length = reached / curve.slope(position);
            double move = Real.log(tail / reached) * length;
            double next = isUpper ? position - move : position + move;
            // What a step of Newton's method leaves is about its square over the length of the
            // tail.
            if (move * move <= CLOSE * Math.min(length, 1)) {
                return next;
            }
            position = next > below && next < above ? next : between(below, above, position);
        }
        return position;
    }

    private static double between(double below, double above, double position) {
        if (below == Double.NEGATIVE_INFINITY) {
            return position - Math.max(1, Math.abs(position));
        }
        if (above == Double.POSITIVE_INFINITY) {
            return position + Math.max(1, Math.abs(position));
        }
        return below / 2 + above / 2;
    }

    /// The least number in `[low, high]` that `isEnough`, by halving the number of doubles that are
    /// left: at most 64 questions. Everything above it must be enough too, and `high` is.
    static double least(double low, double high, DoublePredicate isEnough) {
        long from = ordinal(low) - 1;
        long to = ordinal(high);
        while (from + 1 < to) {
            long middle = (from & to) + ((from ^ to) >> 1);
            if (isEnough.test(fromOrdinal(middle))) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return fromOrdinal(to);
    }

    /// The rank of a double among all: consecutive for neighbours.
    private static long ordinal(double x) {
        long bits = Double.doubleToLongBits(x + 0.0);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static double fromOrdinal(long ordinal) {
        return Double.longBitsToDouble(ordinal < 0 ? Long.MIN_VALUE - ordinal : ordinal);
    }
}
