package flopcast.scenario.run;

import flopcast.quantity.draw.Uniforms;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import java.util.List;

/// One operation of a program: reads registers and fills one, a block at a time.
sealed interface Step {

    void run(double[][] registers, long firstDraw, Columns functions);

    /// A source: its uniforms at the block's draws.
    record Fill(int target, Uniforms uniforms) implements Step {
        @Override
        public void run(double[][] registers, long firstDraw, Columns functions) {
            uniforms.fill(registers[target], firstDraw, Block.DRAWS, functions);
        }
    }

    /// A formula; the target is none of the arguments.
    record Compute(int target, BlockFunction function, List<Integer> arguments) implements Step {
        @Override
        public void run(double[][] registers, long firstDraw, Columns functions) {
            var columns = new double[arguments.size()][];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = registers[arguments.get(i)];
            }
            function.fill(columns, registers[target], Block.DRAWS, functions);
        }
    }
}
