package flopcast.scenario.forecast;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.trace.ModelOutput;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Nodes;
import flopcast.scenario.value.Reachable;
import java.util.List;

/// Says of a quantity that the answer of a query went into it: its own error does not count the
/// query's.
final class InnerQueries {

    private InnerQueries() {}

    static List<Problem> remarks(ModelOutput output) {
        List<Node> nodes = Nodes.of(output.value());
        boolean restsOnOne =
                Reachable.from(nodes).stream()
                        .anyMatch(node -> node instanceof Node.Query && !nodes.contains(node));
        return restsOnOne
                ? List.of(
                        Problem.note(
                                "query-inside",
                                output.span(),
                                "the error of "
                                        + output.name()
                                        + " leaves out that of the query it rests on",
                                "More draws make both smaller."))
                : List.of();
    }
}
