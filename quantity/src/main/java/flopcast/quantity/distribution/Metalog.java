package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A distribution of many shapes, whose quantile function is a sum: linear in its coefficients, so
/// that it can be made to pass through given quantiles.
///
/// ```text
/// M(p) = a₁ + a₂·ln(p/(1-p)) + a₃·(p-½)·ln(p/(1-p)) + a₄·(p-½) + a₅·(p-½)² + a₆·(p-½)²·ln(p/(1-p)) + …
/// ```
///
/// Between ends, `M` is the logarithm of the distance from the end, or the log odds between both.
///
/// Source: Keelin 2016, "The Metalog Distributions", doi:10.1287/deca.2016.0338, eqs. 6 to 14.
///
/// @param coefficients `a₁, a₂, …`
/// @param low the least value, `-Infinity` where there is none
/// @param high the greatest value, `Infinity` where there is none
public record Metalog(List<Double> coefficients, double low, double high) implements Distribution {

    private static final int MOST_TERMS = 16;

    public Metalog {
        coefficients = List.copyOf(coefficients);
        Require.within("number of terms of a metalog", coefficients.size(), 2, MOST_TERMS);
        coefficients.forEach(a -> Require.finite("coefficient of a metalog", a));
        Bounds.require(low, high);
        new MetalogSum(coefficients).requireRising();
    }

    /// The metalog of as many terms as there are quantiles, through all of them.
    ///
    /// @param probabilities in (0, 1), ascending
    /// @param quantiles ascending, between `low` and `high`
    /// @throws IllegalArgumentException also where the sum through them falls somewhere
    public static Metalog through(
            double[] probabilities, double[] quantiles, double low, double high) {
        Bounds.require(low, high);
        var positions = new double[quantiles.length];
        for (int i = 0; i < positions.length; i++) {
            Require.fraction("probability of a quantile", probabilities[i]);
            Bounds.requireBetween(quantiles[i], low, high);
            positions[i] = Bounds.position(quantiles[i], low, high);
        }
        return new Metalog(MetalogSum.through(probabilities, positions), low, high);
    }

    @Override
    public double quantile(double p) {
        return drawn().quantile(p);
    }

    @Override
    public double quantileFromTop(double q) {
        return drawn().quantileFromTop(q);
    }

    @Override
    public Quantiles forDraws() {
        return drawn();
    }

    private Quantiles drawn() {
        return new Drawn(sum(), low, high);
    }

    /// The sum made once for many quantiles.
    private record Drawn(MetalogSum sum, double low, double high) implements Quantiles {

        @Override
        public double quantile(double p) {
            return Bounds.value(sum.at(Logistic.logOdds(p), p - 0.5), low, high);
        }

        @Override
        public double quantileFromTop(double q) {
            return Bounds.value(sum.at(-Logistic.logOdds(q), 0.5 - q), low, high);
        }

        @Override
        public void quantiles(double[] p, double[] result, int length, Columns columns) {
            Logistic.logOdds(p, result, length, columns);
            for (int i = 0; i < length; i++) {
                result[i] = Bounds.value(sum.at(result[i], p[i] - 0.5), low, high);
            }
        }
    }

    @Override
    public double cumulative(double x) {
        if (x <= low) {
            return 0;
        }
        return x >= high ? 1 : 1 / (1 + Real.exp(-logOddsOf(x)));
    }

    @Override
    public double exceedance(double x) {
        if (x <= low) {
            return 1;
        }
        return x >= high ? 0 : 1 / (1 + Real.exp(logOddsOf(x)));
    }

    @Override
    public double density(double x) {
        return x <= low || x >= high || Double.isInfinite(x) ? 0 : densityAt(logOddsOf(x), x);
    }

    /// Of the ends, an open one may be so far out that the mean is infinite.
    @Override
    public OptionalDouble mean() {
        return heaviest() < 1
                ? Moments.ifFinite(Integral.mean(this, 0.5, x -> x))
                : OptionalDouble.empty();
    }

    @Override
    public OptionalDouble variance() {
        if (heaviest() >= 0.5) {
            return OptionalDouble.empty();
        }
        double mean = mean().orElse(Double.NaN);
        return Moments.ifFinite(Integral.mean(this, 0.5, x -> (x - mean) * (x - mean)));
    }

    /// The highest density on a grid of log odds, then between its neighbours.
    @Override
    public double mode() {
        double step = 1.0 / 16;
        double best = -MetalogSum.REACH;
        for (double at = best; at <= MetalogSum.REACH; at += step) {
            best = densityAt(at) > densityAt(best) ? at : best;
        }
        double from = best - step;
        double to = best + step;
        for (int i = 0; i < 80; i++) {
            double third = (to - from) / 3;
            boolean isLater = densityAt(from + third) < densityAt(to - third);
            from = isLater ? from + third : from;
            to = isLater ? to : to - third;
        }
        return valueAt(densityAt(best) > densityAt(from) ? best : from);
    }

    @Override
    public double lowest() {
        return low;
    }

    @Override
    public double highest() {
        return high;
    }

    @Override
    public String toString() {
        String terms =
                coefficients.stream().map(Notation::number).collect(Collectors.joining(", "));
        return "metalog([" + terms + "]" + Bounds.text(low, high) + ")";
    }

    private MetalogSum sum() {
        return new MetalogSum(coefficients);
    }

    private double value(double position) {
        return Bounds.value(position, low, high);
    }

    private double valueAt(double logOdds) {
        return value(sum().at(logOdds, MetalogSum.centred(logOdds)));
    }

    private double logOddsOf(double x) {
        return sum().logOddsOf(Bounds.position(x, low, high));
    }

    private double densityAt(double logOdds) {
        return densityAt(logOdds, valueAt(logOdds));
    }

    private double densityAt(double logOdds, double x) {
        double tail = Real.exp(-Math.abs(logOdds));
        double share = tail / ((1 + tail) * (1 + tail));
        return share / sum().slope(logOdds) / Bounds.scale(x, low, high);
    }

    /// The power with which an open end beyond a bounded one grows: `x ~ q^-power`.
    private double heaviest() {
        boolean isFree = Double.isInfinite(low) && Double.isInfinite(high);
        boolean isClosed = Double.isFinite(low) && Double.isFinite(high);
        return isFree || isClosed ? 0 : sum().tail(Double.isInfinite(high) ? 0.5 : -0.5);
    }
}
