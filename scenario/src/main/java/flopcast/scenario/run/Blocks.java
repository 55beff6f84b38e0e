package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.quantity.kernel.Columns;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Stop;
import flopcast.scenario.setting.StoppedException;
import flopcast.scenario.value.Node;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs the blocks of one stage, on as many threads as there are.
///
/// Blocks share nothing but the columns, each of which they write a stretch of, so they need no
/// locks; every draw is a function of seed, address and index, so the result has the same bits on
/// any number of threads.
final class Blocks {

    private final double[][] columns;
    private final StepProgram forAll;
    private final StepProgram forFirst;
    private final int firstBlocks;
    private final int blocks;
    private final Draws known;
    private final AtomicIntegerArray missing;

    Blocks(List<Wanted> kept, Points points, Draws known) {
        this.known = known;
        List<Node> nodes = kept.stream().map(Wanted::node).toList();
        int most = kept.stream().mapToInt(Wanted::draws).max().orElse(0);
        int some = Math.min(most, RunSettings.STANDARD_DRAWS);
        this.blocks = Block.countFor(most);
        this.firstBlocks = Block.countFor(some);
        this.forFirst = StepProgram.of(nodes, points);
        List<Node> full =
                kept.stream().filter(each -> each.draws() > some).map(Wanted::node).toList();
        this.forAll = blocks == firstBlocks ? forFirst : StepProgram.of(full, points);
        this.columns = new double[kept.size()][];
        this.missing = new AtomicIntegerArray(kept.size());
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new double[kept.get(i).draws()];
        }
    }

    /// The draws of the `index`-th kept node.
    double[] column(int index) {
        return columns[index];
    }

    /// How many draws of the `index`-th kept node have no value.
    int missing(int index) {
        return missing.get(index);
    }

    void run(int threads, Stop stop) {
        var next = new AtomicInteger();
        var failure = new AtomicReference<@Nullable RuntimeException>();
        Runnable worker =
                () -> {
                    try {
                        work(next, failure, stop);
                    } catch (RuntimeException failed) {
                        failure.compareAndSet(null, failed);
                    }
                };
        int helpers = Math.min(threads, blocks / 4) - 1;
        var started = new Thread[Math.max(0, helpers)];
        for (int i = 0; i < started.length; i++) {
            started[i] = Thread.ofPlatform().daemon().name("flopcast-engine-" + i).start(worker);
        }
        worker.run();
        for (Thread thread : started) {
            join(thread);
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    private void work(
            AtomicInteger next, AtomicReference<@Nullable RuntimeException> failure, Stop stop) {
        var functions = Columns.of(Block.DRAWS);
        double[][] first = registers(forFirst, functions);
        double[][] rest = blocks == firstBlocks ? first : registers(forAll, functions);
        for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
            if (failure.get() != null) {
                return;
            }
            if (stop.isWanted()) {
                throw new StoppedException();
            }
            boolean isFirst = block < firstBlocks;
            run(isFirst ? forFirst : forAll, isFirst ? first : rest, block, functions);
        }
    }

    private double[][] registers(StepProgram program, Columns functions) {
        var registers = new double[program.registers()][];
        int constants = program.constants().size();
        for (int i = 0; i < constants; i++) {
            Node constant = program.constants().get(i);
            registers[i] = functions.constant(known.number(constant).value());
        }
        for (int i = constants; i < registers.length; i++) {
            registers[i] = new double[Block.DRAWS];
        }
        return registers;
    }

    private void run(StepProgram program, double[][] registers, int block, Columns functions) {
        int firstDraw = block * Block.DRAWS;
        for (Step step : program.steps()) {
            step.run(registers, firstDraw, functions);
        }
        List<Integer> sources = program.kept();
        for (int i = 0; i < sources.size(); i++) {
            if (firstDraw < columns[i].length) {
                double[] column = registers[sources.get(i)];
                int draws = Math.min(Block.DRAWS, columns[i].length - firstDraw);
                System.arraycopy(column, 0, columns[i], firstDraw, draws);
                missing.addAndGet(i, draws - functions.finite(column, draws));
            }
        }
    }
}
