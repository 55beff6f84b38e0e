package flopcast.quantity.statistic;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.kernel.Real;
import java.util.Optional;

/// Quantiles, and probabilities, of a quantity of which each world tells not one value but a
/// distribution: one of its sources has been integrated out, and a world is what the others are.
///
/// The probability of at most `x` is then a mean of smooth functions of `x`, not of steps, and
/// points that fill space evenly know such a mean far better than they know a share of draws:
///
/// ```text
/// G(x) = 1/n · Σ P(value ≤ x | worldᵢ)        the quantile solves G(x) = p
/// ```
///
/// The root is sought by the normal score of `G`, in which most quantities are nearly straight:
/// first in a few randomisations, until all of them need to say only how far off it is. By their
/// spread they say how sure that is; the error is that of `G`, over the slope.
///
/// Source: Griewank, Kuo, Leövey & Sloan 2018, "High dimensional integration of kinks and jumps:
/// smoothing by preintegration", doi:10.1016/j.cam.2018.04.009; Nakayama 2014, "Confidence
/// intervals for quantiles using sectioning when applying variance-reduction techniques",
/// doi:10.1145/2558328.
///
/// An instance belongs to one thread.
public final class ConditionalQuantiles {

    /// The stretches in which the root is sought first.
    private static final int PILOT = Layout.RANDOMISATIONS / 8;

    private static final int MOST_LOOKS = 8;

    /// From so many worlds on, by Kish's count, a spread is known.
    private static final double FEWEST_WORLDS = 256;

    /// So many errors are bridged by a straight line; from further away it is looked once more.
    private static final double NEAR = 4;

    /// The error of a score may be less than what the rounding of sums leaves.
    private static final double ROUNDING = 1e-12;

    /// Worlds that are looked at together; at least a stretch.
    public static final int TOGETHER = 2 * Layout.STRETCH;

    private final Worlds worlds;
    private final Conditional conditional;
    private final double[] probabilities = new double[TOGETHER];

    /// What the worlds say, each by itself.
    public interface Conditional {

        /// Fills `result` with `P(value ≤ x)` in the worlds `from` to before `to`.
        void probabilities(int from, int to, double x, double[] result);

        /// The least and the greatest of the worlds' own `p` quantiles.
        Range quantiles(double p);
    }

    /// From `least` to `greatest`.
    public record Range(double least, double greatest) {}

    /// @param score of the probability of at most some value
    /// @param error of the score
    private record Look(double score, double error) {}

    /// @param worlds all of a run with randomisations, without weights
    public ConditionalQuantiles(Worlds worlds, Conditional conditional) {
        if (worlds.isIndependent() || worlds.isWeighted() || !worlds.isComplete()) {
            throw new IllegalArgumentException("worlds without randomisations, or not all of them");
        }
        this.worlds = worlds;
        this.conditional = conditional;
    }

    /// Empty where it is not found: where a value has a probability of its own, or some world has
    /// none.
    ///
    /// @param p in (0, 1)
    public Optional<Estimate> quantile(double p) {
        Range range = conditional.quantiles(p);
        if (!Double.isFinite(range.least) || !Double.isFinite(range.greatest)) {
            return Optional.empty();
        }
        if (range.least == range.greatest) {
            return Optional.of(Estimate.exact(range.least));
        }
        var places = new Places(range.least > 0);
        double wanted = Real.normalQuantile(p);
        return new Narrowing(place -> pilotScore(places.value(place)), wanted)
                .between(places.of(range.least), places.of(range.greatest))
                .flatMap(line -> refined(line, wanted, places));
    }

    /// The probability of at most `x`. Empty where so few worlds have a part in it, or in its
    /// complement, that their spread says little.
    public Optional<Estimate> cumulative(double x) {
        var below = new double[Layout.RANDOMISATIONS];
        var total = new double[3];
        each(
                x,
                worlds.stretches(),
                (stretch, from, to) -> {
                    double sum = sum(from, to);
                    below[Layout.randomisation(stretch)] += sum;
                    double squares = squares(from, to);
                    total[0] += sum;
                    total[1] += squares;
                    total[2] += to - from - 2 * sum + squares;
                });
        double above = worlds.count() - total[0];
        double part = Math.min(total[0] * total[0] / total[1], above * above / total[2]);
        if (!(part >= FEWEST_WORLDS)) {
            return Optional.empty();
        }
        Proportion proportion = Proportion.ofCounts(below, worlds);
        return Optional.of(new Estimate(proportion.share(), proportion.error() * Spread.STUDENT));
    }

