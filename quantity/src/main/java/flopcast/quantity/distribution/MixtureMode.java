package flopcast.quantity.distribution;

import java.util.TreeSet;

/// The value of the highest density of a mixture, which may have many peaks.
final class MixtureMode {

    private static final int GRID = 1000;

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
        return HighestPoint.of(mixture, candidates);
    }
}
