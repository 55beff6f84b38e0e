package flopcast.training.scaling;

import flopcast.quantity.Require;

/// From a lower to a higher positive value.
///
/// @param low 0 where it is not known
public record Range(double low, double high) {

    public Range {
        if (low != 0) {
            Require.positive("lower end of a range", low, "");
        }
        Require.ordered("a range", low, high, "");
    }

    public boolean hasLow() {
        return low > 0;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
