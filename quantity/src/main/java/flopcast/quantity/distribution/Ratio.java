package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Real;

/// Ratios of the ends of positive intervals.
final class Ratio {

    private Ratio() {}

    /// `ln(high / low)`, accurate also where the ends are close to each other or far from 1.
    static double log(double low, double high) {
        double ratio = high / low;
        if (ratio < 2) {
            return Real.log1p((high - low) / low);
        }
        return ratio < Double.POSITIVE_INFINITY ? Real.log(ratio) : Real.log(high) - Real.log(low);
    }
}
