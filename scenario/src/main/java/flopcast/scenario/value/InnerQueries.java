package flopcast.scenario.value;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/// Finds quantities that the answer of a query went into: their own error does not count the
/// query's.
///
/// Remembers every node it has looked at: asking for all quantities of a scenario is one pass.
public final class InnerQueries {

    private final Set<Node> seen = new HashSet<>();
    private final Set<Node> resting = new HashSet<>();

    private final Predicate<Node.Query> hasError;

    /// @param hasError whether the answer of a query is known only by draws
    public InnerQueries(Predicate<Node.Query> hasError) {
        this.hasError = hasError;
    }

    /// Whether `node` is computed from a query, and is not one itself.
    public boolean isInside(Node node) {
        for (Node each : Reachable.unseen(node, seen)) {
            boolean rests =
                    each instanceof Node.Apply apply
                            && apply.arguments().stream().anyMatch(this::isQueryOrRestsOnOne);
            if (rests) {
                resting.add(each);
            }
        }
        return resting.contains(node);
    }

    private boolean isQueryOrRestsOnOne(Node node) {
        return (node instanceof Node.Query query && hasError.test(query)) || resting.contains(node);
    }
}
