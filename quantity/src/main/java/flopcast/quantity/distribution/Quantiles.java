package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Columns;

/// A quantile function, counted from either end.
public interface Quantiles {

    /// The value not exceeded with probability `p`, for `p` in (0, 1).
    double quantile(double p);

    /// The value exceeded with probability `q`, for `q` in (0, 1): the quantile of `1 - q`, without
    /// the rounding of that difference, which far in the upper tail is all that is left of it.
    double quantileFromTop(double q);

    /// The quantiles of the first `length` values of `p`, with the bits of [#quantile].
    ///
    /// @param result another column than `p`
    default void quantiles(double[] p, double[] result, int length, Columns columns) {
        for (int i = 0; i < length; i++) {
            result[i] = quantile(p[i]);
        }
    }
}
