package flopcast.scenario.run;

import flopcast.quantity.kernel.Real;

/// The weights that one observation would give by itself to the worlds drawn.
final class AloneWeight {

    private final LogSum sum = new LogSum();
    private final LogSum squares = new LogSum();

    /// @param logWeight of one world
    void add(double logWeight) {
        sum.add(logWeight);
        squares.add(2 * logWeight);
    }

    void add(AloneWeight other) {
        sum.add(other.sum);
        squares.add(other.squares);
    }

    /// The logarithm of the mean weight of `drawn` worlds; negative infinite where all are 0.
    double logMean(int drawn) {
        return sum.value() - Real.log(drawn);
    }

    /// The effective sample size, as a share of `drawn` worlds: of a condition, its probability.
    double effectiveShare(int drawn) {
        return sum.value() == Double.NEGATIVE_INFINITY
                ? 0
                : Math.min(1, Real.exp(2 * sum.value() - squares.value()) / drawn);
    }
}
