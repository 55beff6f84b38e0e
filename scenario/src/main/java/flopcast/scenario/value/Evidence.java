package flopcast.scenario.value;

import flopcast.quantity.distribution.Cauchy;
import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.LogDensity;
import flopcast.quantity.distribution.Logistic;
import flopcast.quantity.distribution.Normal;
import flopcast.quantity.distribution.ParametricLogDensity;
import flopcast.quantity.distribution.StudentT;
import flopcast.scenario.problem.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All that a run has observed. It changes the quantities that share a source with it, and no
/// others: sources are independent of each other.
///
/// Remembers every node it has looked at: asking for all quantities of a scenario is one pass.
public final class Evidence {

    private final List<Observation> observations;
    private final Set<Node> changed = new HashSet<>();
    private final Set<Node> seen = new HashSet<>();

    public Evidence(List<Observation> observations) {
        this.observations = List.copyOf(observations);
        List<Node> nodes = observations.stream().map(Observation::node).toList();
        for (Node node : Reachable.from(nodes)) {
            if (node instanceof Node.Source) {
                changed.add(node);
            }
        }
    }

    public static Evidence none() {
        return new Evidence(List.of());
    }

    public boolean isNone() {
        return observations.isEmpty();
    }

    /// In the order in which they were met.
    public List<Observation> observations() {
        return observations;
    }

    /// The `observe` statements, in source order; one in a function observes something at each
    /// call.
    public List<Span> statements() {
        return observations.stream().map(Observation::span).distinct().toList();
    }

    /// Whether a quantity, or a query's answer that it is computed from, may be another than it
    /// would be without this evidence.
    public synchronized boolean changes(Node node) {
        if (changed.isEmpty()) {
            return false;
        }
        for (Node each : Reachable.unseenThroughQueries(node, seen)) {
            if (restsOnChanged(each)) {
                changed.add(each);
            }
        }
        return changed.contains(node);
    }

    /// Whether every world that was possible still is, more likely or less: nothing but likelihoods
    /// that are nowhere 0.
    boolean leavesAllPossible() {
        return observations.stream().allMatch(Evidence::isPositive);
    }

    private static boolean isPositive(Observation observation) {
        return observation.isLikelihood()
                && observation.node() instanceof Node.Apply likelihood
                && switch (likelihood.function()) {
                    case LogDensity(Distribution distribution) ->
                            distribution instanceof Normal
                                    || distribution instanceof Logistic
                                    || distribution instanceof Cauchy
                                    || distribution instanceof StudentT;
                    case ParametricLogDensity density ->
                            switch (density) {
                                case NORMAL,
                                        NORMAL_INTERVAL,
                                        LOGISTIC,
                                        CAUCHY,
                                        STUDENT_T,
                                        STUDENT_T_MOVED ->
                                        true;
                                default -> false;
                            };
                    default -> false;
                };
    }

    private boolean restsOnChanged(Node node) {
        return switch (node) {
            case Node.Apply apply -> apply.arguments().stream().anyMatch(changed::contains);
            case Node.Query query -> query.about().stream().anyMatch(changed::contains);
            case Node.Source _, Node.Constant _ -> false;
        };
    }
}
