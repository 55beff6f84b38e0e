package flopcast.quantity.statistic;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.draw.Layout;
import flopcast.quantity.kernel.Bracket;
import flopcast.quantity.kernel.Columns;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;

/// The finite draws of one quantity, ready to be asked.
///
/// Every answer depends on the draws, their order and their worlds alone; sums are made in a fixed
/// order and neither overflow nor lose digits. Each error is that of the worlds: by a formula where
/// they are independent, else by how far their randomisations differ. Where a single draw says
/// nothing of an error, it is `NaN`. Safe for use by many threads.
public final class Sample {

    /// With 32 randomisations that all have the same share of their draws, which is off by at most
    /// one draw of each, the rms of what it is off by, in draws of a randomisation: the second
    /// moment of a share between 0 and 1 of which 32 throws found nothing.
    static final double AGREEMENT =
            Math.sqrt(2.0 / (Layout.RANDOMISATIONS + 2) / (Layout.RANDOMISATIONS + 3));

    /// The quantiles that are asked of most columns.
    static final List<Double> USUAL = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private final Supplier<double[]> draws;
    private final Worlds worlds;
    private final Optional<Gathering> gathering;
    private final Optional<SmoothEstimator> estimator;
    private Optional<GatheredRanks> gatheredRanks = Optional.empty();
    private Optional<Ranking> ranking = Optional.empty();
    private Optional<Moment> moment = Optional.empty();
    private final Map<Double, Estimate> quantiles = new HashMap<>();

    private Sample(
            Supplier<double[]> draws,
            Worlds worlds,
            Optional<Gathering> gathering,
            Optional<SmoothEstimator> estimator) {
        this.draws = draws;
        this.worlds = worlds;
        this.gathering = gathering;
        this.estimator = estimator;
    }

    /// Of the first `count` of `draws`, which are copied, from independent worlds.
    public static Sample of(double[] draws, int count) {
        if (count < 1 || count > draws.length) {
            throw new IllegalArgumentException(
                    "a sample needs from 1 to " + draws.length + " draws, but got " + count);
        }
        return owning(Arrays.copyOf(draws, count), Worlds.independent(count));
    }

    /// Of all of `draws`, which the caller gives away and must not touch again.
    public static Sample owning(double[] draws, Worlds worlds) {
        if (draws.length != worlds.count()) {
            throw new IllegalArgumentException(
                    worlds.count() + " worlds, but " + draws.length + " draws");
        }
        return new Sample(() -> draws, worlds, Optional.empty(), Optional.empty());
    }

    /// Of draws that were seen once and not kept. What was gathered answers the usual questions, as
    /// the draws would; for others they are made again.
    static Sample gathered(Gathering gathering, Worlds worlds, Supplier<double[]> draws) {
        return new Sample(draws, worlds, Optional.of(gathering), Optional.empty());
    }

    /// The same draws, with quantiles and probability from somebody who knows them better.
    public Sample with(SmoothEstimator better) {
        return new Sample(draws, worlds, gathering, Optional.of(better));
    }

    /// The same draws where the same worlds count otherwise.
    public Sample in(Worlds others) {
        return owning(draws.get(), others);
    }

    public Worlds worlds() {
        return worlds;
    }

    public int count() {
        return worlds.count();
    }

    /// The draws in their order; a copy.
    public double[] draws() {
        return draws.get().clone();
    }

    /// The share of weight for which `condition` holds.
    public double share(DoublePredicate condition) {
        if (!worlds.isWeighted()) {
            int count = 0;
            for (double draw : draws.get()) {
                count += condition.test(draw) ? 1 : 0;
            }
            return (double) count / count();
        }
        double[] weights = worlds.weights().orElseThrow();
        double[] all = draws.get();
        double holds = 0;
        double total = 0;
        for (int i = 0; i < all.length; i++) {
            total += weights[i];
            holds += weights[i] > 0 && condition.test(all[i]) ? weights[i] : 0;
        }
        return holds / total;
    }

    /// The share of weight below `limit`.
    public double shareBelow(double limit) {
        return worlds.isWeighted()
                ? share(draw -> draw < limit)
                : (double) countBelow(limit) / count();
    }

