package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// A distribution known to lie in an interval: what is outside is cut off, and what is inside
/// weighted up to a probability of 1.
///
/// All probabilities are taken from the nearer tail of the base, so that a normal cut to values
/// above 30 standard deviations is right too.
///
/// Numbers of things are cut half way between two of them: there their probabilities are told as
/// those of a continuous base are.
///
/// @param base with a single peak or trough: continuous, or a number of things
/// @param low may be `-Infinity`
/// @param high may be `Infinity`
public record Truncated(Distribution base, double low, double high) implements Distribution {

    /// What is left of a sum beyond a value of this probability does not count.
    private static final double SMALLEST = 1e-30;

    public Truncated {
        if (!isCutHere(base)) {
            throw new IllegalArgumentException(base + " is to be cut by Truncated.of");
        }
        low = base.isDiscrete() ? Math.ceil(low) - 0.5 : low;
        high = base.isDiscrete() ? Math.floor(high) + 0.5 : high;
        requireProbability(base, low, high);
    }

    /// `base` cut to `[low, high]`, in its simplest form: a cut uniform is a uniform, a cut mixture
    /// a mixture of cut components, what is mapped is cut before.
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
            case Pareto pareto when to == base.highest() -> new Pareto(from, pareto.shape());
            case Empirical empirical ->
                    new Empirical(
                            empirical.values().stream()
                                    .filter(x -> x >= low && x <= high)
                                    .toList());
            case Truncated truncated -> of(truncated.base, from, to);
            case Mixture mixture -> ofMixture(mixture, from, to);
            case Affine affine -> ofAffine(affine, from, to);
            case Image image -> ofImage(image, from, to);
            default -> new Truncated(base, from, to);
        };
    }

    private static boolean isCutHere(Distribution base) {
        boolean isCount = base instanceof Poisson || base instanceof Binomial;
        return isCount
                || !(base.isDiscrete()
                        || base instanceof Mixture
                        || base instanceof Truncated
                        || base instanceof Affine
                        || base instanceof Image);
    }

    private static Distribution ofAffine(Affine affine, double low, double high) {
        double one = (low - affine.shift()) / affine.factor();
        double other = (high - affine.shift()) / affine.factor();
        Distribution cut = of(affine.base(), Math.min(one, other), Math.max(one, other));
        return Affine.of(cut, affine.factor(), affine.shift());
    }

    private static Distribution ofImage(Image image, double low, double high) {
        double one = image.map().inverse(low);
        double other = image.map().inverse(high);
        Distribution cut = of(image.base(), Math.min(one, other), Math.max(one, other));
        return Image.of(cut, image.map()).orElseThrow();
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
        return cut(base).quantile(p);
    }

    @Override
    public double quantileFromTop(double q) {
        return cut(base).quantileFromTop(q);
    }

    @Override
    public Quantiles forDraws() {
        return cut(base.forDraws());
    }

    /// @param quantiles of the base
    private Quantiles cut(Quantiles quantiles) {
        return new Cut(
                quantiles,
                base.cumulative(low),
                base.exceedance(high),
                probability(),
                lowest(),
                highest());
    }

    /// @param below the probability of the base below the cut
    /// @param above the probability of the base above the cut
    /// @param within the probability of the base in the cut
    private record Cut(
            Quantiles base, double below, double above, double within, double low, double high)
            implements Quantiles {

        @Override
        public double quantile(double p) {
            return below + p * within <= 0.5 ? fromLow(p) : fromHigh(1 - p);
        }

        @Override
        public double quantileFromTop(double q) {
            return above + q * within <= 0.5 ? fromHigh(q) : fromLow(1 - q);
        }

        private double fromLow(double p) {
            return Math.clamp(base.quantile(below + p * within), low, high);
        }

        private double fromHigh(double q) {
            return Math.clamp(base.quantileFromTop(above + q * within), low, high);
        }
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
        double above = isDiscrete() ? Math.floor(x) + 0.5 : x;
        return above >= high ? 0 : Math.min(probability(base, above, high) / probability(), 1);
    }

    @Override
    public double density(double x) {
        return x < low || x > high ? 0 : base.density(x) / probability();
    }

    @Override
    public double logDensity(double x) {
        return x < low || x > high
                ? Double.NEGATIVE_INFINITY
                : base.logDensity(x) - Real.log(probability());
    }

    @Override
    public OptionalDouble mean() {
        if (isDiscrete()) {
            double peak = mode();
            return OptionalDouble.of(peak + sum(x -> x - peak));
        }
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
        if (isDiscrete()) {
            return OptionalDouble.of(sum(x -> (x - middle) * (x - middle)));
        }
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
        return isDiscrete() ? Math.ceil(low) : low;
    }

    @Override
    public double highest() {
        return isDiscrete() ? Math.floor(high) : high;
    }

    @Override
    public boolean isDiscrete() {
        return base.isDiscrete();
    }

    @Override
    public String toString() {
        if (low == Double.NEGATIVE_INFINITY) {
            return "truncateRight(" + base + ", " + Notation.number(highest()) + ")";
        }
        return high == Double.POSITIVE_INFINITY
                ? "truncateLeft(" + base + ", " + Notation.number(lowest()) + ")"
                : "truncate("
                        + base
                        + ", "
                        + Notation.number(lowest())
                        + ", "
                        + Notation.number(highest())
                        + ")";
    }

    private double probability() {
        return probability(base, low, high);
    }

    private double clamped(double x) {
        return Math.clamp(x, lowest(), highest());
    }

    /// The mean of `f` of a number of things, summed up from where nothing is left below.
    private double sum(DoubleUnaryOperator f) {
        double sum = 0;
        double last = quantileFromTop(SMALLEST);
        for (double x = quantile(SMALLEST); x <= last; x++) {
            sum += density(x) * f.applyAsDouble(x);
        }
        return sum;
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
