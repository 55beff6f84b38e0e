package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Real;
import java.util.Arrays;
import java.util.List;

/// The sum that is a metalog's quantile function: `A(c) + B(c)·L`, two polynomials of the centred
/// probability `c = p - ½` and the log odds `L = ln(p/(1-p))`.
///
/// Source: Keelin 2016, "The Metalog Distributions", doi:10.1287/deca.2016.0338, eqs. 6 to 8.
final class MetalogSum {

    /// The log odds beyond which only the tails count: there 1 - p is less than 1e-15.
    static final double REACH = 36;

    private static final double STEP = 1.0 / 64;

    private final List<Double> coefficients;

    /// `A` and `B`, from the power 0 on.
    private final double[] straight;

    private final double[] factor;

    /// @param coefficients in Keelin's order
    MetalogSum(List<Double> coefficients) {
        this.coefficients = coefficients;
        this.straight = new double[1 + degree(coefficients.size())];
        this.factor = new double[straight.length];
        for (int term = 0; term < coefficients.size(); term++) {
            double[] polynomial = isTimesLogOdds(term) ? factor : straight;
            polynomial[degree(term)] = coefficients.get(term);
        }
    }

    /// The sum whose value is `positions[i]` at `probabilities[i]`.
    static List<Double> through(double[] probabilities, double[] positions) {
        int count = positions.length;
        var rows = new double[count][count + 1];
        for (int i = 0; i < count; i++) {
            double logOdds = Logistic.logOdds(probabilities[i]);
            double centred = probabilities[i] - 0.5;
            for (int term = 0; term < count; term++) {
                double power = power(centred, degree(term));
                rows[i][term] = isTimesLogOdds(term) ? power * logOdds : power;
            }
            rows[i][count] = positions[i];
        }
        return Arrays.stream(LinearSystem.solved(rows)).boxed().toList();
    }

    double at(double logOdds, double centred) {
        return Math.fma(at(centred, factor), logOdds, at(centred, straight));
    }

    private static double at(double centred, double[] polynomial) {
        double value = 0;
        for (int power = polynomial.length - 1; power >= 0; power--) {
            value = Math.fma(value, centred, polynomial[power]);
        }
        return value;
    }

    static double centred(double logOdds) {
        double grown = Real.expm1(Math.abs(logOdds));
        return Math.copySign(grown / (grown + 2) / 2, logOdds);
    }

    /// The change per change of the log odds: `B(c) + p·(1-p)·(A'(c) + B'(c)·L)`.
    double slope(double logOdds) {
        double tail = Real.exp(-Math.abs(logOdds));
        double share = tail / ((1 + tail) * (1 + tail));
        double centred = centred(logOdds);
        double slope = tail(centred);
        for (int term = 1; term < coefficients.size(); term++) {
            int degree = degree(term);
            if (degree > 0) {
                double part = coefficients.get(term) * degree * power(centred, degree - 1) * share;
                slope += isTimesLogOdds(term) ? part * logOdds : part;
            }
        }
        return slope;
    }

    /// `B(c)`: at ±½ the slope in the tails.
    double tail(double centred) {
        double factor = 0;
        for (int term = 1; term < coefficients.size(); term++) {
            factor +=
                    isTimesLogOdds(term)
                            ? coefficients.get(term) * power(centred, degree(term))
                            : 0;
        }
        return factor;
    }

    /// @throws IllegalArgumentException where the sum does not rise everywhere
    void requireRising() {
        double lowest = -REACH;
        for (double at = -REACH; at <= REACH; at += STEP) {
            lowest = slope(at) < slope(lowest) ? at : lowest;
        }
        double from = lowest - STEP;
        double to = lowest + STEP;
        for (int i = 0; i < 40; i++) {
            double third = (to - from) / 3;
            boolean isLater = slope(from + third) > slope(to - third);
            from = isLater ? from + third : from;
            to = isLater ? to : to - third;
        }
        boolean doTailsRise = tail(-0.5) >= 0 && tail(0.5) >= 0;
        double worst = slope(from) < slope(lowest) ? from : lowest;
        if (!(slope(worst) > 0) || !doTailsRise) {
            double p = slope(worst) > 0 ? tail(0.5) < 0 ? 1 : 0 : 0.5 + centred(worst);
            throw new IllegalArgumentException(
                    "the quantile function of a metalog must rise everywhere, but falls near p = "
                            + Math.round(p * 1e4) / 1e4);
        }
    }

    /// The log odds at which the sum is `position`: by Newton's method, kept between what is known
    /// to be below and above.
    double logOddsOf(double position) {
        double below = -745;
        double above = 745;
        double at = 0;
        for (int step = 0; step < 200; step++) {
            double excess = at(at, centred(at)) - position;
            below = excess < 0 ? at : below;
            above = excess < 0 ? above : at;
            double next = at - excess / slope(at);
            if (Math.abs(next - at) <= 1e-15 * Math.max(1, Math.abs(at))) {
                return at;
            }
            at = next > below && next < above ? next : below / 2 + above / 2;
        }
        return at;
    }

    /// Terms 2, 3, 6, 8, 10, …, counted from 1.
    private static boolean isTimesLogOdds(int term) {
        return term == 1 || term == 2 || (term > 4 && term % 2 == 1);
    }

    private static int degree(int term) {
        return term < 2 ? 0 : term < 4 ? 1 : term / 2;
    }

    private static double power(double base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }
}
