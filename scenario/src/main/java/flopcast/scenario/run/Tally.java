package flopcast.scenario.run;

import flopcast.scenario.value.Evidence;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What has been found out so far about the worlds of a run and its evidence.
final class Tally {

    private final KeptWorlds kept = new KeptWorlds();
    private final AloneWeight[] alone;
    private final int[] missing;
    private final int[] firstMissing;
    private int drawn;

    Tally(Evidence evidence) {
        int observations = evidence.observations().size();
        this.alone = new AloneWeight[evidence.statements().size()];
        Arrays.setAll(alone, _ -> new AloneWeight());
        this.missing = new int[observations];
        this.firstMissing = new int[observations];
    }

    /// Blocks are added in their order.
    void add(WeighedBlock block) {
        kept.add(block);
        for (int i = 0; i < alone.length; i++) {
            alone[i].add(block.alone(i));
        }
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] == 0) {
                firstMissing[i] = block.firstMissing(i);
            }
            missing[i] += block.missing(i);
        }
    }

    int statements() {
        return alone.length;
    }

    void drawn(int draws) {
        drawn = draws;
    }

    int drawn() {
        return drawn;
    }

    KeptWorlds kept() {
        return kept;
    }

    double effectiveCount() {
        double sum = 0;
        double squares = 0;
        for (double weight : kept.weights()) {
            sum += weight;
            squares += weight * weight;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /// What one statement by itself would make of the worlds.
    AloneWeight alone(int statement) {
        return alone[statement];
    }

    /// The first observation without a value in some world that the others do not rule out.
    OptionalInt withoutValue() {
        return IntStream.range(0, missing.length).filter(i -> missing[i] > 0).findFirst();
    }

    int missing(int observation) {
        return missing[observation];
    }

    int firstMissing(int observation) {
        return firstMissing[observation];
    }
}
