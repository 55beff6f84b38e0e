package flopcast.scenario.value;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.Span;

/// The problem of an operation outside its domain.
public final class NoValue {

    private NoValue() {}

    public static Problem problem(BlockFunction function, double[] arguments, Span span) {
        return Problem.error(
                "no-value",
                span,
                function.operation() + " of " + listed(arguments) + " has no value",
                "");
    }

    public static String listed(double[] arguments) {
        var text = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "" : i == arguments.length - 1 ? " and " : ", ")
                    .append(arguments[i]);
        }
        return text.toString();
    }
}
