package flopcast.scenario.value;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The nodes that others rest on.
public final class Reachable {

    private Reachable() {}

    /// `roots` and all their arguments, without constants, in an order in which they can be
    /// evaluated. What a query is about is not among them: it belongs to an earlier stage.
    public static List<Node> from(Collection<Node> roots) {
        return collected(roots, new HashSet<>(), false);
    }

    /// As [#from], and also what the queries among them are about.
    public static List<Node> throughQueries(Collection<Node> roots) {
        return collected(roots, new HashSet<>(), true);
    }

    /// Whether two nodes vary for reasons of their own, so that one says nothing of the other.
    public static boolean areIndependent(Node one, Node other) {
        Set<Node> sources = new HashSet<>(from(List.of(one)));
        return from(List.of(other)).stream()
                .noneMatch(node -> node instanceof Node.Source && sources.contains(node));
    }

    /// As [#from], without the nodes that have been `seen` before; the others are added to them.
    static List<Node> unseen(Node root, Set<Node> seen) {
        return collected(List.of(root), seen, false);
    }

    /// As [#throughQueries], without the nodes that have been `seen` before; the others are added
    /// to them.
    static List<Node> unseenThroughQueries(Node root, Set<Node> seen) {
        return collected(List.of(root), seen, true);
    }

    private static List<Node> collected(
            Collection<Node> roots, Set<Node> seen, boolean throughQueries) {
        var found = new ArrayList<Node>();
        var open = new ArrayDeque<Node>(roots);
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (node instanceof Node.Constant || !seen.add(node)) {
                continue;
            }
            found.add(node);
            if (node instanceof Node.Apply apply) {
                apply.arguments().forEach(open::push);
            } else if (throughQueries && node instanceof Node.Query query) {
                query.about().forEach(open::push);
            }
        }
        found.sort(Node.BY_SERIAL);
        return found;
    }
}
