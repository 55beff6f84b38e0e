package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Real;

/// Ratios of the ends of positive intervals.
final class Ratio {

    private Ratio() {}

    /// `ln(high / low)`, accurate where the logarithms of both ends are large beside it.
    static double log(double low, double high) {
        double ratio = high / low;
        return ratio < Double.POSITIVE_INFINITY ? Real.log(ratio) : Real.log(high) - Real.log(low);
    }
}
