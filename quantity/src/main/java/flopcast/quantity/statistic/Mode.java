package flopcast.quantity.statistic;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.kernel.Real;
import java.util.Arrays;
import java.util.Optional;

/// The value of the highest density of a column, or its most frequent value.
final class Mode {

    private static final int BATCHES = 8;
    private static final int FEWEST_IN_A_BATCH = 8;

    private Mode() {}

    /// The error is the standard deviation between the modes of 8 batches, divided by 8^(1/5): the
    /// variance of the mode falls with `1 / (n·h³)`, and the bandwidth `h` with `n^(-1/5)`. A batch
    /// is every eighth draw, or every eighth randomisation.
    ///
    /// Source: Parzen 1962, "On estimation of a probability density function and mode",
    /// doi:10.1214/aoms/1177704472, section 4.
    static Estimate of(double[] draws, Ranking ranking, Worlds worlds) {
        double[] values = ranking.values();
        double mode = ofDraws(ranking, worlds.effectiveCount());
        if (values.length < BATCHES * FEWEST_IN_A_BATCH) {
            boolean same = values.length > 1 && values[0] == values[values.length - 1];
            return new Estimate(mode, same ? 0 : Double.NaN);
        }
        var modes = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            Optional<Ranking> members = batch(draws, worlds, batch);
            if (members.isEmpty()) {
                return new Estimate(mode, Double.NaN);
            }
            modes[batch] = ofDraws(members.get(), worlds.effectiveCount() / BATCHES);
        }
        Moment moment = Moment.of(modes, Worlds.independent(BATCHES));
        double spread = moment.standardDeviationEstimate().value();
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

    private static double ofDraws(Ranking ranking, double effectiveCount) {
        double[] values = ranking.values();
        return isDiscrete(values)
                ? heaviest(values, ranking.weights())
                : DensityEstimate.of(ranking, effectiveCount).mode();
    }

    private static double heaviest(double[] sorted, double[] weights) {
        double mode = sorted[0];
        double most = 0;
        double run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + weights[i] : weights[i];
            if (run > most) {
                most = run;
                mode = sorted[i];
            }
        }
        return mode;
    }

    /// Empty where all members have the weight 0.
    private static Optional<Ranking> batch(double[] draws, Worlds worlds, int batch) {
        var members = new double[draws.length];
        var weights = new double[draws.length];
        int count = 0;
        double total = 0;
        for (int stretch = 0; stretch < worlds.stretches(); stretch++) {
            int randomisation = Layout.randomisation(stretch);
            for (int i = worlds.start(stretch); i < worlds.end(stretch); i++) {
                int part = worlds.isIndependent() ? i : randomisation;
                if (part % BATCHES == batch) {
                    members[count] = draws[i];
                    weights[count] = worlds.weight(i);
                    total += weights[count++];
                }
            }
        }
        if (total == 0) {
            return Optional.empty();
        }
        Worlds plain = Worlds.independent(count);
        return Optional.of(
                Ranking.of(
                        Arrays.copyOf(members, count),
                        worlds.isWeighted()
                                ? plain.weighted(Arrays.copyOf(weights, count))
                                : plain));
    }
}
