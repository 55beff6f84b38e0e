package flopcast.scenario.run;

/// Which way a node goes where another rises.
enum Trend {
    /// Never falls.
    RISES,
    /// Never rises.
    FALLS,
    /// Does not depend on it.
    STAYS,
    UNKNOWN;

    Trend turned() {
        return switch (this) {
            case RISES -> FALLS;
            case FALLS -> RISES;
            case STAYS, UNKNOWN -> this;
        };
    }

    /// Of a multiple.
    Trend times(double factor) {
        return factor > 0 ? this : factor < 0 ? turned() : factor == 0 ? STAYS : UNKNOWN;
    }

    /// Of what rises with both.
    Trend with(Trend other) {
        if (this == STAYS) {
            return other;
        }
        return other == STAYS || other == this ? this : UNKNOWN;
    }
}
