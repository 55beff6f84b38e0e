package flopcast.scenario.run;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Points;
import flopcast.quantity.kernel.Columns;
import flopcast.scenario.value.Evidence;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Weighs the worlds of a run by its evidence, and draws more of them until enough agree.
///
/// How many more follows from the weights alone, so it is the same on any number of threads.
final class Weighing {

    /// Effective sample size from which on more draws are left to who runs the scenario: shares of
    /// worlds are then known to one and a half percent.
    static final double ENOUGH = 1_000;

    static final int MOST_DRAWS = 1 << 26;

    /// More worlds are not kept for the sake of their weights.
    private static final int MOST_KEPT = 1 << 22;

    /// After so many draws without a single world there will not be enough.
    private static final int HOPELESS = 1 << 22;

    /// From this effective sample size on it says how many draws are needed.
    private static final double TELLING = 16;

    private static final int LARGEST_STEP = 16;
    private static final double MARGIN = 1.1;
    private static final int BLOCKS_AT_ONCE = 1_024;

    private final Evidence evidence;
    private Points points;
    private final Workers workers;
    private Tally tally;
    private int drawn;

    Weighing(Evidence evidence, Points points, Workers workers) {
        this.evidence = evidence;
        this.points = points;
        this.workers = workers;
        this.tally = new Tally(evidence);
    }

    /// @throws ProblemFound where too few worlds agree, or an observation has no value
    Weighed run() {
        weigh();
        while (needsMore()) {
            int more = next();
            if (drawn % Layout.ROUND != 0) {
                tally = new Tally(evidence);
                drawn = 0;
            }
            points = new Points(points.sampling(), points.seed(), more);
            weigh();
        }
        return Weighed.of(tally, evidence, points);
    }

    private boolean needsMore() {
        boolean isHopeless = tally.kept().count() == 0 && drawn >= HOPELESS;
        return tally.effectiveCount() < ENOUGH
                && drawn < MOST_DRAWS
                && tally.kept().count() < MOST_KEPT
                && !isHopeless;
    }

    private int next() {
        double effective = tally.effectiveCount();
        double wanted =
                effective < TELLING
                        ? (double) drawn * LARGEST_STEP
                        : drawn * Math.min(MARGIN * ENOUGH / effective, LARGEST_STEP);
        int rounds = (int) Math.ceil(Math.min(wanted, MOST_DRAWS) / Layout.ROUND);
        return rounds * Layout.ROUND;
    }

    /// From the first draw that has not been weighed to the last.
    private void weigh() {
        List<Node> nodes = evidence.observations().stream().map(Observation::node).toList();
        StepProgram program = StepProgram.of(nodes, points);
        int blocks = Block.countFor(points.draws());
        int first = drawn / Block.DRAWS;
        for (int from = first; from < blocks; from += BLOCKS_AT_ONCE) {
            int start = from;
            var weighed = new WeighedBlock[Math.min(BLOCKS_AT_ONCE, blocks - from)];
            workers.run(start, start + weighed.length, () -> worker(program, weighed, start));
            Arrays.stream(weighed).forEach(tally::add);
            tally.kept().prune();
        }
        drawn = points.draws();
        tally.drawn(drawn);
    }

    private IntConsumer worker(StepProgram program, WeighedBlock[] weighed, int firstBlock) {
        var functions = Columns.of(Block.DRAWS);
        double[][] registers = program.newRegisters(new Draws(), functions);
        var columns = new ArrayList<double[]>();
        program.kept().forEach(register -> columns.add(registers[register]));
        double[][] observed = columns.toArray(new double[0][]);
        return block -> {
            int firstDraw = block * Block.DRAWS;
            for (Step step : program.steps()) {
                step.run(registers, firstDraw, functions);
            }
            int count = Math.min(Block.DRAWS, points.draws() - firstDraw);
            weighed[block - firstBlock] = WeighedBlock.of(evidence, observed, firstDraw, count);
        };
    }
}
