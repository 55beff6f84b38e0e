package flopcast.quantity.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// A distribution known to lie in an interval: what is outside is cut off, and what is inside
/// weighted up to a probability of 1.
///
/// All probabilities are taken from the nearer tail of the base, so that a normal cut to values
/// above 30 standard deviations is right too.
///
/// @param base continuous, with a single peak or trough
/// @param low may be `-Infinity`
/// @param high may be `Infinity`
public record Truncated(Distribution base, double low, double high) implements Distribution {

    public Truncated {
        if (base.isDiscrete() || base instanceof Mixture || base instanceof Truncated) {
            throw new IllegalArgumentException(base + " is to be cut by Truncated.of");
        }
        requireProbability(base, low, high);
    }

    /// `base` cut to `[low, high]`, in its simplest form: a cut uniform is a uniform, a cut mixture
    /// a mixture of cut components.
    ///
    /// @throws IllegalArgumentException where `base` has no probability in the interval
    public static Distribution of(Distribution base, double low, double high) {
        requireProbability(base, low, high);
        double from = Math.max(low, base.lowest());
        double to = Math.min(high, base.highest());
        if (from == base.lowest() && to == base.highest()) {
            return base;
        }
        return switch (base) {
            case Uniform uniform -> new Uniform(from, to);
            case Loguniform loguniform -> new Loguniform(from, to);
            case Bernoulli bernoulli -> new PointMass(from > 0 ? 1 : 0);
            case Truncated truncated -> of(truncated.base, from, to);
            case Mixture mixture -> ofMixture(mixture, from, to);
            default -> new Truncated(base, from, to);
        };
    }

    private static Distribution ofMixture(Mixture mixture, double low, double high) {
        List<Distribution> components = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < mixture.components().size(); i++) {
            Distribution component = mixture.components().get(i);
            double weight = mixture.weights().get(i) * probability(component, low, high);
            if (weight > 0) {
                components.add(of(component, low, high));
                weights.add(weight);
            }
        }
        return components.size() == 1 ? components.get(0) : new Mixture(components, weights);
    }

    private static void requireProbability(Distribution base, double low, double high) {
        if (!(low < high || (low == high && base.isDiscrete()))) {
            throw new IllegalArgumentException(
                    "a truncation must run from a lower to a higher value, but runs from "
                            + low
                            + " to "
                            + high);
        }
        if (!(probability(base, low, high) > 0)) {
            throw new IllegalArgumentException(
                    base + " has no probability between " + low + " and " + high);
        }
    }

    /// Of a value in `[low, high]`, from the tail in which it is smaller.
    private static double probability(Distribution base, double low, double high) {
        double justBelow = base.isDiscrete() || base instanceof Mixture ? Math.nextDown(low) : low;
        double below = base.cumulative(justBelow);
        return below > 0.5
                ? base.exceedance(justBelow) - base.exceedance(high)
                : base.cumulative(high) - below;
    }

    @Override
    public double quantile(double p) {
        double share = base.cumulative(low) + p * probability();
        return share <= 0.5 ? fromLow(p) : fromHigh(1 - p);
    }

    @Override
    public double quantileFromTop(double q) {
        double share = base.exceedance(high) + q * probability();
        return share <= 0.5 ? fromHigh(q) : fromLow(1 - q);
    }

    private double fromLow(double p) {
        return clamped(base.quantile(base.cumulative(low) + p * probability()));
    }

    private double fromHigh(double q) {
        return clamped(base.quantileFromTop(base.exceedance(high) + q * probability()));
    }

    @Override
    public double cumulative(double x) {
        if (x <= low) {
            return 0;
        }
        return x >= high ? 1 : Math.min(probability(base, low, x) / probability(), 1);
    }

    @Override
    public double exceedance(double x) {
        if (x <= low) {
            return 1;
        }
        return x >= high ? 0 : Math.min(probability(base, x, high) / probability(), 1);
    }

    @Override
    public double density(double x) {
        return x < low || x > high ? 0 : base.density(x) / probability();
    }

    @Override
    public OptionalDouble mean() {
        if (!isCutOrLight(base.mean())) {
            return OptionalDouble.empty();
        }
        return Moments.ifFinite(Integral.mean(this, split(), x -> x));
    }

    @Override
    public OptionalDouble variance() {
        OptionalDouble mean = mean();
        if (mean.isEmpty() || !isCutOrLight(base.variance())) {
            return OptionalDouble.empty();
        }
        double middle = mean.getAsDouble();
        return Moments.ifFinite(Integral.mean(this, split(), x -> (x - middle) * (x - middle)));
    }

    @Override
    public double mode() {
        double best = clamped(base.mode());
        for (double end : new double[] {high, low}) {
            best = Double.isFinite(end) && density(end) >= density(best) ? end : best;
        }
        return best;
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
        if (low == Double.NEGATIVE_INFINITY) {
            return "truncateRight(" + base + ", " + Notation.number(high) + ")";
        }
        return high == Double.POSITIVE_INFINITY
                ? "truncateLeft(" + base + ", " + Notation.number(low) + ")"
                : "truncate("
                        + base
                        + ", "
                        + Notation.number(low)
                        + ", "
                        + Notation.number(high)
                        + ")";
    }

    private double probability() {
        return probability(base, low, high);
    }

    private double clamped(double x) {
        return Math.clamp(x, low, high);
    }

    /// Whether a moment exists: where the base has it, or where both ends are cut.
    private boolean isCutOrLight(OptionalDouble momentOfBase) {
        return momentOfBase.isPresent() || (Double.isFinite(low) && Double.isFinite(high));
    }

    /// The probability below the mode of the base, where the quantile function may have a corner.
    private double split() {
        double below = cumulative(clamped(base.mode()));
        return below > 0.001 && below < 0.999 ? below : 0.5;
    }
}