    /// The share of weight above `limit`.
    public double shareAbove(double limit) {
        return worlds.isWeighted()
                ? share(draw -> draw > limit)
                : (double) (count() - countBelow(Math.nextUp(limit))) / count();
    }

    private int countBelow(double limit) {
        return Columns.of(0).below(draws.get(), 0, count(), limit);
    }

    /// For independent draws the error is `s / √n`.
    public Estimate mean() {
        return moment().meanEstimate();
    }

    /// The share of ones in a column of zeros and ones, where nobody knows better. Its error does
    /// not vanish when all draws agree: of independent draws it is
    ///
    /// ```text
    /// √(p·(1 - p) / n)        p = (ones + 1) / (n + 2)
    /// ```
    ///
    /// of weighted ones that of their mean, and of randomisations that agree what may lie between
    /// two of their draws.
    ///
    /// Source: Agresti & Coull 1998, "Approximate is better than exact for interval estimation of
    /// binomial proportions", doi:10.2307/2685469.
    public Estimate probability() {
        return estimator.flatMap(SmoothEstimator::probability).orElseGet(this::shareOfOnes);
    }

    private Estimate shareOfOnes() {
        Estimate mean = moment().meanEstimate();
        double share = mean.value();
        double count = worlds.effectiveCount();
        double moderate = (share * count + 1) / (count + 2);
        double independent = Math.sqrt(moderate * (1 - moderate) / count);
        boolean unanimous = share == 0 || share == 1;
        if (unanimous || (worlds.isIndependent() && !worlds.isWeighted())) {
            return new Estimate(share, independent);
        }
        if (worlds.isIndependent()) {
            return mean;
        }
        double least = AGREEMENT * Layout.RANDOMISATIONS / count;
        return new Estimate(share, Math.max(mean.error(), least));
    }

    /// For independent draws with the divisor `n - 1`, and the error by the fourth moment.
    public Estimate standardDeviation() {
        return moment().standardDeviationEstimate();
    }

    /// For independent draws with the divisor `n - 1`, and the error by the fourth moment.
    public Estimate variance() {
        return moment().varianceEstimate();
    }

    /// Whether a few draws carry the mean or the deviation.
    public Dominance dominance() {
        Optional<Dominance> bounded =
                gathering.isPresent() && ranking() instanceof EqualRanking equal
                        ? Dominance.bounded(equal.draws(), moment())
                        : Optional.empty();
        return bounded.orElseGet(() -> Dominance.of(draws.get(), worlds, moment()));
    }

    /// Where nobody knows better, Hazen's quantile: between the order statistics on either side of
    /// `p·n - ½`. Independent draws give the share of draws below it the error `√(p·(1 - p) / n)`.
    ///
    /// @param p in [0, 1]
    public synchronized Estimate quantile(double p) {
        if (p > 0 && p < 1 && !quantiles.containsKey(p)) {
            estimate(List.of(p));
        }
        return quantiles.computeIfAbsent(p, this::newQuantile);
    }

    private void estimate(List<Double> probabilities) {
        List<Optional<Estimate>> estimates =
                estimator.map(better -> better.quantiles(probabilities)).orElse(List.of());
        for (int i = 0; i < estimates.size(); i++) {
            double p = probabilities.get(i);
            estimates.get(i).ifPresent(estimate -> quantiles.put(p, estimate));
        }
    }

    private Estimate newQuantile(double p) {
        double value = ranking().quantile(p);
        return count() == 1
                ? new Estimate(value, Double.NaN)
                : new Estimate(value, QuantileError.of(p, value, this::below, ranking(), worlds));
    }

    private Proportion below(double limit, boolean orEqual) {
        return gatheredRanks
                .flatMap(ranks -> ranks.below(limit, orEqual))
                .orElseGet(() -> Proportion.below(draws.get(), limit, orEqual, worlds));
    }

    /// The value of the highest density (Epanechnikov's kernel); where at least every second draw
    /// repeats another, the most frequent value, the least of several.
    public Estimate mode() {
        return Mode.of(draws.get(), ranking(), worlds);
    }

