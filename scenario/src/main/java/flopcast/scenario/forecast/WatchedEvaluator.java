package flopcast.scenario.forecast;

import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.Sampling;
import flopcast.scenario.trace.Evaluator;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Reachable;
import java.util.List;

/// Notes whether the tracer has been told anything that another seed would change.
final class WatchedEvaluator implements Evaluator {

    private final Evaluator evaluator;
    private boolean hasDrawn;

    WatchedEvaluator(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    boolean hasDrawn() {
        return hasDrawn;
    }

    @Override
    public double evaluate(Node node) {
        hasDrawn |=
                Reachable.throughQueries(List.of(node)).stream()
                        .anyMatch(each -> each instanceof Node.Source);
        return evaluator.evaluate(node);
    }

    @Override
    public double[] sample(Node node, Address address, Sampling sampling, int count) {
        hasDrawn = true;
        return evaluator.sample(node, address, sampling, count);
    }
}
