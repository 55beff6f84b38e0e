package flopcast.report.terminal;

import flopcast.quantity.statistic.Histogram;
import flopcast.quantity.statistic.Sample;
import flopcast.scenario.setting.RunSettings;

/// A histogram on one line: `▁▂▃▅▇█▇▅▃▂▁`.
final class Spark {

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";

    private Spark() {}

    /// One character a bin over the central 99 % of the draws of a standard run.
    static String of(Sample sample, int bins) {
        Histogram histogram = sample.first(RunSettings.STANDARD_DRAWS).histogram(bins);
        var spark = new StringBuilder();
        double highest = histogram.highest();
        for (int bin = 0; bin < histogram.bins(); bin++) {
            spark.append(block(histogram.weight(bin), highest));
        }
        return spark.toString();
    }

    static boolean isLogarithmic(Sample sample) {
        return sample.first(RunSettings.STANDARD_DRAWS).histogram(1).isLogarithmic();
    }

    /// A bin without a draw is blank.
    private static char block(double weight, double highest) {
        if (weight == 0) {
            return ' ';
        }
        int level = (int) (weight * BLOCKS.length() / highest);
        return BLOCKS.charAt(Math.clamp(level, 0, BLOCKS.length() - 1));
    }
}
