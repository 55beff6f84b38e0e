package flopcast.quantity.statistic;

import flopcast.quantity.kernel.Real;
import java.util.Arrays;

/// The value of the highest density of a column, or its most frequent value.
final class Mode {

    private static final int BATCHES = 8;
    private static final int FEWEST_IN_A_BATCH = 8;

    private Mode() {}

    /// The error is the standard deviation between the modes of 8 interleaved batches, divided by
    /// 8^(1/5): the variance of the mode falls with `1 / (n·h³)`, and the bandwidth `h` with
    /// `n^(-1/5)`.
    ///
    /// Source: Parzen 1962, "On estimation of a probability density function and mode",
    /// doi:10.1214/aoms/1177704472, section 4.
    static Estimate of(double[] draws, double[] sorted) {
        double mode = ofSorted(sorted);
        if (draws.length < BATCHES * FEWEST_IN_A_BATCH) {
            return new Estimate(mode, sorted.length > 1 && allEqual(sorted) ? 0 : Double.NaN);
        }
        var modes = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            modes[batch] = ofSorted(batch(draws, batch));
        }
        double spread = Moment.of(modes).standardDeviationEstimate().value();
        return new Estimate(mode, spread * Real.pow(BATCHES, -0.2));
    }

    /// Whether at least every second draw repeats another: then values, and not densities, count.
    static boolean isDiscrete(double[] sorted) {
        int repeats = 0;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                repeats++;
            }
        }
        return 2 * repeats >= sorted.length || sorted.length == 1;
    }

    private static double ofSorted(double[] sorted) {
        return isDiscrete(sorted) ? mostFrequent(sorted) : DensityEstimate.of(sorted).mode(sorted);
    }

    private static double mostFrequent(double[] sorted) {
        double mode = sorted[0];
        int longest = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run > longest) {
                longest = run;
                mode = sorted[i];
            }
        }
        return mode;
    }

    private static double[] batch(double[] draws, int batch) {
        var members = new double[(draws.length - batch + BATCHES - 1) / BATCHES];
        for (int i = 0; i < members.length; i++) {
            members[i] = draws[i * BATCHES + batch];
        }
        Arrays.sort(members);
        return members;
    }

    private static boolean allEqual(double[] sorted) {
        return sorted[0] == sorted[sorted.length - 1];
    }
}
