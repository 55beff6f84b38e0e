package flopcast.scenario.run;

import flopcast.quantity.kernel.Real;

/// The logarithm of a sum of which only the logarithms of its terms are known: the terms need not
/// be in the range of doubles.
final class LogSum {

    private double largest = Double.NEGATIVE_INFINITY;
    private double relative;

    /// @param logarithm of a term; negative infinite where the term is 0
    void add(double logarithm) {
        add(logarithm, 1);
    }

    void add(LogSum other) {
        add(other.largest, other.relative);
    }

    private void add(double logarithm, double factor) {
        if (logarithm == Double.NEGATIVE_INFINITY) {
            return;
        }
        if (logarithm <= largest) {
            relative += factor * powerOf(logarithm - largest);
        } else {
            relative = relative * powerOf(largest - logarithm) + factor;
            largest = logarithm;
        }
    }

    private static double powerOf(double logarithm) {
        return logarithm == 0 ? 1 : Real.exp(logarithm);
    }

    /// Negative infinite for an empty sum.
    double value() {
        return relative == 0 ? Double.NEGATIVE_INFINITY : largest + Real.log(relative);
    }
}
