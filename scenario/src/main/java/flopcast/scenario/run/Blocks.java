package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.statistic.Gathering;
import flopcast.quantity.statistic.GatheringPart;
import flopcast.scenario.value.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;

/// Runs the blocks of one stage, on as many threads as there are.
///
/// Blocks share nothing but the columns, each of which they write a stretch of, so they need no
/// locks; every draw is a function of seed, address and index, so the result has the same bits on
/// any number of threads.
final class Blocks {

    /// From here on, filling new columns with zeros takes as long as starting threads for it.
    private static final int MANY_BLOCKS = 256;

    private final double[][] columns;
    private final int[] lengths;
    private final StepProgram forAll;
    private final StepProgram forFirst;
    private final int firstBlocks;
    private final int blocks;
    private final Draws known;
    private final Optional<KeptWorlds> weighed;
    private final AtomicIntegerArray missing;
    private final List<Optional<Gathering>> gathered;

    /// @param weighed the worlds that agree with the evidence; empty where there is none
    Blocks(List<Wanted> kept, Points points, Draws known, Optional<KeptWorlds> weighed) {
        this(kept, simplified(kept), points, known, weighed, Map.of());
    }

    /// @param simplified what the kept nodes have become
    /// @param gathered what gathers the draws of nodes that have no column
    Blocks(
            List<Wanted> kept,
            Simplified simplified,
            Points points,
            Draws known,
            Optional<KeptWorlds> weighed,
            Map<Node, Gathering> gathered) {
        this.gathered =
                kept.stream().map(each -> Optional.ofNullable(gathered.get(each.node()))).toList();
        this.known = known;
        this.weighed = weighed;
        int most = kept.stream().mapToInt(Wanted::draws).max().orElse(0);
        int some = kept.stream().mapToInt(Wanted::draws).min().orElse(0);
        this.blocks = Block.countFor(most);
        this.firstBlocks = Block.countFor(some);
        this.forFirst = simplified.program(points);
        List<Wanted> full = kept.stream().filter(each -> each.draws() > some).toList();
        this.forAll = blocks == firstBlocks ? forFirst : simplified(full).program(points);
        this.columns = new double[kept.size()][];
        this.missing = new AtomicIntegerArray(kept.size());
        this.lengths =
                kept.stream()
                        .mapToInt(each ->
                                weighed.map(worlds -> worlds.countWithin(each.draws()))
                                        .orElse(each.draws()))
                        .toArray();
    }

    static Simplified simplified(List<Wanted> kept) {
        return Simplifier.of(kept.stream().map(Wanted::node).toList());
    }

    /// The draws of the `index`-th kept node; none where they are gathered.
    double[] column(int index) {
        return columns[index];
    }

    /// How many draws of the `index`-th kept node have no value.
    int missing(int index) {
        return missing.get(index);
    }

    void run(Workers workers) {
        if (blocks < MANY_BLOCKS) {
            Arrays.setAll(columns, this::newColumn);
        } else {
            workers.each(columns.length, index -> columns[index] = newColumn(index));
        }
        double share = 1.0 / workers.threads();
        workers.run(0, blocks, () -> worker(share));
    }

    private double[] newColumn(int index) {
        return new double[gathered.get(index).isPresent() ? 0 : lengths[index]];
    }

    /// @param share of the blocks that it will do, about
    private IntConsumer worker(double share) {
        List<Optional<GatheringPart>> parts =
                gathered.stream().map(each -> each.map(all -> all.newPart(share))).toList();
        var functions = Columns.of(Block.DRAWS);
        double[][] first = forFirst.newRegisters(known, functions);
        double[][] rest = blocks == firstBlocks ? first : forAll.newRegisters(known, functions);
        return block -> {
            boolean isFirst = block < firstBlocks;
            run(isFirst ? forFirst : forAll, isFirst ? first : rest, block, parts, functions);
        };
    }

    private void run(
            StepProgram program,
            double[][] registers,
            int block,
            List<Optional<GatheringPart>> parts,
            Columns functions) {
        int firstDraw = block * Block.DRAWS;
        int firstWorld = world(firstDraw);
        int end = world(firstDraw + Block.DRAWS);
        if (firstWorld == end) {
            return;
        }
        program.run(registers, firstDraw, functions);
        List<Integer> sources = program.kept();
        for (int i = 0; i < sources.size(); i++) {
            if (parts.get(i).isPresent()) {
                int last = Math.min(end, lengths[i]);
                double[] register = registers[sources.get(i)];
                parts.get(i).get().add(register, firstDraw, last, functions);
            } else if (firstWorld < columns[i].length) {
                double[] column = registers[sources.get(i)];
                int last = Math.min(end, columns[i].length);
                int without =
                        weighed.isEmpty()
                                ? copy(column, columns[i], firstDraw, last, functions)
                                : gather(column, firstDraw, columns[i], firstWorld, last);
                missing.addAndGet(i, without);
            }
        }
    }

    /// The first world at or after a draw.
    private int world(int draw) {
        return weighed.map(worlds -> worlds.countWithin(draw)).orElse(draw);
    }

    /// All of a block's register; returns how many have no value.
    private static int copy(
            double[] register, double[] column, int from, int to, Columns functions) {
        System.arraycopy(register, 0, column, from, to - from);
        return to - from - functions.finite(register, to - from);
    }

    /// Of a block's register, what belongs to the worlds that are left; returns how many of them
    /// have no value.
    private int gather(double[] register, int firstDraw, double[] column, int from, int to) {
        KeptWorlds worlds = weighed.orElseThrow();
        int missing = 0;
        for (int i = from; i < to; i++) {
            column[i] = register[worlds.draw(i) - firstDraw];
            missing += Double.isFinite(column[i]) ? 0 : 1;
        }
        return missing;
    }
}
