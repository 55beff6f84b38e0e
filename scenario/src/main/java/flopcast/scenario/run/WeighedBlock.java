package flopcast.scenario.run;

import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Evidence;
import flopcast.scenario.value.Observation;
import java.util.Arrays;
import java.util.List;

/// How one block of worlds agrees with the evidence.
///
/// A world that one observation rules out is dropped, whether or not others have a value there: so
/// their order does not matter.
final class WeighedBlock {

    private final List<Observation> observations;
    private final int[] statementOf;
    private final double[] ofStatement;
    private final int[] draws = new int[Block.DRAWS];
    private final double[] logWeights = new double[Block.DRAWS];
    private final AloneWeight[] alone;
    private final int[] missing;
    private final int[] firstMissing;
    private int kept;

    private WeighedBlock(Evidence evidence) {
        this.observations = evidence.observations();
        List<Span> statements = evidence.statements();
        this.statementOf =
                observations.stream()
                        .mapToInt(observation -> statements.indexOf(observation.span()))
                        .toArray();
        this.ofStatement = new double[statements.size()];
        this.alone = new AloneWeight[statements.size()];
        Arrays.setAll(alone, _ -> new AloneWeight());
        this.missing = new int[observations.size()];
        this.firstMissing = new int[observations.size()];
    }

    /// @param columns of the observations' nodes
    /// @param count how many draws the block has
    static WeighedBlock of(Evidence evidence, double[][] columns, int firstDraw, int count) {
        var block = new WeighedBlock(evidence);
        for (int i = 0; i < count; i++) {
            block.weigh(columns, i, firstDraw + i);
        }
        return block;
    }

    private void weigh(double[][] columns, int index, int draw) {
        Arrays.fill(ofStatement, 0);
        int without = -1;
        for (int i = 0; i < statementOf.length; i++) {
            double logWeight = logWeight(observations.get(i), columns[i][index]);
            if (Double.isNaN(logWeight)) {
                without = i;
            } else {
                ofStatement[statementOf[i]] += logWeight;
            }
        }
        double sum = 0;
        for (int statement = 0; statement < alone.length; statement++) {
            alone[statement].add(ofStatement[statement]);
            sum += ofStatement[statement];
        }
        boolean isRuledOut = sum == Double.NEGATIVE_INFINITY;
        if (isRuledOut) {
            return;
        }
        if (without >= 0) {
            firstMissing[without] = missing[without] == 0 ? draw : firstMissing[without];
            missing[without]++;
            return;
        }
        draws[kept] = draw;
        logWeights[kept++] = sum;
    }

    private static double logWeight(Observation observation, double value) {
        if (observation.isLikelihood() || Double.isNaN(value)) {
            return value;
        }
        return value != 0 ? 0 : Double.NEGATIVE_INFINITY;
    }

    int kept() {
        return kept;
    }

    int[] draws() {
        return draws;
    }

    double[] logWeights() {
        return logWeights;
    }

    /// What one statement by itself would make of the worlds.
    AloneWeight alone(int statement) {
        return alone[statement];
    }

    /// How many worlds have no value where an observation needs one.
    int missing(int observation) {
        return missing[observation];
    }

    int firstMissing(int observation) {
        return firstMissing[observation];
    }
}
