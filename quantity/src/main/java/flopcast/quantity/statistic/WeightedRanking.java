package flopcast.quantity.statistic;

import java.util.Arrays;

/// Draws of different weights; those of weight 0 are left out.
final class WeightedRanking implements Ranking {

    /// In order, equal ones in the order of their draws.
    private final double[] values;

    private final double[] weights;
    private final double total;

    /// The share of all weight that lies below each of [#values], and half of its own.
    private final double[] middles;

    private WeightedRanking(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
        this.total = Arrays.stream(weights).sum();
        this.middles = middles(weights);
    }

    /// On either side of a quantile, those that tell what a draw weighs there.
    private static final int NEIGHBOURS = 16;

    static WeightedRanking of(double[] draws, double[] weights) {
        double[] values = new double[draws.length];
        int count = 0;
        for (int i = 0; i < draws.length; i++) {
            if (weights[i] > 0) {
                values[count++] = draws[i];
            }
        }
        values = Arrays.copyOf(values, count);
        Arrays.sort(values);
        var placed = new double[count];
        var equalBefore = new int[count];
        for (int i = 0; i < draws.length; i++) {
            if (weights[i] > 0) {
                int first = Search.firstAtLeast(values, draws[i]);
                placed[first + equalBefore[first]++] = weights[i];
            }
        }
        return new WeightedRanking(values, placed);
    }

    private static double[] middles(double[] weights) {
        var middles = new double[weights.length];
        double below = 0;
        for (int i = 0; i < weights.length; i++) {
            middles[i] = below + weights[i] / 2;
            below += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            middles[i] /= below;
        }
        return middles;
    }

    @Override
    public double[] values() {
        return values;
    }

    @Override
    public double[] weights() {
        return weights;
    }

    /// The mean weight of the draws nearest to the quantile.
    @Override
    public double shareOfOne(double p) {
        int place = Search.firstAtLeast(middles, p);
        int from = Math.max(place - NEIGHBOURS, 0);
        int to = Math.min(place + NEIGHBOURS, weights.length);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
        }
        return sum / (to - from) / total;
    }

    @Override
    public double quantile(double p) {
        int above = Search.firstAtLeast(middles, p);
        if (above == 0) {
            return values[0];
        }
        if (above == values.length) {
            return values[above - 1];
        }
        double share = (p - middles[above - 1]) / (middles[above] - middles[above - 1]);
        return Ranking.between(values[above - 1], values[above], share);
    }
}
