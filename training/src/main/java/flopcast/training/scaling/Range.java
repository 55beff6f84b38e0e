package flopcast.training.scaling;

import flopcast.quantity.Require;

/// From a lower to a higher positive value.
public record Range(double low, double high) {

    public Range {
        Require.positive("lower end of a range", low, "");
        Require.ordered("a range", low, high, "");
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
