package flopcast.quantity.statistic;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// The finite draws of one quantity, ready to be asked.
///
/// Every answer depends on the draws and their order alone; sums are made in that order, in two
/// doubles, and neither overflow nor lose digits. Where a single draw says nothing of an error, it
/// is `NaN`. Safe for use by many threads.
public final class Sample {

    private final double[] draws;
    private Optional<OrderedDraws> ordered = Optional.empty();
    private Optional<Moment> moment = Optional.empty();

    private Sample(double[] draws) {
        this.draws = draws;
    }

    /// Of the first `count` of `draws`, which are copied.
    public static Sample of(double[] draws, int count) {
        if (count < 1 || count > draws.length) {
            throw new IllegalArgumentException(
                    "a sample needs from 1 to " + draws.length + " draws, but got " + count);
        }
        return new Sample(Arrays.copyOf(draws, count));
    }

    /// Of all of `draws`, which the caller gives away and must not touch again.
    public static Sample owning(double[] draws) {
        return new Sample(draws);
    }

    public int count() {
        return draws.length;
    }

    /// The draws in their order; a copy.
    public double[] draws() {
        return draws.clone();
    }

    /// The share of draws for which `condition` holds.
    public double share(DoublePredicate condition) {
        return (double) Arrays.stream(draws).filter(condition).count() / draws.length;
    }

    /// The error is `s / √n`.
    public Estimate mean() {
        return draws.length == 1 ? unknownError(draws[0]) : moment().meanEstimate();
    }

    /// The share of ones in a column of zeros and ones. Its error does not vanish when all draws
    /// agree:
    ///
    /// ```text
    /// √(p·(1 − p) / n)        p = (ones + 1) / (n + 2)
    /// ```
    ///
    /// Source: Agresti & Coull 1998, "Approximate is better than exact for interval estimation of
    /// binomial proportions", doi:10.2307/2685469.
    public Estimate probability() {
        double share = moment().meanEstimate().value();
        double moderate = (share * draws.length + 1) / (draws.length + 2);
        return new Estimate(share, Math.sqrt(moderate * (1 - moderate) / draws.length));
    }

    /// With the divisor `n - 1`; the error by the fourth moment.
    public Estimate standardDeviation() {
        return moment().standardDeviationEstimate();
    }

    /// With the divisor `n - 1`; the error by the fourth moment.
    public Estimate variance() {
        return moment().varianceEstimate();
    }

    /// Between the order statistics on either side of `p·(n - 1)`. The error is half the distance
    /// between the quantiles one binomial standard deviation, `√(p·(1 - p) / n)`, below and above.
    ///
    /// Source: Hyndman & Fan 1996, "Sample quantiles in statistical packages", doi:10.2307/2684934,
    /// definition 7.
    ///
    /// @param p in [0, 1]
    public Estimate quantile(double p) {
        double value = OrderStatistics.quantile(ordered(), p);
        return draws.length == 1
                ? unknownError(value)
                : new Estimate(value, OrderStatistics.quantileError(ordered(), p));
    }

    /// The value of the highest density (Epanechnikov's kernel); where at least every second draw
    /// repeats another, the most frequent value, the least of several.
    public Estimate mode() {
        return Mode.of(draws, ordered().all());
    }

    /// Probability density at `x`; where at least every second draw repeats another, the share of
    /// draws that are `x`.
    public Estimate density(double x) {
        double[] sorted = ordered().all();
        if (!Mode.isDiscrete(sorted)) {
            return DensityEstimate.of(sorted).at(x);
        }
        int equal = OrderStatistics.firstAbove(sorted, x) - OrderStatistics.firstAtLeast(sorted, x);
        double share = (double) equal / sorted.length;
        return new Estimate(share, Math.sqrt(share * (1 - share) / sorted.length));
    }

    /// Counts in at most `bins` bins that cover the central 99% of draws.
    public Histogram histogram(int bins) {
        return Histogram.of(draws, ordered(), bins);
    }

    /// The least draw.
    public Estimate minimum() {
        return quantile(0);
    }

    /// The greatest draw.
    public Estimate maximum() {
        return quantile(1);
    }

    private synchronized OrderedDraws ordered() {
        if (ordered.isEmpty()) {
            ordered = Optional.of(OrderedDraws.of(draws.clone()));
        }
        return ordered.get();
    }

    private synchronized Moment moment() {
        if (moment.isEmpty()) {
            moment = Optional.of(Moment.of(draws));
        }
        return moment.get();
    }

    private static Estimate unknownError(double value) {
        return new Estimate(value, Double.NaN);
    }
}
