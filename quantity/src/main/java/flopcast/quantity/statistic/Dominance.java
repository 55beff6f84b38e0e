package flopcast.quantity.statistic;

import java.util.Optional;

/// Whether a handful of draws carries the mean or the deviation of a column. The statistic and its
/// error then say little: the next run may not have those draws, or has others like them.
///
/// A handful is 16 draws, or a thousandth of all where that is fewer. Measured on products of
/// lognormals at 16,384 draws: up to these shares the interval of ± 1.96 errors holds the exact
/// mean, and the exact deviation, in seven of eight runs or more; at twice the shares in three of
/// four.
///
/// @param shareOfMean of `Σ w·|x - mean|` that the handful has
/// @param shareOfDeviation of `Σ w·(x - mean)²` that it has
public record Dominance(double shareOfMean, double shareOfDeviation) {

    private static final int HANDFUL = 16;
    private static final double MOST_OF_MEAN = 0.1;
    private static final double MOST_OF_DEVIATION = 0.25;

    /// So close to a limit it may matter how sums were rounded.
    private static final double UNCLEAR = 1e-3;

    /// No draw counts more than its share.
    public static final Dominance NONE = new Dominance(0, 0);

    public boolean isOfMean() {
        return shareOfMean > MOST_OF_MEAN;
    }

    public boolean isOfDeviation() {
        return shareOfDeviation > MOST_OF_DEVIATION;
    }

    /// From the extreme draws and the usual quantiles, the share of the mean being at most what it
    /// says; empty where those leave open whether a share is too large.
    ///
    /// The distance to the mean of a draw between two quantiles is at least that of the nearer one.
    static Optional<Dominance> bounded(OrderedDraws ordered, Moment moment) {
        int handful = Math.min(HANDFUL, (ordered.count() + 999) / 1_000);
        if (Math.sqrt(handful) * moment.tail() <= MOST_OF_MEAN) {
            return Optional.of(NONE);
        }
        double mean = moment.mean().value();
        double linear = 0;
        double squares = 0;
        int low = 0;
        int high = ordered.count() - 1;
        for (int i = 0; i < handful; i++) {
            double below = Math.abs(mean - ordered.at(low));
            double above = Math.abs(ordered.at(high) - mean);
            double larger = Math.max(below, above);
            linear += larger;
            squares += larger * larger;
            low += below > above ? 1 : 0;
            high -= below > above ? 0 : 1;
        }
        double all = linear + leastDistance(ordered, mean, handful);
        double most = linear / all;
        double ofDeviation = squares / (moment.variance().value() * ordered.count());
        boolean isClear =
                most < MOST_OF_MEAN && Math.abs(ofDeviation - MOST_OF_DEVIATION) > UNCLEAR;
        return isClear ? Optional.of(new Dominance(most, ofDeviation)) : Optional.empty();
    }

    /// What all draws but a handful are at least away from the mean, in sum.
    private static double leastDistance(OrderedDraws ordered, double mean, int handful) {
        double sum = 0;
        int from = handful;
        double low = Double.NEGATIVE_INFINITY;
        for (double p : Sample.USUAL) {
            int rank = (int) (p * ordered.count());
            double at = ordered.at(rank);
            sum += (double) (rank - from) * Math.max(Math.max(mean - at, low - mean), 0);
            from = rank;
            low = at;
        }
        return sum + (double) (ordered.count() - handful - from) * Math.max(low - mean, 0);
    }

    /// @param moment of the same draws; by the inequalities of Cauchy and Hölder neither share is
    ///   above `√(handful · Σ d⁴) / Σ d²`, which most often answers the question
    static Dominance of(double[] draws, Worlds worlds, Moment moment) {
        int handful = Math.min(HANDFUL, (draws.length + 999) / 1_000);
        double mean = moment.mean().value();
        double factor = 1 / moment.scale();
        if (!worlds.isWeighted() && Math.sqrt(handful) * moment.tail() <= MOST_OF_MEAN) {
            return NONE;
        }
        var linear = new Largest(handful);
        var squared = new Largest(handful);
        for (int i = 0; i < draws.length; i++) {
            double weight = worlds.weight(i);
            if (weight > 0) {
                double deviation = Math.abs(draws[i] * factor - mean);
                linear.add(weight * deviation);
                squared.add(weight * deviation * deviation);
            }
        }
        return new Dominance(linear.share(), squared.share());
    }

    /// The largest of the numbers added, and the sum of all.
    private static final class Largest {
        private final double[] largest;
        private int least;
        private double sum;

        Largest(int count) {
            largest = new double[count];
        }

        void add(double x) {
            sum += x;
            if (x > largest[least]) {
                largest[least] = x;
                for (int i = 0; i < largest.length; i++) {
                    least = largest[i] < largest[least] ? i : least;
                }
            }
        }

        double share() {
            double ofLargest = 0;
            for (double x : largest) {
                ofLargest += x;
            }
            return sum > 0 ? ofLargest / sum : 0;
        }
    }
}