    /// From where the few randomisations see the root to where all of them do.
    private Optional<Estimate> refined(Narrowing.Line line, double wanted, Places places) {
        double place = line.at(wanted);
        double slope = line.slope();
        double before = line.place();
        double scoreBefore = line.score();
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            Look look = look(places.value(place));
            double gap = wanted - look.score;
            if (!Double.isFinite(gap)) {
                return Optional.empty();
            }
            if (Math.abs(gap) <= NEAR * look.error + ROUNDING) {
                return Optional.of(places.estimate(place + gap * slope, look.error * slope));
            }
            double seen = (place - before) / (look.score - scoreBefore);
            slope = looks > 0 && seen > 0 && seen < Double.POSITIVE_INFINITY ? seen : slope;
            before = place;
            scoreBefore = look.score;
            place += gap * slope;
        }
        return Optional.empty();
    }

    private double pilotScore(double x) {
        double[] below = below(x, Math.min(PILOT, worlds.stretches()));
        double sum = 0;
        for (double each : below) {
            sum += each;
        }
        return Real.normalQuantile(Math.min(sum / worlds.start(below.length), 1));
    }

    private Look look(double x) {
        var below = new double[Layout.RANDOMISATIONS];
        double[] ofStretches = below(x, worlds.stretches());
        for (int stretch = 0; stretch < ofStretches.length; stretch++) {
            below[Layout.randomisation(stretch)] += ofStretches[stretch];
        }
        Proportion proportion = Proportion.ofCounts(below, worlds);
        double score = Real.normalQuantile(Math.min(proportion.share(), 1));
        double error = proportion.error() * Spread.STUDENT / Real.normalDensity(score);
        return new Look(score, error);
    }

    /// The sums of `P(value ≤ x)` over the worlds of the first stretches.
    private double[] below(double x, int stretches) {
        var sums = new double[stretches];
        each(x, stretches, (stretch, from, to) -> sums[stretch] = sum(from, to));
        return sums;
    }

    /// Somebody who sees the probabilities of one stretch after the other.
    private interface Visitor {
        /// @param from the place of the first among the probabilities
        void visit(int stretch, int from, int to);
    }

    private void each(double x, int stretches, Visitor visitor) {
        int first = 0;
        while (first < stretches) {
            int from = worlds.start(first);
            int last = first + 1;
            while (last < stretches && worlds.end(last) - from <= probabilities.length) {
                last++;
            }
            conditional.probabilities(from, worlds.start(last), x, probabilities);
            for (int stretch = first; stretch < last; stretch++) {
                visitor.visit(stretch, worlds.start(stretch) - from, worlds.end(stretch) - from);
            }
            first = last;
        }
    }

    private double squares(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += probabilities[i] * probabilities[i];
        }
        return sum;
    }

    /// Of probabilities, in four parts that do not wait for each other.
    private double sum(int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = from;
        for (; i <= to - 4; i += 4) {
            first += probabilities[i];
            second += probabilities[i + 1];
            third += probabilities[i + 2];
            fourth += probabilities[i + 3];
        }
        for (; i < to; i++) {
            first += probabilities[i];
        }
        return (first + second) + (third + fourth);
    }

    /// The scale on which values are sought.
    ///
    /// @param areLogarithms of values
    private record Places(boolean areLogarithms) {

        double of(double value) {
            return areLogarithms ? Real.log(value) : value;
        }

        double value(double place) {
            return areLogarithms ? Real.exp(place) : place;
        }

        Estimate estimate(double place, double error) {
            double value = value(place);
            return new Estimate(value, areLogarithms ? value * error : error);
        }
    }
}
