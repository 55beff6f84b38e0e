package flopcast.quantity.distribution;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// What an exponential, a logarithm or a power makes of an uncertain number, where the result lies
/// between two ends.
///
/// Quantiles are those of the number mapped, from the other end where the map falls. Moments are
/// integrals of them; since there are two ends, all exist.
///
/// @param base without values that have a probability of their own, and no mixture
/// @param map with finite values at the ends of `base`
public record Image(Distribution base, Curve map) implements Distribution {

    /// So many quantiles are looked at for the highest density.
    private static final int LOOKS = 400;

    public Image {
        if (!hasEnds(base, map) || base instanceof Mixture || !Affine.isContinuous(base)) {
            throw new IllegalArgumentException(map.of(base.toString()) + " has no two ends");
        }
    }

    /// In its simplest form: uniforms and loguniforms are images of each other, and that of a
    /// mixture is a mixture of images. Empty where it would not lie between two ends.
    ///
    /// @param base without values that have a probability of their own
    public static Optional<Distribution> of(Distribution base, Curve map) {
        if (!hasEnds(base, map)) {
            return Optional.empty();
        }
        double low = Math.min(map.at(base.lowest()), map.at(base.highest()));
        double high = Math.max(map.at(base.lowest()), map.at(base.highest()));
        return switch (base) {
            case Mixture mixture -> ofMixture(mixture, map);
            case Uniform _ when map instanceof Curve.Exponential && low > 0 ->
                    Optional.of(new Loguniform(low, high));
            case Loguniform _ when map instanceof Curve.Logarithm ->
                    Optional.of(new Uniform(low, high));
            case Loguniform _ when map instanceof Curve.Power && low > 0 ->
                    Optional.of(new Loguniform(low, high));
            default -> Optional.of(new Image(base, map));
        };
    }

    private static boolean hasEnds(Distribution base, Curve map) {
        double one = map.at(base.lowest());
        double other = map.at(base.highest());
        return Double.isFinite(one) && Double.isFinite(other) && one != other;
    }

    private static Optional<Distribution> ofMixture(Mixture mixture, Curve map) {
        var images = new ArrayList<Distribution>();
        for (Distribution component : mixture.components()) {
            Optional<Distribution> image = of(component, map);
            if (image.isEmpty()) {
                return image;
            }
            images.add(image.get());
        }
        return Optional.of(new Mixture(images, mixture.weights()));
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
        return new Mapped(quantiles, map, lowest(), highest());
    }

    private record Mapped(Quantiles base, Curve map, double low, double high) implements Quantiles {

        @Override
        public double quantile(double p) {
            return at(map.falls() ? base.quantileFromTop(p) : base.quantile(p));
        }

        @Override
        public double quantileFromTop(double q) {
            return at(map.falls() ? base.quantile(q) : base.quantileFromTop(q));
        }

        /// A power may be off by its last digit.
        private double at(double x) {
            return Math.clamp(map.at(x), low, high);
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
        return map.falls() ? base.exceedance(back(x)) : base.cumulative(back(x));
    }

    @Override
    public double exceedance(double x) {
        if (x < lowest()) {
            return 1;
        }
        if (x >= highest()) {
            return 0;
        }
        return map.falls() ? base.cumulative(back(x)) : base.exceedance(back(x));
    }

    @Override
    public double density(double x) {
        if (x < lowest() || x > highest()) {
            return 0;
        }
        double before = back(x);
        double density = base.density(before) / map.slope(before);
        return Double.isNaN(density) ? nearEnd(x) : density;
    }

    /// At an end where density and slope of the map are both 0, or both infinite: that beside it.
    private double nearEnd(double x) {
        double beside =
                (x == lowest()) == map.falls()
                        ? base.quantileFromTop(0x1p-60)
                        : base.quantile(0x1p-60);
        return base.density(beside) / map.slope(beside);
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(Integral.mean(this, corner(this), x -> x));
    }

    @Override
    public OptionalDouble variance() {
        double mean = mean().orElseThrow();
        double half = Math.max(highest() - mean, mean - lowest());
        double shares =
                Integral.mean(this, corner(this), x -> (x - mean) / half * ((x - mean) / half));
        return Moments.ifFinite(shares * half * half);
    }

    /// The probability below which the quantile function may have a corner: where the first of what
    /// it is the image of has its mode.
    private static double corner(Distribution of) {
        return switch (of) {
            case Image image -> turned(corner(image.base), image.map.falls());
            case Affine affine -> turned(corner(affine.base()), affine.factor() < 0);
            default -> {
                double inside = of.cumulative(of.mode());
                yield inside > 0.001 && inside < 0.999 ? inside : 0.5;
            }
        };
    }

    private static double turned(double p, boolean falls) {
        return falls ? 1 - p : p;
    }

    @Override
    public double mode() {
        var candidates = new TreeSet<Double>();
        candidates.add(lowest());
        candidates.add(highest());
        candidates.add(map.at(base.mode()));
        for (int i = 0; i < LOOKS; i++) {
            candidates.add(quantile((i + 0.5) / LOOKS));
        }
        return HighestPoint.of(this, candidates);
    }

    @Override
    public double lowest() {
        return map.at(map.falls() ? base.highest() : base.lowest());
    }

    @Override
    public double highest() {
        return map.at(map.falls() ? base.lowest() : base.highest());
    }

    @Override
    public String toString() {
        return map.of(base.toString());
    }

    /// Rounding may not take it out of what the base can be.
    private double back(double x) {
        return Math.clamp(map.inverse(x), base.lowest(), base.highest());
    }
}
