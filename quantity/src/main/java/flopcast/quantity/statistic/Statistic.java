package flopcast.quantity.statistic;

/// A question to all worlds whose answer is one number.
public sealed interface Statistic {

    Estimate of(Sample sample);

    record Mean() implements Statistic {
        @Override
        public Estimate of(Sample sample) {
            return sample.mean();
        }
    }

    /// The mean of a column of zeros and ones.
    record Probability() implements Statistic {
        @Override
        public Estimate of(Sample sample) {
            return sample.probability();
        }
    }

    record StandardDeviation() implements Statistic {
        @Override
        public Estimate of(Sample sample) {
            return sample.standardDeviation();
        }
    }

    record Variance() implements Statistic {
        @Override
        public Estimate of(Sample sample) {
            return sample.variance();
        }
    }

    /// @param p in (0, 1)
    record Quantile(double p) implements Statistic {
        @Override
        public Estimate of(Sample sample) {
            return sample.quantile(p);
        }
    }

    record Mode() implements Statistic {
        @Override
        public Estimate of(Sample sample) {
            return sample.mode();
        }
    }

    /// Probability density at `x`.
    record Density(double x) implements Statistic {
        @Override
        public Estimate of(Sample sample) {
            return sample.density(x);
        }
    }

    record Minimum() implements Statistic {
        @Override
        public Estimate of(Sample sample) {
            return sample.minimum();
        }
    }

    record Maximum() implements Statistic {
        @Override
        public Estimate of(Sample sample) {
            return sample.maximum();
        }
    }
}
