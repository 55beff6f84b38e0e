package flopcast.scenario.run;

import flopcast.quantity.kernel.Real;
import java.util.Arrays;

/// The worlds that agree with the evidence, in the order of their draws, with their weights.
final class KeptWorlds {

    /// A world so many nats below the best counts for nothing: all that are drawn together have
    /// less than a billionth of its weight.
    private static final double NEGLIGIBLE = 40;

    private int[] draws = new int[Block.DRAWS];
    private double[] logWeights = new double[Block.DRAWS];
    private int count;
    private double largest = Double.NEGATIVE_INFINITY;

    void add(WeighedBlock block) {
        int total = count + block.kept();
        if (total > draws.length) {
            draws = Arrays.copyOf(draws, Math.max(total, draws.length * 2));
            logWeights = Arrays.copyOf(logWeights, draws.length);
        }
        for (int i = 0; i < block.kept(); i++) {
            largest = Math.max(largest, block.logWeights()[i]);
            draws[count] = block.draws()[i];
            logWeights[count++] = block.logWeights()[i];
        }
    }

    /// Drops the worlds that count for nothing. Since the largest weight only grows, it does not
    /// matter how often this is done.
    void prune() {
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (logWeights[i] >= largest - NEGLIGIBLE) {
                draws[left] = draws[i];
                logWeights[left++] = logWeights[i];
            }
        }
        count = left;
    }

    int count() {
        return count;
    }

    /// Their numbers, rising.
    int[] draws() {
        return Arrays.copyOf(draws, count);
    }

    int draw(int world) {
        return draws[world];
    }

    /// How many of them are among the first `drawn` draws.
    int countWithin(int drawn) {
        int place = Arrays.binarySearch(draws, 0, count, drawn);
        return place >= 0 ? place : -place - 1;
    }

    /// The logarithm of the largest weight.
    double largestLogWeight() {
        return largest;
    }

    /// Relative to the largest.
    double[] weights() {
        var weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = logWeights[i] == largest ? 1 : Real.exp(logWeights[i] - largest);
        }
        return weights;
    }
}
