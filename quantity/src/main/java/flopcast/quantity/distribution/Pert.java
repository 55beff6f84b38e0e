package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import java.util.OptionalDouble;

/// A number between two ends and likeliest at the mode: a stretched beta, smoother than the
/// triangular and less moved by the ends.
///
/// ```text
/// (X - low) / (high - low) ~ Beta(1 + 4·(mode - low)/(high - low), 1 + 4·(high - mode)/(high - low))
/// mean = (low + 4·mode + high) / 6
/// ```
///
/// Source: Malcolm, Roseboom, Clark & Fazar 1959, "Application of a technique for research and
/// development program evaluation", doi:10.1287/opre.7.5.646; the weight 4 is theirs.
///
/// @param mode in [low, high]
public record Pert(double low, double mode, double high) implements Distribution {

    public Pert {
        Require.finite("low end of a pert", low);
        Require.finite("high end of a pert", high);
        Require.ordered("a pert", low, high, "");
        Require.finite("width of a pert", high - low);
        Require.within("mode of a pert", mode, low, high);
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
        return shape().cumulative((x - low) / width(), (high - x) / width());
    }

    @Override
    public double exceedance(double x) {
        return shape().exceedance((x - low) / width(), (high - x) / width());
    }

    @Override
    public double density(double x) {
        return shape().density((x - low) / width(), (high - x) / width()) / width();
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(expected());
    }

    /// `(mean - low)·(high - mean) / 7`.
    @Override
    public OptionalDouble variance() {
        return Moments.ifFinite((expected() - low) * (high - expected()) / 7);
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
        return Notation.call("pert", low, mode, high);
    }

    private Beta shape() {
        return new Beta(1 + 4 * ((mode - low) / width()), 1 + 4 * ((high - mode) / width()));
    }

    private Beta.LogOdds curve() {
        return shape().curve(low, high);
    }

    private double expected() {
        return low / 6 + mode / 6 * 4 + high / 6;
    }

    private double width() {
        return high - low;
    }
}
