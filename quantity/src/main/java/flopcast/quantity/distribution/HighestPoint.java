package flopcast.quantity.distribution;

import java.util.NavigableSet;

/// Where a density is highest, by looking.
final class HighestPoint {

    private static final int REFINEMENTS = 60;

    private HighestPoint() {}

    /// The best of the candidates, refined between its neighbours.
    static double of(Distribution distribution, NavigableSet<Double> candidates) {
        double best = candidates.first();
        for (double candidate : candidates) {
            best = distribution.density(candidate) > distribution.density(best) ? candidate : best;
        }
        Double below = candidates.lower(best);
        Double above = candidates.higher(best);
        return refined(
                distribution, best, below == null ? best : below, above == null ? best : above);
    }

    /// By thirds, between the neighbours of the best candidate; never worse than it.
    private static double refined(
            Distribution distribution, double best, double below, double above) {
        double low = below;
        double high = above;
        for (int step = 0; step < REFINEMENTS; step++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (distribution.density(left) < distribution.density(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        double middle = low / 2 + high / 2;
        return distribution.density(middle) > distribution.density(best) ? middle : best;
    }
}
