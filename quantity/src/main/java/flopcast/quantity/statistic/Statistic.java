package flopcast.quantity.statistic;

import java.util.List;

/// A question to all worlds whose answer is one number.
public sealed interface Statistic {

    /// @param samples of the quantities that the question is about, in the same worlds
    Estimate of(List<Sample> samples);

    /// About one quantity.
    sealed interface OfOne extends Statistic {

        Estimate of(Sample sample);

        @Override
        default Estimate of(List<Sample> samples) {
            return of(samples.getFirst());
        }
    }

    /// About two quantities. The answer is not a number where all draws of one of them are equal.
    sealed interface OfTwo extends Statistic {

        Estimate of(Sample one, Sample other);

        @Override
        default Estimate of(List<Sample> samples) {
            return of(samples.getFirst(), samples.getLast());
        }
    }

    record Mean() implements OfOne {
        @Override
        public Estimate of(Sample sample) {
            return sample.mean();
        }
    }

    /// The mean of a column of zeros and ones.
    record Probability() implements OfOne {
        @Override
        public Estimate of(Sample sample) {
            return sample.probability();
        }
    }

    record StandardDeviation() implements OfOne {
        @Override
        public Estimate of(Sample sample) {
            return sample.standardDeviation();
        }
    }

    record Variance() implements OfOne {
        @Override
        public Estimate of(Sample sample) {
            return sample.variance();
        }
    }

    /// @param p in (0, 1)
    record Quantile(double p) implements OfOne {
        @Override
        public Estimate of(Sample sample) {
            return sample.quantile(p);
        }
    }

    record Mode() implements OfOne {
        @Override
        public Estimate of(Sample sample) {
            return sample.mode();
        }
    }

    /// Probability density at `x`.
    record Density(double x) implements OfOne {
        @Override
        public Estimate of(Sample sample) {
            return sample.density(x);
        }
    }

    record Minimum() implements OfOne {
        @Override
        public Estimate of(Sample sample) {
            return sample.minimum();
        }
    }

    record Maximum() implements OfOne {
        @Override
        public Estimate of(Sample sample) {
            return sample.maximum();
        }
    }

    /// Spearman's rank correlation; equal draws have the mean of their ranks.
    record RankCorrelation() implements OfTwo {
        @Override
        public Estimate of(Sample one, Sample other) {
            return one.rankCorrelation(other);
        }
    }

    /// Pearson's correlation.
    record Correlation() implements OfTwo {
        @Override
        public Estimate of(Sample one, Sample other) {
            return one.correlation(other);
        }
    }
}
