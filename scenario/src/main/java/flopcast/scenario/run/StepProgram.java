package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.quantity.kernel.Columns;
import flopcast.scenario.value.Node;
import java.util.List;

/// The steps that compute some nodes for one block.
///
/// Registers hold one block each. The first ones hold the same number in every world, the others
/// are used again as soon as nobody reads them any more.
///
/// @param constants nodes that are the same in every world; their registers are `0, 1, …`
/// @param kept the register of each kept node, when all steps have run
record StepProgram(List<Node> constants, List<Step> steps, int registers, List<Integer> kept) {

    static StepProgram of(List<Node> keptNodes, Points points) {
        return Simplifier.of(keptNodes).program(points);
    }

    /// Registers of its own for one thread.
    double[][] newRegisters(Draws known, Columns functions) {
        var filled = new double[registers][];
        for (int i = 0; i < constants.size(); i++) {
            filled[i] = functions.constant(known.number(constants.get(i)).value());
        }
        for (int i = constants.size(); i < filled.length; i++) {
            filled[i] = new double[Block.DRAWS];
        }
        return filled;
    }

    /// Computes one block.
    void run(double[][] ownRegisters, long firstDraw, Columns functions) {
        for (Step step : steps) {
            step.run(ownRegisters, firstDraw, functions);
        }
    }
}