    /// Probability density at `x`; where at least every second draw repeats another, the share of
    /// draws that are `x`.
    public Estimate density(double x) {
        if (Mode.isDiscrete(ranking().values())) {
            return Proportion.mean(draws.get(), worlds, draw -> draw == x ? 1 : 0);
        }
        DensityEstimate density = DensityEstimate.of(ranking(), worlds.effectiveCount());
        return Proportion.mean(draws.get(), worlds, draw -> density.kernel(x, draw));
    }

    /// Spearman's rank correlation with another column of the same worlds; equal draws have the
    /// mean of their ranks. Not a number where all draws of one column are equal.
    public Estimate rankCorrelation(Sample other) {
        return Association.ofRanks(draws.get(), other.draws.get(), worlds);
    }

    /// Pearson's correlation with another column of the same worlds. Not a number where all draws
    /// of one column are equal.
    public Estimate correlation(Sample other) {
        return Association.ofValues(this, other);
    }

    /// Weights in at most `bins` bins that cover the central 99% of draws.
    public Histogram histogram(int bins) {
        return Histogram.of(draws.get(), worlds, ranking(), bins);
    }

    /// The density over the whole range of the draws, made of them alone.
    ///
    /// @param points about how many, at least 20
    public DensityCurve densityCurve(int points) {
        return CurveOfDraws.of(ranking(), points);
    }

    /// The density of `distribution`, which the draws are known to have, over their whole range.
    ///
    /// @param points about how many, at least 20
    public DensityCurve densityCurve(Distribution distribution, int points) {
        return CurveOfDistribution.of(distribution, ranking(), points);
    }

    /// The least draw.
    public Estimate minimum() {
        return quantile(0);
    }

    /// The greatest draw.
    public Estimate maximum() {
        return quantile(1);
    }

    /// Finds now what is asked of most samples: mean, deviation, and the usual quantiles.
    public synchronized void settle() {
        estimate(USUAL);
        if (quantiles.keySet().containsAll(USUAL)) {
            moment();
            return;
        }
        goThrough();
        for (double p : USUAL) {
            quantile(p);
        }
    }

    /// Moments and quantiles in one pass, since draws that are read from memory once more take
    /// longer than what is done with them.
    private void goThrough() {
        if (gathering.isPresent()
                || moment.isPresent()
                || !(ranking() instanceof EqualRanking equal)) {
            moment();
            return;
        }
        Columns columns = Columns.of(0);
        double[] all = draws.get();
        List<Bracket> brackets = equal.draws().usualBrackets();
        moment =
                Optional.of(
                        Moment.unweighted(
                                all,
                                worlds,
                                columns,
                                (from, to) -> {
                                    for (Bracket bracket : brackets) {
                                        columns.sift(all, from, to, bracket);
                                    }
                                }));
        equal.draws().found(brackets);
    }

    /// The first `count` draws; all where there are fewer, or where worlds have weights or have
    /// been ruled out.
    ///
    /// @param count of whole rounds
    public Sample first(int count) {
        boolean isWhole = count >= count() || worlds.isWeighted() || !worlds.isComplete();
        if (isWhole) {
            return this;
        }
        double[] first =
                gathering
                        .map(Gathering::pilot)
                        .filter(pilot -> pilot.length >= count)
                        .orElseGet(draws);
        return owning(Arrays.copyOf(first, count), worlds.first(count));
    }

    private synchronized Ranking ranking() {
        if (ranking.isEmpty()) {
            ranking = Optional.of(gathering.map(this::gathered).orElseGet(this::newRanking));
        }
        return ranking.get();
    }

    private Ranking newRanking() {
        return Ranking.of(draws.get(), worlds);
    }

    private Ranking gathered(Gathering from) {
        OrderedDraws ordered = OrderedDraws.of(draws, count());
        var ranks = new GatheredRanks(from);
        ranks.tell(ordered);
        gatheredRanks = worlds.isIndependent() ? Optional.empty() : Optional.of(ranks);
        return new EqualRanking(ordered);
    }

    private synchronized Moment moment() {
        if (moment.isEmpty()) {
            moment =
                    Optional.of(
                            gathering
                                    .flatMap(Gathering::moment)
                                    .orElseGet(() -> Moment.of(draws.get(), worlds)));
        }
        return moment.get();
    }
}
