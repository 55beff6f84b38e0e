package flopcast.scenario.run;

import flopcast.quantity.statistic.Estimate;
import java.util.List;
import java.util.Optional;

/// What is known of a node that others follow. Where something is not known after all, it is empty.
interface BaseEstimator {

    /// @param probabilities each in (0, 1)
    List<Optional<Estimate>> quantiles(List<Double> probabilities);

    /// The probability of at most `x`.
    Optional<Estimate> cumulative(double x);

    /// A node of which nothing is known but its draws.
    record Unknown() implements BaseEstimator {

        @Override
        public List<Optional<Estimate>> quantiles(List<Double> probabilities) {
            return probabilities.stream().map(_ -> Optional.<Estimate>empty()).toList();
        }

        @Override
        public Optional<Estimate> cumulative(double x) {
            return Optional.empty();
        }
    }

    /// A source, which is uniform on (0, 1).
    record OfSource() implements BaseEstimator {

        @Override
        public List<Optional<Estimate>> quantiles(List<Double> probabilities) {
            return probabilities.stream().map(p -> Optional.of(Estimate.exact(p))).toList();
        }

        @Override
        public Optional<Estimate> cumulative(double x) {
            return Optional.of(Estimate.exact(Math.clamp(x, 0.0, 1.0)));
        }
    }
}
