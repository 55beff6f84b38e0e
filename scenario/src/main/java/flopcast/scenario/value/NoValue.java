package flopcast.scenario.value;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.Span;

/// The problem of an operation outside its domain.
public final class NoValue {

    private static final String CODE = "no-value";
    private static final int SHOWN_DIGITS = 4;

    private NoValue() {}

    /// An operation on plain numbers.
    public static Problem ofNumbers(BlockFunction function, double[] arguments, Span span) {
        return Problem.error(
                CODE,
                span,
                "no value for the "
                        + function.operation()
                        + " of "
                        + listed(function.named(arguments)),
                advice(function));
    }

    /// An operation on uncertain quantities.
    ///
    /// @param arguments of one world without a value
    /// @param share of worlds in which something that is shown has no value
    public static Problem inWorlds(Node.Apply origin, double[] arguments, double share) {
        return Problem.error(
                CODE,
                origin.span(),
                "no value for the "
                        + origin.function().operation()
                        + " in some worlds, for example of "
                        + listed(origin.function().named(arguments))
                        + "; so "
                        + percent(share)
                        + " of all worlds have no value to show",
                "Cut the arguments to where it has one, for example with `truncateLeft(…, 0)`, or choose with"
                        + " `if … then … else …`.");
    }

    private static String advice(BlockFunction function) {
        return function.operation().equals("division")
                ? "A number cannot be divided by 0."
                : "Look at the arguments: the operation is not defined there, or its result is too large.";
    }

    private static String listed(double[] arguments) {
        var text = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "" : i == arguments.length - 1 ? " and " : ", ")
                    .append(number(arguments[i]));
        }
        return text.toString();
    }

    private static String percent(double share) {
        return share > 0 && share < 0.001 ? "fewer than 0.1 %" : number(share * 100) + " %";
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? NumberText.of(value, Digits.atMost(SHOWN_DIGITS))
                : "an infinite number";
    }
}
