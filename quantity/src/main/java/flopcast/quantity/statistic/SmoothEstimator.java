package flopcast.quantity.statistic;

import java.util.List;
import java.util.Optional;

/// Knows the quantiles of a quantity, or the probability of a condition, better than draws do.
public interface SmoothEstimator {

    /// @param probabilities each in (0, 1)
    /// @return in the same order; empty where it is not known after all
    List<Optional<Estimate>> quantiles(List<Double> probabilities);

    /// That a condition holds; empty where it is not known after all.
    Optional<Estimate> probability();
}
