package flopcast.quantity.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much of a quantity's variance lies between groups of worlds, and not within them.
///
/// ```text
/// share = Var(E[X | G]) / Var(X) = Σ p_g·(m_g - m)² / Σ w·(x - m)²
/// ```
///
/// with `p_g` the weight and `m_g` the mean of a group, `m` the mean of all. It is 1 where a group
/// has the same value in all its worlds, and 0 where all groups have the same mean. Of groups that
/// do not differ, `n` independent draws find about `(groups - 1) / n` by chance.
///
/// Source: the law of total variance; the share is the correlation ratio η² of Pearson 1905, and
/// the first-order index of Sobol 1993 where the group is drawn independently of all else.
///
/// @param share with its error by linearisation
/// @param means of the groups in their order; empty for a group without a world
public record Between(Estimate share, List<Optional<Estimate>> means) {

    private static final double ROUNDING = 1e-12;

    public Between {
        means = List.copyOf(means);
    }

    /// Empty where the quantity does not vary.
    ///
    /// @param group of each draw of `sample`, from 0; more than those are not looked at
    public static Optional<Between> of(Sample sample, double[] group, int groups) {
        double[] draws = sample.draws();
        Worlds worlds = sample.worlds();
        double mean = sample.mean().value();
        double deviation = sample.standardDeviation().value();
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            return Optional.empty();
        }
        var scores = new double[draws.length];
        var found = new Groups(mean, deviation, scores, group, groups);
        double squares = 0;
        double total = 0;
        for (int i = 0; i < draws.length; i++) {
            double weight = worlds.weight(i);
            if (weight > 0) {
                scores[i] = (draws[i] - mean) / deviation;
                found.add(i, weight);
                squares += weight * scores[i] * scores[i];
                total += weight;
            }
        }
        return Optional.of(found.between(squares / total, total, worlds));
    }

    /// Scores are draws less their mean, in standard deviations.
    private static final class Groups {

        private final double mean;
        private final double deviation;
        private final double[] scores;
        private final double[] group;
        private final double[] weight;
        private final double[] sum;

        Groups(double mean, double deviation, double[] scores, double[] group, int groups) {
            this.mean = mean;
            this.deviation = deviation;
            this.scores = scores;
            this.group = group;
            this.weight = new double[groups];
            this.sum = new double[groups];
        }

        /// Adds a draw of this weight.
        void add(int draw, double drawWeight) {
            weight[at(draw)] += drawWeight;
            sum[at(draw)] += drawWeight * scores[draw];
        }

        Between between(double variance, double total, Worlds worlds) {
            double between = 0;
            for (int g = 0; g < weight.length; g++) {
                between += weight[g] > 0 ? sum[g] * sum[g] / weight[g] / total : 0;
            }
            double share = between / variance;
            var influence = new double[scores.length];
            for (int i = 0; i < influence.length; i++) {
                if (worlds.weight(i) > 0) {
                    double ofGroup = sum[at(i)] / weight[at(i)];
                    double own = ofGroup * (2 * scores[i] - ofGroup);
                    influence[i] = (own - share * scores[i] * scores[i]) / variance;
                }
            }
            return new Between(settled(share, error(influence, worlds)), means(total, worlds));
        }

        private int at(int draw) {
            return (int) group[draw];
        }

        private List<Optional<Estimate>> means(double total, Worlds worlds) {
            var means = new ArrayList<Optional<Estimate>>();
            for (int g = 0; g < weight.length; g++) {
                if (!(weight[g] > 0)) {
                    means.add(Optional.empty());
                    continue;
                }
                double score = sum[g] / weight[g];
                var influence = new double[scores.length];
                for (int i = 0; i < influence.length; i++) {
                    influence[i] =
                            at(i) == g && worlds.weight(i) > 0
                                    ? (scores[i] - score) * total / weight[g]
                                    : 0;
                }
                double error = error(influence, worlds) * deviation;
                means.add(Optional.of(settled(mean + score * deviation, error)));
            }
            return means;
        }

        /// Without an error that is but rounding.
        private static Estimate settled(double value, double error) {
            return new Estimate(value, error > ROUNDING * Math.abs(value) ? error : 0);
        }

        private static double error(double[] influence, Worlds worlds) {
            return Moment.of(influence, worlds).meanEstimate().error();
        }
    }
}
