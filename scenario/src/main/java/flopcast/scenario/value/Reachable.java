package flopcast.scenario.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The nodes that others rest on.
public final class Reachable {

    private Reachable() {}

    /// `roots` and all their arguments, without constants, in an order in which they can be
    /// evaluated. What a query is about is not among them: it belongs to an earlier stage.
    public static List<Node> from(Collection<Node> roots) {
        return collected(roots, false);
    }

    /// As [#from], and also what the queries among them are about.
    public static List<Node> throughQueries(Collection<Node> roots) {
        return collected(roots, true);
    }

    private static List<Node> collected(Collection<Node> roots, boolean throughQueries) {
        Set<Node> seen = new HashSet<>();
        var open = new ArrayDeque<Node>(roots);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof Node.Constant || !seen.add(node)) {
                continue;
            }
            if (node instanceof Node.Apply apply) {
                apply.arguments().forEach(open::push);
            } else if (throughQueries && node instanceof Node.Query query) {
                open.push(query.of());
            }
        }
        var sorted = new ArrayList<>(seen);
        sorted.sort(Comparator.comparingInt(Node::serial));
        return sorted;
    }
}
