package flopcast.scenario.problem;

import java.util.List;

/// Every problem found by the first stage that found an error.
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public ScenarioException(List<Problem> problems) {
        super(problems.size() + " problems, first: " + problems.getFirst().message());
        this.problems = List.copyOf(problems);
    }

    /// In source order.
    public List<Problem> problems() {
        return problems;
    }
}
