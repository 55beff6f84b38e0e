package flopcast.benchmarks.comparison;

import java.util.Collection;

/// The exact medians of compute [FLOP], from `src/jmh/reference/chain_medians.py`.
final class Truth {

    private static final double UNIFORM = 2.7066742091519416e25;
    private static final double LOGNORMAL = 1.8146228605341395e25;

    private Truth() {}

    static double median(String version) {
        return version.equals("uniform") ? UNIFORM : LOGNORMAL;
    }

    /// The root of the mean of the squares of the medians' errors, over the median.
    static double relativeError(String version, Collection<Answer> answers) {
        double truth = median(version);
        double squares = 0;
        for (Answer answer : answers) {
            double error = answer.medianOfCompute() / truth - 1;
            squares += error * error;
        }
        return Math.sqrt(squares / answers.size());
    }
}
