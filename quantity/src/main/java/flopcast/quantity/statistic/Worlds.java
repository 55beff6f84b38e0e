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
/// world agrees with the evidence, on any scale; without evidence all worlds count the same.
public final class Worlds {

    private final Layout layout;
    private final boolean independent;
    private final Optional<double[]> weights;
    private final double effectiveCount;

    private Worlds(Layout layout, boolean independent, Optional<double[]> weights) {
        this.layout = layout;
        this.independent = independent;
        this.weights = weights;
        this.effectiveCount = weights.map(Worlds::effectiveCount).orElse((double) layout.count());
    }

    /// Each world independent of all others.
    public static Worlds independent(int count) {
        return new Worlds(new Layout(count), true, Optional.empty());
    }

    /// Worlds of independent randomisations, as [Layout] has them; where most of these would have a
    /// single world, each is independent of the others.
    public static Worlds randomised(int count) {
        boolean few = count < 2 * Layout.RANDOMISATIONS;
        return new Worlds(new Layout(count), few, Optional.empty());
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
        return new Worlds(layout, independent, Optional.of(relative));
    }

    /// The first of these worlds: all, or so many that they fill whole rounds.
    public Worlds first(int count) {
        if (count == count()) {
            return this;
        }
        if (count > count() || (count % Layout.ROUND != 0 && !independent)) {
            throw new IllegalArgumentException(
                    "the first " + count + " of " + count() + " worlds are no whole rounds");
        }
        Worlds first = new Worlds(new Layout(count), independent, Optional.empty());
        return weights.isEmpty() ? first : first.weighted(Arrays.copyOf(weights.get(), count));
    }

    public int count() {
        return layout.count();
    }

    /// Whether each world is independent of all others.
    public boolean isIndependent() {
        return independent;
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

    /// Of one world, relative to the largest.
    double weight(int world) {
        return weights.isEmpty() ? 1 : weights.get()[world];
    }

    Layout layout() {
        return layout;
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
