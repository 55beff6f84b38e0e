package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// A multiple of an uncertain number, moved: `factor · X + shift`.
///
/// Quantiles are those of `X` mapped, from the other end where the factor is negative; the mean is
/// mapped too, and the variance takes the square of the factor.
///
/// @param base of `X`, without values that have a probability of their own: which of them a limit
///   includes would hang on the rounding of the map
/// @param factor finite, not 0
/// @param shift finite
public record Affine(Distribution base, double factor, double shift) implements Distribution {

    public Affine {
        boolean isMap = factor != 0 && Double.isFinite(factor) && Double.isFinite(shift);
        if (!isMap || !isContinuous(base)) {
            throw new IllegalArgumentException(
                    factor + " · x + " + shift + " is no map of " + base);
        }
    }

    /// Whether no value of `base` has a probability of its own.
    public static boolean isContinuous(Distribution base) {
        return base instanceof Mixture mixture
                ? mixture.components().stream().allMatch(Affine::isContinuous)
                : !base.isDiscrete();
    }

    /// In its simplest form: the map of a map is one map, that of a mixture a mixture of maps.
    ///
    /// @param base as in an [Affine]
    public static Distribution of(Distribution base, double factor, double shift) {
        if (factor == 1 && shift == 0) {
            return base;
        }
        return switch (base) {
            case Affine(Distribution inner, double before, double start) ->
                    of(inner, factor * before, Math.fma(factor, start, shift));
            case Mixture mixture ->
                    new Mixture(
                            mixture.components().stream()
                                    .map(component -> of(component, factor, shift))
                                    .toList(),
                            mixture.weights());
            default -> new Affine(base, factor, shift);
        };
    }

    @Override
    public double quantile(double p) {
        return mapped(base).quantile(p);
    }

    @Override
    public double quantileFromTop(double q) {
        return mapped(base).quantileFromTop(q);
    }

    @Override
    public Quantiles forDraws() {
        return mapped(base.forDraws());
    }

    private Mapped mapped(Quantiles quantiles) {
        return new Mapped(quantiles, factor, shift);
    }

    private record Mapped(Quantiles base, double factor, double shift) implements Quantiles {

        @Override
        public double quantile(double p) {
            return at(factor > 0 ? base.quantile(p) : base.quantileFromTop(p));
        }

        @Override
        public double quantileFromTop(double q) {
            return at(factor > 0 ? base.quantileFromTop(q) : base.quantile(q));
        }

        private double at(double x) {
            return Math.fma(factor, x, shift);
        }
    }

    @Override
    public double cumulative(double x) {
        if (x < lowest()) {
            return 0;
        }
        if (x >= highest()) {
            return 1;
        }
        return factor > 0 ? base.cumulative(back(x)) : base.exceedance(back(x));
    }

    @Override
    public double exceedance(double x) {
        if (x < lowest()) {
            return 1;
        }
        if (x >= highest()) {
            return 0;
        }
        return factor > 0 ? base.exceedance(back(x)) : base.cumulative(back(x));
    }

    @Override
    public double density(double x) {
        return isOutside(x) ? 0 : base.density(back(x)) / Math.abs(factor);
    }

    @Override
    public double logDensity(double x) {
        return isOutside(x)
                ? Double.NEGATIVE_INFINITY
                : base.logDensity(back(x)) - Real.log(Math.abs(factor));
    }

    @Override
    public OptionalDouble mean() {
        OptionalDouble mean = base.mean();
        return mean.isPresent() ? Moments.ifFinite(at(mean.getAsDouble())) : mean;
    }

    @Override
    public OptionalDouble variance() {
        OptionalDouble variance = base.variance();
        return variance.isPresent()
                ? Moments.ifFinite(factor * variance.getAsDouble() * factor)
                : variance;
    }

    /// Of several values of equal density the base tells the least, which is the greatest here
    /// where the factor is negative; such a plateau reaches to the ends.
    @Override
    public double mode() {
        double mode = at(base.mode());
        double lowest = lowest();
        boolean isPlateau = Double.isFinite(lowest) && density(lowest) == density(mode);
        return isPlateau ? lowest : mode;
    }

    @Override
    public double lowest() {
        return at(factor > 0 ? base.lowest() : base.highest());
    }

    @Override
    public double highest() {
        return at(factor > 0 ? base.highest() : base.lowest());
    }

    @Override
    public String toString() {
        String multiple = factor == 1 ? base.toString() : Notation.number(factor) + " * " + base;
        return shift == 0 ? multiple : Notation.number(shift) + " + " + multiple;
    }

    private boolean isOutside(double x) {
        return x < lowest() || x > highest();
    }

    private double at(double x) {
        return Math.fma(factor, x, shift);
    }

    /// Rounding may not take it out of what the base can be.
    private double back(double x) {
        return Math.clamp((x - shift) / factor, base.lowest(), base.highest());
    }
}
