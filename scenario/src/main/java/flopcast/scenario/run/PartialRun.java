package flopcast.scenario.run;

import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.draw.UniformStream;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.trace.Evaluator;
import flopcast.scenario.value.Evidence;
import flopcast.scenario.value.Node;
import java.util.Arrays;
import java.util.List;

/// Runs a part of a graph that is still being made, with the seed and draws of the whole.
public record PartialRun(RunSettings settings) implements Evaluator {

    @Override
    public double evaluate(Node node) {
        Wanted wanted = new Wanted(node, settings.draws(), true);
        return run(wanted, settings.points()).number(node).value();
    }

    @Override
    public double[] sample(Node node, Address address, Sampling sampling, int count) {
        if (!node.isUncertain()) {
            var same = new double[count];
            Arrays.fill(same, node instanceof Node.Constant c ? c.value() : evaluate(node));
            return same;
        }
        long ownSeed = UniformStream.of(settings.seed(), address).key();
        var points = new Points(sampling, ownSeed, Math.max(count, settings.draws()));
        return run(new Wanted(node, count, true), points).sample(node).draws();
    }

    private Draws run(Wanted wanted, Points points) {
        try {
            return Engine.run(
                    Planner.plan(List.of(wanted), points, Evidence.none()),
                    settings.threads(),
                    settings.stop());
        } catch (ScenarioException failed) {
            throw new ProblemFound(failed.problems().getFirst());
        }
    }
}
