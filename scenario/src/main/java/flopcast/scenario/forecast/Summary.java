package flopcast.scenario.forecast;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.statistic.DensityCurve;
import flopcast.quantity.statistic.Dominance;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Sample;
import java.util.Optional;
import java.util.OptionalDouble;

/// The statistics of an uncertain quantity, in base units.
///
/// Where the algebra of its sources has a closed form they are exact; the draws are there for
/// plots.
///
/// @param missingMean why there is no mean; empty where there is one
/// @param missingDeviation why there is no deviation; empty where there is one
public record Summary(
        Sample sample, Optional<Distribution> exact, String missingMean, String missingDeviation) {

    public boolean isExact() {
        return exact.isPresent();
    }

    /// The value not exceeded with probability `p`, for `p` in (0, 1).
    public Estimate quantile(double p) {
        return exact.map(distribution -> Estimate.exact(distribution.quantile(p)))
                .orElseGet(() -> sample.quantile(p));
    }

    public Estimate median() {
        return quantile(0.5);
    }

    public boolean hasMean() {
        return exact.map(distribution -> distribution.mean().isPresent())
                .orElse(missingMean.isEmpty());
    }

    /// Empty where it does not exist; [#missingMean] says why.
    public Optional<Estimate> mean() {
        if (exact.isPresent()) {
            return estimate(exact.get().mean());
        }
        return missingMean.isEmpty() ? Optional.of(sample.mean()) : Optional.empty();
    }

    /// Empty where it does not exist; [#missingDeviation] says why.
    public Optional<Estimate> standardDeviation() {
        if (exact.isPresent()) {
            OptionalDouble variance = exact.get().variance();
            return variance.isPresent()
                    ? Optional.of(Estimate.exact(Math.sqrt(variance.getAsDouble())))
                    : Optional.empty();
        }
        return missingDeviation.isEmpty()
                ? Optional.of(sample.standardDeviation())
                : Optional.empty();
    }

    /// The density over the range of the draws, for plots: that of the distribution where it is
    /// known.
    ///
    /// @param points about how many, at least 20
    public DensityCurve densityCurve(int points) {
        return exact.map(distribution -> sample.densityCurve(distribution, points))
                .orElseGet(() -> sample.densityCurve(points));
    }

    /// How far a few draws carry mean and deviation; an exact one rests on none, and one that does
    /// not exist is not shown.
    public Dominance dominance() {
        if (isExact() || !missingMean.isEmpty()) {
            return Dominance.NONE;
        }
        Dominance dominance = sample.dominance();
        return missingDeviation.isEmpty() ? dominance : new Dominance(dominance.shareOfMean(), 0);
    }

    private static Optional<Estimate> estimate(OptionalDouble value) {
        return value.isPresent()
                ? Optional.of(Estimate.exact(value.getAsDouble()))
                : Optional.empty();
    }
}
