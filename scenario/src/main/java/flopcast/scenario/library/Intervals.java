package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.number;
import static flopcast.scenario.library.Parameters.plain;

import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.ValueText;
import java.util.List;

/// Intervals of any coverage; `low to high` is the one of 90 %.
final class Intervals {

    private static final double STANDARD_COVERAGE = 0.9;

    private Intervals() {}

    static List<Builtin> all() {
        return List.of(
                Definition.of("to", "`low to high`: the interval of 90 %, as a function.")
                        .signature(
                                List.of(number("low", "U"), number("high", "U")),
                                "uncertain [U]",
                                (in, call) -> between(in, STANDARD_COVERAGE, call))
                        .example("median(to(5, 20))", "10", "closed form")
                        .builtin(),
                Definition.of(
                                "between",
                                "The lognormal distribution whose central interval of this coverage"
                                        + " runs from `low` to `high`.")
                        .source("Not in Squiggle; with a coverage of 0.9 it is `low to high`.")
                        .signature(
                                List.of(number("low", "U"), number("high", "U"), plain("coverage")),
                                "uncertain [U]",
                                (in, call) -> between(in, in.plain(2), call))
                        .example("quantile(between(2, 8, 0.5), 0.75)", "8", "closed form")
                        .example("median(between(2 USD, 8 USD, 0.8))", "4 USD", "closed form")
                        .builtin());
    }

    private static Value between(Inputs in, double coverage, Call call) {
        boolean arePlain = in.quantity(0).isPlain() && in.quantity(1).isPlain();
        return Alike.quantity(
                in, arePlain ? plainBetween(in, coverage, call) : drawByDraw(in, coverage, call));
    }

    private static Node plainBetween(Inputs in, double coverage, Call call) {
        double low = in.plain(0);
        double high = in.plain(1);
        if (!(low > 0)) {
            throw new ProblemFound(
                    Problem.error(
                            "interval-not-positive",
                            in.span(0),
                            "an interval is lognormal and must begin above 0, but"
                                    + " begins at "
                                    + ValueText.of(in.value(0), call.units()),
                            "If the quantity can be 0 or negative write `normal({p5: …, p95: …})`."));
        }
        if (!(low < high)) {
            throw new ProblemFound(
                    Problem.error(
                            "interval-reversed",
                            call.span(),
                            "the interval runs from "
                                    + ValueText.of(in.value(0), call.units())
                                    + " to "
                                    + ValueText.of(in.value(1), call.units()),
                            "Write the low end first."));
        }
        return call.draw(Lognormal.between(low, high, coverage));
    }

    /// A lognormal with `μ = (ln low + ln high) / 2` and `σ = ln(high / low) / 2z`.
    private static Node drawByDraw(Inputs in, double coverage, Call call) {
        if (!(coverage > 0 && coverage < 1)) {
            throw new IllegalArgumentException(
                    "coverage must be between 0 and 1, but is " + Shown.number(coverage));
        }
        Node low = call.apply(UnaryOperation.LOG, List.of(in.node(0)));
        Node high = call.apply(UnaryOperation.LOG, List.of(in.node(1)));
        Node sum = call.apply(BinaryOperation.ADD, List.of(low, high));
        Node width = call.apply(BinaryOperation.SUBTRACT, List.of(high, low));
        Node middle = scaled(sum, 0.5, call);
        Node deviation = scaled(width, 0.5 / Real.normalQuantile((1 + coverage) / 2), call);
        return call.apply(ParametricQuantile.LOGNORMAL, List.of(call.uniform(), middle, deviation));
    }

    private static Node scaled(Node node, double factor, Call call) {
        return call.apply(BinaryOperation.MULTIPLY, List.of(node, new Node.Constant(factor)));
    }
}
