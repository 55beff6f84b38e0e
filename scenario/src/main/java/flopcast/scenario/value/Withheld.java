package flopcast.scenario.value;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;

/// A figure that may not be used: reading it is the problem. Stands only inside a dict, so that the
/// other figures of a fact stay usable.
///
/// @param code of the problem
/// @param message why it may not be used
/// @param advice what would permit it
public record Withheld(String code, String message, String advice) implements Value {

    /// @throws ProblemFound when `value`, which is about to be used at `span`, is withheld
    public static void refuse(Value value, Span span) {
        if (value instanceof Withheld withheld) {
            throw new ProblemFound(
                    Problem.error(withheld.code, span, withheld.message, withheld.advice));
        }
    }

    @Override
    public String kind() {
        return "withheld";
    }
}
