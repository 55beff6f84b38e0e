package flopcast.quantity.distribution;

import java.util.OptionalDouble;

/// A moment as [Distribution] gives it.
final class Moments {

    private Moments() {}

    /// Empty where the moment is beyond the range of a double.
    static OptionalDouble ifFinite(double moment) {
        return Double.isFinite(moment) ? OptionalDouble.of(moment) : OptionalDouble.empty();
    }
}
