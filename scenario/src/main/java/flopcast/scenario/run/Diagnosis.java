package flopcast.scenario.run;

import flopcast.quantity.distribution.LogDensity;
import flopcast.quantity.distribution.MixtureLogDensity;
import flopcast.quantity.distribution.ParametricLogDensity;
import flopcast.quantity.distribution.WeightedChoice;
import flopcast.quantity.draw.Points;
import flopcast.quantity.kernel.Select;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.NoValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Reachable;
import java.util.List;
import java.util.Optional;

/// Finds the operation that left a world without a value.
///
/// The engine looks at kept columns only. On a hit the first such world is run again, keeping every
/// node, and the missing value is followed back to an operation whose arguments all had one.
final class Diagnosis {

    private final World world;

    private Diagnosis(Draws known) {
        this.world = new World(known);
    }

    /// The problem of a node that has no value in some worlds.
    ///
    /// @param draw the first of them
    /// @param share of worlds without a value
    static ProblemFound problem(Node node, int draw, double share, Points points, Draws known) {
        var diagnosis = new Diagnosis(known);
        diagnosis.run(node, draw, points);
        Node.Apply origin = diagnosis.origin(node);
        return new ProblemFound(NoValue.inWorlds(origin, diagnosis.world.arguments(origin), share));
    }

    private void run(Node root, int draw, Points points) {
        List<Node> nodes = Reachable.from(List.of(root));
        for (Node node : nodes) {
            if (node instanceof Node.Source source) {
                world.put(node, points.of(source.address(), source.dimension()).at(draw));
            }
        }
        world.compute(nodes);
    }

    /// Walks from a node without a value to the one where it was lost.
    private Node.Apply origin(Node missing) {
        Node.Apply node = (Node.Apply) missing;
        for (Optional<Node.Apply> next = Optional.of(node); next.isPresent(); ) {
            node = next.get();
            next = missingArgument(node);
        }
        return node;
    }

    private Optional<Node.Apply> missingArgument(Node.Apply node) {
        for (Node argument : relevant(node)) {
            if (argument instanceof Node.Apply apply && isMissing(apply)) {
                return Optional.of(apply);
            }
        }
        return Optional.empty();
    }

    /// What rules a world out has a value, though an infinite one.
    private boolean isMissing(Node.Apply node) {
        double value = world.value(node);
        boolean isRuledOut =
                value == Double.NEGATIVE_INFINITY
                        && (node.function() instanceof LogDensity
                                || node.function() instanceof ParametricLogDensity
                                || node.function() instanceof MixtureLogDensity);
        return !Double.isFinite(value) && !isRuledOut;
    }

    /// The arguments that the node read: of a choice only the condition and the branch that was
    /// taken.
    private List<Node> relevant(Node.Apply node) {
        if (node.function() instanceof WeightedChoice choice) {
            int chosen = choice.chosen(world.arguments(node));
            return chosen < 0
                    ? node.arguments().subList(1, 1 + choice.branches())
                    : List.of(node.arguments().get(chosen));
        }
        if (!(node.function() instanceof Select)) {
            return node.arguments();
        }
        Node condition = node.arguments().getFirst();
        double truth = world.value(condition);
        return Double.isNaN(truth)
                ? List.of(condition)
                : List.of(node.arguments().get(truth != 0 ? 1 : 2));
    }
}
