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
                            purpose + " must be a plain number, but is uncertain",
                            "Take one number from it, for example `mean(…)` or `quantile(…, 0.5)`."));
        }
        return call.plain(node);
    }

    /// The whole number that is the `index`-th argument.
    ///
    /// @throws ProblemFound `not-whole`
    static int whole(Inputs in, int index, String what, int least, int most) {
        return whole(in.plain(index), in.span(index), what, least, most);
    }

    private static int whole(double value, Span span, String what, int least, int most) {
        if (value != Math.rint(value)) {
            throw new ProblemFound(
                    Problem.error(
                            "not-whole",
                            span,
                            what + " must be a whole number, but is " + Shown.number(value),
                            "Round it, for example with `floor(…)`."));
        }
        if (value < least) {
            throw new ProblemFound(
                    Problem.error(
                            "number-too-small",
                            span,
                            what + " must be at least " + least + ", but is " + Shown.number(value),
                            ""));
        }
        if (value > most) {
            throw tooMuch(span, what, most, value);
        }
        return (int) value;
    }

    static ProblemFound tooMuch(Span span, String what, double most, double value) {
        return new ProblemFound(
                Problem.error(
                        "too-much",
                        span,
                        what
                                + " can be at most "
                                + Shown.number(most)
                                + ", but is "
                                + Shown.number(value),
                        "Make shorter lists and texts."));
    }
}
