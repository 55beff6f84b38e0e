package flopcast.scenario.trace;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.problem.TooMuch;
import flopcast.scenario.syntax.Expression.Lambda;
import java.util.ArrayList;
import java.util.List;

/// The functions that wait for each other, and the uncertain conditions they wait under.
final class CallStack {

    private final int mostCalls;
    private final List<Lambda> active = new ArrayList<>();
    private final List<Integer> depthsOfUncertainConditions = new ArrayList<>();

    CallStack(int mostCalls) {
        this.mostCalls = mostCalls;
    }

    void enter(Lambda lambda, String name, Span call) {
        if (active.size() == mostCalls) {
            throw new ProblemFound(
                    TooMuch.problem(
                            call,
                            mostCalls,
                            "calls that wait for each other",
                            "Look for a function that calls itself without end."));
        }
        if (callsItselfUnderUncertainCondition(lambda)) {
            throw new ProblemFound(
                    Problem.error(
                            "uncertain-recursion",
                            call,
                            name
                                    + " calls itself under an uncertain condition, so it would never end",
                            "Make the condition plain, or write the steps as `List.reduce`."));
        }
        active.add(lambda);
    }

    void leave() {
        active.removeLast();
    }

    boolean isEmpty() {
        return active.isEmpty();
    }

    void enterUncertainCondition() {
        depthsOfUncertainConditions.add(active.size());
    }

    void leaveUncertainCondition() {
        depthsOfUncertainConditions.removeLast();
    }

    /// Whether an operation may turn out to be needed in no world.
    boolean isUnderUncertainCondition() {
        return !depthsOfUncertainConditions.isEmpty();
    }

    /// Two functions with the same text are two functions.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Lambda one, Lambda other) {
        return one == other;
    }

    /// A condition entered at depth `d` stands inside the activations `[0, d)`.
    private boolean callsItselfUnderUncertainCondition(Lambda lambda) {
        if (depthsOfUncertainConditions.isEmpty()) {
            return false;
        }
        int innermost = depthsOfUncertainConditions.getLast();
        for (int i = 0; i < innermost; i++) {
            if (isSame(active.get(i), lambda)) {
                return true;
            }
        }
        return false;
    }
}
