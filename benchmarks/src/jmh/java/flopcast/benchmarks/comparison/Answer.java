package flopcast.benchmarks.comparison;

import java.util.Arrays;
import java.util.List;

/// What a program did with a task and a seed.
///
/// @param seconds by its own clock, without the exchange of lines
/// @param numbers mean and five quantiles of the five outputs; none of an evaluation
record Answer(double seconds, List<Double> numbers) {

    private static final int MEDIAN_OF_COMPUTE = 3;

    static Answer of(String line) {
        List<Double> numbers = Arrays.stream(line.split(" ")).map(Double::valueOf).toList();
        return new Answer(numbers.getFirst(), numbers.subList(1, numbers.size()));
    }

    /// [FLOP]
    double medianOfCompute() {
        return numbers.get(MEDIAN_OF_COMPUTE);
    }
}
