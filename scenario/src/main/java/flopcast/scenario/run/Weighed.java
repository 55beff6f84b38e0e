package flopcast.scenario.run;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Points;
import flopcast.quantity.kernel.Real;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Worlds;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Evidence;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The worlds of a run, weighed by its evidence.
///
/// @param points where all worlds lie that were drawn
/// @param kept those that agree
/// @param worlds the same, with their weights
/// @param few so many draws, in whole rounds, that quantities which are no headlines are told well
///   enough
record Weighed(Points points, KeptWorlds kept, Worlds worlds, int few, Agreement agreement) {

    /// Below this effective sample size nothing can be said of the worlds, not even how wrong it
    /// is.
    private static final double FEWEST = 50;

    /// @throws ProblemFound where too few worlds agree, or an observation has no value
    static Weighed of(Tally tally, Evidence evidence, Points points) {
        if (tally.withoutValue().isPresent()) {
            throw withoutValue(tally, tally.withoutValue().getAsInt(), evidence, points);
        }
        if (tally.effectiveCount() < FEWEST) {
            throw RareEvidence.problem(tally, evidence.statements());
        }
        KeptWorlds kept = tally.kept();
        double[] weights = kept.weights();
        Worlds left = Worlds.of(points).only(kept.draws());
        boolean areEqual = Arrays.stream(weights).allMatch(weight -> weight == 1);
        Worlds worlds = areEqual ? left : left.weighted(weights);
        return new Weighed(
                points, kept, worlds, few(points.draws(), kept, weights), agreement(tally, worlds));
    }

    private static ProblemFound withoutValue(
            Tally tally, int observation, Evidence evidence, Points points) {
        return Diagnosis.problem(
                evidence.observations().get(observation).node(),
                tally.firstMissing(observation),
                (double) tally.missing(observation) / tally.drawn(),
                points,
                new Draws());
    }

    private static Agreement agreement(Tally tally, Worlds worlds) {
        Estimate mean = worlds.meanWeight();
        double logMean = tally.kept().largestLogWeight() + Real.log(mean.value());
        return new Agreement(
                tally.drawn(),
                worlds.count(),
                worlds.effectiveCount(),
                new Estimate(logMean, mean.error() / mean.value()),
                IntStream.range(0, tally.statements())
                        .mapToObj(i -> alone(tally.alone(i), tally.drawn()))
                        .toList());
    }

    private static Agreement.Alone alone(AloneWeight weight, int drawn) {
        return new Agreement.Alone(weight.logMean(drawn), weight.effectiveShare(drawn));
    }

    /// The fewest rounds whose worlds have an effective sample size that is enough.
    private static int few(int drawn, KeptWorlds kept, double[] weights) {
        double sum = 0;
        double squares = 0;
        int world = 0;
        for (long end = Layout.ROUND; end < drawn; end += Layout.ROUND) {
            for (; world < weights.length && kept.draw(world) < end; world++) {
                sum += weights[world];
                squares += weights[world] * weights[world];
            }
            if (sum * sum >= Weighing.ENOUGH * squares && squares > 0) {
                return (int) end;
            }
        }
        return drawn;
    }
}
