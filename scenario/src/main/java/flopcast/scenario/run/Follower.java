package flopcast.scenario.run;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.SmoothEstimator;
import java.util.List;
import java.util.Optional;

/// A quantity that follows another up or down, and what is known of that.
///
/// @param range of the other
record Follower(Following following, BaseEstimator base, Intervals.Interval range, Draws known)
        implements SmoothEstimator {

    private static final double DECIMALS = 1e15;

    @Override
    public List<Optional<Estimate>> quantiles(List<Double> probabilities) {
        List<Double> ofBase =
                rises() ? probabilities : probabilities.stream().map(Follower::other).toList();
        return base.quantiles(ofBase).stream()
                .map(each -> each.map(estimate -> following.at(estimate, known)))
                .map(each -> each.filter(Follower::isFinite))
                .toList();
    }

    /// A quantity is no condition.
    @Override
    public Optional<Estimate> probability() {
        return Optional.empty();
    }

    /// The probability of at most `limit`.
    Optional<Estimate> cumulative(double limit) {
        return following
                .where(limit, range, known)
                .flatMap(base::cumulative)
                .map(below -> rises() ? below : new Estimate(1 - below.value(), below.error()));
    }

    private boolean rises() {
        return following.trend() == Trend.RISES;
    }

    private static boolean isFinite(Estimate estimate) {
        return Double.isFinite(estimate.value()) && Double.isFinite(estimate.error());
    }

    /// `1 - p`, which for the decimal fraction 0.95 is the decimal fraction 0.05.
    private static double other(double p) {
        double other = 1 - p;
        double rounded = Math.rint(other * DECIMALS) / DECIMALS;
        return rounded > 0 && rounded < 1 ? rounded : other;
    }
}
