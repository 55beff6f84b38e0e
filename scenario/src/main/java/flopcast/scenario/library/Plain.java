package flopcast.scenario.library;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;

/// Numbers that must be known while the scenario is traced.
final class Plain {

    private Plain() {}

    /// @param purpose what has to be plain: `a sort key`
    /// @throws ProblemFound where the number differs between worlds
    static double number(Node node, String purpose, Span span, Call call) {
        if (node instanceof Node.Constant constant) {
            return constant.value();
        }
        if (node.isUncertain()) {
            throw new ProblemFound(
                    Problem.error(
                            "plain-needed",
                            span,
                            "expected a plain number for "
                                    + purpose
                                    + ", but found an uncertain one",
                            "Take one number from it, for example `mean(…)` or `quantile(…, 0.5)`."));
        }
        return call.plain(node);
    }

    /// The whole number that is the `index`-th argument.
    ///
    /// @throws ProblemFound `not-whole`, `number-outside`
    static int whole(Inputs in, int index, String what, int least, int most) {
        double value = in.plain(index);
        if (value != Math.rint(value)) {
            throw new ProblemFound(
                    Problem.error(
                            "not-whole",
                            in.span(index),
                            what + " must be a whole number, but is " + Shown.number(value),
                            "Round it, for example with `floor(…)`."));
        }
        if (value < least || value > most) {
            throw new ProblemFound(
                    Problem.error(
                            "number-outside",
                            in.span(index),
                            what
                                    + " must be from "
                                    + least
                                    + " to "
                                    + most
                                    + ", but is "
                                    + Shown.number(value),
                            ""));
        }
        return (int) value;
    }

    /// How many there are to be of `things`, a whole number within the limit of lists.
    static int count(Inputs in, int index, String things, Call call) {
        double value = in.plain(index);
        if (value > call.mostLength()) {
            throw tooMuch(in.span(index), things, call.mostLength(), value);
        }
        return whole(in, index, "the number of " + things, 0, call.mostLength());
    }

    /// @param things what there are too many of: `items`
    static ProblemFound tooMuch(Span span, String things, double most, double value) {
        return new ProblemFound(
                Problem.error(
                        "too-much",
                        span,
                        "more than "
                                + Shown.number(most)
                                + " "
                                + things
                                + ": here are "
                                + Shown.number(value),
                        "Make shorter lists and texts."));
    }
}
