package flopcast.quantity.distribution;

import java.util.function.DoublePredicate;

/// Quantiles of numbers of things.
final class Counting {

    private Counting() {}

    /// The least whole number in `[0, most]` that `isEnough`, looked for about `guess`: first in
    /// steps that double, then by halving. Everything above it must be enough too, and `most` is.
    static double least(double guess, double most, DoublePredicate isEnough) {
        double from = Math.clamp(Math.rint(guess), 0, most);
        double step = 1;
        boolean isFromEnough = from == most || isEnough.test(from);
        double below = isFromEnough ? -1 : from;
        double above = isFromEnough ? from : most;
        while (above - below > 1) {
            double next = isFromEnough ? above - step : below + step;
            double tried = next > below && next < above ? next : Math.floor((below + above) / 2);
            boolean isTriedEnough = isEnough.test(tried);
            below = isTriedEnough ? below : tried;
            above = isTriedEnough ? tried : above;
            // Once the answer is between two tried numbers, only halving is left.
            step = isTriedEnough == isFromEnough ? 2 * step : Double.POSITIVE_INFINITY;
        }
        return above;
    }

    /// Where the quantile is about, from the first three moments: the expansion of Cornish and
    /// Fisher, Abramowitz & Stegun 1964, 26.2.49.
    static double guess(double mean, double deviation, double skewness, double normalQuantile) {
        double square = normalQuantile * normalQuantile;
        return mean + deviation * (normalQuantile + skewness * (square - 1) / 6) - 0.5;
    }
}
