package flopcast.quantity.statistic;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import java.util.Arrays;
import java.util.Optional;

/// The worlds of a run, which all its columns share: how many there are, which of them are
/// independent of each other, and how much each counts.
///
/// Independent worlds tell the error of a statistic by a formula. Worlds that were spread evenly
/// tell it by the differences between their independent randomisations. A weight says how well a
/// world agrees with the evidence, on any scale; without evidence all worlds count the same, and
/// those that evidence rules out are left out.
public final class Worlds {

    private final Layout layout;
    private final boolean independent;
    private final Optional<int[]> starts;
    private final Optional<double[]> weights;
    private final double effectiveCount;

    /// @param layout of all worlds drawn
    /// @param starts of each stretch, among the worlds that are left; empty where all are
    private Worlds(
            Layout layout,
            boolean independent,
            Optional<int[]> starts,
            Optional<double[]> weights) {
        this.layout = layout;
        this.independent = independent;
        this.starts = starts;
        this.weights = weights;
        this.effectiveCount = weights.map(Worlds::effectiveCount).orElse((double) count());
    }

    /// Each world independent of all others.
    public static Worlds independent(int count) {
        return new Worlds(new Layout(count), true, Optional.empty(), Optional.empty());
    }

    /// Worlds of independent randomisations, as [Layout] has them; where most of these would have a
    /// single world, each is independent of the others.
    public static Worlds randomised(int count) {
        boolean few = count < 2 * Layout.RANDOMISATIONS;
        return new Worlds(new Layout(count), few, Optional.empty(), Optional.empty());
    }

    /// Some of these worlds; the others have been ruled out.
    ///
    /// @param draws their numbers, rising
    public Worlds only(int[] draws) {
        if (starts.isPresent() || weights.isPresent()) {
            throw new IllegalStateException("some worlds have been ruled out already");
        }
        var left = new int[layout.stretches() + 1];
        int world = 0;
        for (int stretch = 0; stretch < left.length; stretch++) {
            int start = layout.start(stretch);
            while (world < draws.length && draws[world] < start) {
                world++;
            }
            left[stretch] = world;
        }
        if (world != draws.length) {
            throw new IllegalArgumentException("draw " + draws[world] + " of " + layout);
        }
        return new Worlds(layout, independent, Optional.of(left), Optional.empty());
    }

    /// The worlds that lie at `points`.
    public static Worlds of(Points points) {
        return points.sampling() == Sampling.PLAIN
                ? independent(points.draws())
                : randomised(points.draws());
    }

    /// The same worlds with other weights.
    ///
    /// @param weights of each world, finite and at least 0, not all 0
    public Worlds weighted(double[] weights) {
        if (weights.length != count()) {
            throw new IllegalArgumentException(
                    count() + " worlds, but " + weights.length + " weights");
        }
        double largest = 0;
        for (double weight : weights) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the weight of a world is " + weight);
            }
            largest = Math.max(largest, weight);
        }
        if (largest == 0) {
            throw new IllegalArgumentException("all worlds have the weight 0");
        }
        var relative = new double[weights.length];
        for (int i = 0; i < relative.length; i++) {
            relative[i] = weights[i] / largest;
        }
        return new Worlds(layout, independent, starts, Optional.of(relative));
    }

    /// The first of these worlds: all, or so many that they are those of whole rounds.
    public Worlds first(int count) {
        if (count == count()) {
            return this;
        }
        int drawn = independent && starts.isEmpty() ? count : roundsWith(count) * Layout.ROUND;
        int stretches = new Layout(drawn).stretches();
        Worlds first =
                new Worlds(
                        new Layout(drawn),
                        independent,
                        starts.map(all -> Arrays.copyOf(all, stretches + 1)),
                        Optional.empty());
        return weights.isEmpty() ? first : first.weighted(Arrays.copyOf(weights.get(), count));
    }

    private int roundsWith(int count) {
        for (int round = 1; round * Layout.ROUND <= layout.count(); round++) {
            if (start(round * Layout.RANDOMISATIONS) == count) {
                return round;
            }
        }
        throw new IllegalArgumentException(
                "the first " + count + " of " + count() + " worlds are no whole rounds");
    }

    public int count() {
        return starts.map(all -> all[all.length - 1]).orElse(layout.count());
    }

    /// Whether each world is independent of all others.
    public boolean isIndependent() {
        return independent;
    }

    /// Whether no world has been ruled out.
    public boolean isComplete() {
        return starts.isEmpty();
    }

    public boolean isWeighted() {
        return weights.isPresent();
    }

    /// How many worlds of equal weight would know as much as these.
    ///
    /// ```text
    /// (Σ w)² / Σ w²
    /// ```
    ///
    /// Source: Kish 1965, "Survey Sampling", section 11.7.
    public double effectiveCount() {
        return effectiveCount;
    }

    /// The mean weight of all worlds drawn, relative to the largest: those that were ruled out have
    /// none. Where all weights are equal it is the probability of what they agree with.
    public Estimate meanWeight() {
        var sums = new double[Layout.RANDOMISATIONS];
        var drawn = new double[Layout.RANDOMISATIONS];
        double squares = 0;
        for (int stretch = 0; stretch < stretches(); stretch++) {
            int randomisation = Layout.randomisation(stretch);
            drawn[randomisation] += layout.end(stretch) - layout.start(stretch);
            for (int i = start(stretch); i < end(stretch); i++) {
                sums[randomisation] += weight(i);
                squares += weight(i) * weight(i);
            }
        }
        double count = layout.count();
        double mean = Arrays.stream(sums).sum() / count;
        Worlds all = new Worlds(layout, independent, Optional.empty(), Optional.empty());
        double spread =
                independent ? squares - count * mean * mean : Spread.squares(drawn, sums, mean);
        double error = Spread.error(Math.max(spread, 0), count, all) * Spread.student(all);
        boolean isSmooth = independent || isWeighted();
        double least = isSmooth ? 0 : Sample.AGREEMENT * Layout.RANDOMISATIONS / count;
        return new Estimate(mean, Math.max(error, least));
    }

    /// Of one world, relative to the largest.
    public double weight(int world) {
        return weights.isEmpty() ? 1 : weights.get()[world];
    }

    /// Stretches of worlds of one randomisation, in the order of their draws; they may be empty.
    int stretches() {
        return layout.stretches();
    }

    /// The first world of a stretch; of [#stretches] the number of worlds.
    int start(int stretch) {
        return starts.isEmpty() ? layout.start(stretch) : starts.get()[stretch];
    }

    /// The world after the last of a stretch.
    int end(int stretch) {
        return start(stretch + 1);
    }

    /// Relative to the largest; not to be changed.
    Optional<double[]> weights() {
        return weights;
    }

    private static double effectiveCount(double[] weights) {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares;
    }
}
