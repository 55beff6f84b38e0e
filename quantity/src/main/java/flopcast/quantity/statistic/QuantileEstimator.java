package flopcast.quantity.statistic;

import java.util.List;
import java.util.Optional;

/// Knows the quantiles of a quantity better than its draws do.
public interface QuantileEstimator {

    /// @param probabilities each in (0, 1)
    /// @return in the same order; empty where it is not known after all
    List<Optional<Estimate>> quantiles(List<Double> probabilities);
}
