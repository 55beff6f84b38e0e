package flopcast.quantity.statistic;

import flopcast.quantity.kernel.Real;

/// On what scale draws are smoothed and plotted.
enum Axis {
    LINEAR {
        @Override
        double position(double x) {
            return x;
        }

        @Override
        double at(double position) {
            return position;
        }

        @Override
        double between(double low, double high, double share) {
            return (1 - share) * low + share * high;
        }

        @Override
        double stretch(double x) {
            return 1;
        }
    },

    LOGARITHMIC {
        @Override
        double position(double x) {
            return Real.log(x);
        }

        @Override
        double at(double position) {
            return Real.exp(position);
        }

        @Override
        double between(double low, double high, double share) {
            return Real.exp((1 - share) * Real.log(low) + share * Real.log(high));
        }

        @Override
        double stretch(double x) {
            return 1 / x;
        }
    };

    /// A 90% interval wider than this factor is read by orders of magnitude.
    private static final double WIDE = 20;

    abstract double position(double x);

    /// The inverse of [#position].
    abstract double at(double position);

    /// The value at `share` of the way from `low` to `high`.
    abstract double between(double low, double high, double share);

    /// The derivative of [#position] at `x`.
    abstract double stretch(double x);

    /// Logarithmic where all draws are positive and their 90% interval is wide.
    static Axis suiting(Ranking draws) {
        if (!(draws.quantile(0) > 0)) {
            return LINEAR;
        }
        return draws.quantile(0.95) / draws.quantile(0.05) > WIDE ? LOGARITHMIC : LINEAR;
    }
}
