package flopcast.quantity.statistic;

import java.util.Arrays;

/// Draws that count the same.
record EqualRanking(OrderedDraws draws) implements Ranking {

    @Override
    public double shareOfOne(double p) {
        return 1.0 / draws.count();
    }

    @Override
    public double quantile(double p) {
        int last = draws.count() - 1;
        double rank = Math.clamp(p * draws.count() - 0.5, 0.0, last);
        int below = (int) rank;
        double low = draws.at(below);
        return below == last ? low : Ranking.between(low, draws.at(below + 1), rank - below);
    }

    @Override
    public double[] values() {
        return draws.all();
    }

    @Override
    public double[] weights() {
        var weights = new double[draws.count()];
        Arrays.fill(weights, 1);
        return weights;
    }
}
