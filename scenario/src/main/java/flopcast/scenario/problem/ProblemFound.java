package flopcast.scenario.problem;

/// Carries one problem from where the fact is known to the expression that has to do without a
/// value. Never leaves the stage that throws it.
public final class ProblemFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemFound(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
