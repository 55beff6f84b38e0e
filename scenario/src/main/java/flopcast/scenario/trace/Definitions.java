package flopcast.scenario.trace;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What each number of parameters of a run was taken to count.
final class Definitions {

    private final Map<Node, Use> first = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    /// @param who the law that took it so
    private record Use(String who, String definition) {}

    /// A note where the same number was first taken to count something else; one for two laws.
    Optional<Problem> counted(Node parameters, String who, String definition, Span span) {
        Use use = new Use(who, definition);
        Use before = first.putIfAbsent(parameters, use);
        if (before == null
                || before.definition().equals(definition)
                || !told.add(before.who() + " " + who)) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.note(
                        "counted-differently",
                        span,
                        "the same N is "
                                + before.definition()
                                + " to "
                                + before.who()
                                + ", and "
                                + definition
                                + " to "
                                + who,
                        "Convert it, or compare laws that count alike."));
    }
}
