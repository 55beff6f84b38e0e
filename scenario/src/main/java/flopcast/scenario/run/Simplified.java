package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.scenario.value.Node;
import java.util.List;

/// Nodes that were asked for, as the [Simplifier] has left them.
///
/// @param kept what they have become, in their order
/// @param terms with which they were made
record Simplified(List<Node> kept, Terms terms) {

    /// The kept nodes and all that they rest on, without constants, in an order of evaluation.
    List<Node> needed() {
        return terms.neededFor(kept);
    }

    StepProgram program(Points points) {
        return new Registers(this, points).program();
    }
}
