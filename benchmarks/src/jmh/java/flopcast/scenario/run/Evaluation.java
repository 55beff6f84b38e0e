package flopcast.scenario.run;

import flopcast.quantity.kernel.Columns;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.trace.Model;
import flopcast.scenario.trace.ModelOutput;
import flopcast.scenario.value.Nodes;
import java.util.function.IntConsumer;

/// The steps of a model and nothing else: every block of its headlines is computed, and left where
/// it is, in the cache.
public final class Evaluation {

    private Evaluation() {}

    /// Of a model without queries.
    public static void run(Model model, RunSettings settings) {
        StepProgram program =
                StepProgram.of(
                        model.outputs().stream()
                                .filter(ModelOutput::isHeadline)
                                .flatMap(output -> Nodes.of(output.value()).stream())
                                .toList(),
                        settings.points());
        new Workers(settings.threads(), settings.stop())
                .run(0, Block.countFor(settings.draws()), () -> worker(program));
    }

    private static IntConsumer worker(StepProgram program) {
        var functions = Columns.of(Block.DRAWS);
        double[][] registers = program.newRegisters(new Draws(), functions);
        return block -> program.run(registers, (long) block * Block.DRAWS, functions);
    }
}
