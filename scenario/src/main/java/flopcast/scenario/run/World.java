package flopcast.scenario.run;

import flopcast.scenario.value.Node;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The values that nodes have in one world.
final class World {

    private final Draws known;
    private final Map<Node, Double> here = new HashMap<>();

    /// @param known the numbers that are the same in every world
    World(Draws known) {
        this.known = known;
    }

    void put(Node node, double value) {
        here.put(node, value);
    }

    /// Computes the functions among `nodes`.
    ///
    /// @param nodes in an order in which they can be evaluated
    void compute(Collection<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Node.Apply apply && apply.isUncertain()) {
                put(apply, apply.function().value(arguments(apply)));
            }
        }
    }

    double[] arguments(Node.Apply node) {
        List<Node> arguments = node.arguments();
        var values = new double[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(arguments.get(i));
        }
        return values;
    }

    double value(Node node) {
        Double found = here.get(node);
        return found == null ? known.number(node).value() : found;
    }
}
