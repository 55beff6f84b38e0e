package flopcast.scenario.library;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Callable;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.List;

/// Calls of a function that was passed to a built-in.
///
/// @param function what was passed
/// @param span where it was passed
record Lambdas(Callable function, Span span, Call call) {

    /// The result for these arguments.
    ///
    /// @throws NoResult where the function had a problem, which has been reported
    Value of(Value... arguments) {
        Value result = call.call(function, List.of(arguments));
        if (result instanceof Unknown) {
            throw new NoResult();
        }
        return result;
    }

    /// The result for `value`, or for `value` and `index` where the function takes two.
    Value ofItem(Value value, int index) {
        return function.arity() == 2 ? of(value, Quantity.plain(index)) : of(value);
    }

    /// Whether a condition holds; it must be known while the scenario is traced.
    boolean holds(Value... arguments) {
        if (of(arguments) instanceof Truth truth) {
            return Plain.number(truth.node(), "the condition of " + function.name(), span, call)
                    != 0;
        }
        throw notA("truth value", "Compare with something, for example `{|x| x > 3}`.");
    }

    /// A number to order by, which must be known while the scenario is traced.
    double key(Value item) {
        if (of(item) instanceof Quantity quantity) {
            return Plain.number(quantity.node(), "the result of " + function.name(), span, call);
        }
        throw notA("number", "Items are ordered by a number.");
    }

    String text(Value argument) {
        if (of(argument) instanceof Text text) {
            return text.text();
        }
        throw notA("text", "`String.make(…)` makes a text of any value.");
    }

    private ProblemFound notA(String what, String advice) {
        return new ProblemFound(
                Problem.error(
                        "function-result", span, "this function must give a " + what, advice));
    }
}
