package flopcast.scenario.trace;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Dimensions;

/// The problem of a value that has another dimension than the place where it stands asks for.
final class Mismatch {

    private Mismatch() {}

    static ProblemFound of(Span span, Dimension needed, Dimension actual, String what) {
        return new ProblemFound(
                Problem.error(
                                "wrong-unit",
                                span,
                                "expected "
                                        + Dimensions.named(needed)
                                        + " for "
                                        + what
                                        + ", but found "
                                        + Dimensions.named(actual),
                                Dimensions.advice(needed, actual))
                        .withMarks(new Problem.Mark(span, Dimensions.named(actual))));
    }
}
