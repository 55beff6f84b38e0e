package flopcast.quantity.distribution;

import java.util.TreeSet;

/// The value of the highest density of a mixture, which may have many peaks.
final class MixtureMode {

    private static final int GRID = 1000;
    private static final int REFINEMENTS = 60;

    private MixtureMode() {}

    static double of(Mixture mixture) {
        double atom = likeliestAtom(mixture);
        return mixture.atom(atom) > 0 ? atom : highestPoint(mixture);
    }

    private static double likeliestAtom(Mixture mixture) {
        var candidates = new TreeSet<Double>();
        for (Distribution component : mixture.components()) {
            candidates.add(component.mode());
            if (component.isDiscrete()) {
                candidates.add(component.lowest());
                candidates.add(component.highest());
            }
        }
        double best = candidates.first();
        for (double candidate : candidates) {
            best = mixture.atom(candidate) > mixture.atom(best) ? candidate : best;
        }
        return best;
    }

    /// Peaks are looked for at the modes of the components and at 1,000 quantiles of each, between
    /// whose neighbours the highest is then refined.
    private static double highestPoint(Mixture mixture) {
        var candidates = new TreeSet<Double>();
        for (Distribution component : mixture.components()) {
            candidates.add(component.mode());
            for (int i = 0; i < GRID; i++) {
                candidates.add(component.quantile((i + 0.5) / GRID));
            }
        }
        double best = candidates.first();
        for (double candidate : candidates) {
            best = mixture.density(candidate) > mixture.density(best) ? candidate : best;
        }
        Double below = candidates.lower(best);
        Double above = candidates.higher(best);
        return refined(mixture, best, below == null ? best : below, above == null ? best : above);
    }

    /// By thirds, between the neighbours of the best candidate; never worse than it.
    private static double refined(Mixture mixture, double best, double below, double above) {
        double low = below;
        double high = above;
        for (int step = 0; step < REFINEMENTS; step++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (mixture.density(left) < mixture.density(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        double middle = low / 2 + high / 2;
        return mixture.density(middle) > mixture.density(best) ? middle : best;
    }
}
