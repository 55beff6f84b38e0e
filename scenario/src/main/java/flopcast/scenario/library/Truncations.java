package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.number;
import static flopcast.scenario.library.Parameters.plain;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Mixture;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.distribution.Truncated;
import flopcast.quantity.distribution.WeightedChoice;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Distributions without what lies outside an interval.
///
/// The result is a new source. Cut from a distribution with a closed form it is exact; otherwise
/// its draws come from those of the argument that lie inside.
final class Truncations {

    private static final int DRAWS = 16_384;
    private static final String UNIT = "U";
    private static final String RESULT = "uncertain [U]";
    private static final String ORIGIN = "closed form";
    private static final String SOURCE =
            "A new, independent source: it does not move with the quantities that it was cut from.";

    private Truncations() {}

    static List<Builtin> all() {
        return List.of(
                Definition.of("truncate", "`x` without what lies outside `low` to `high`.")
                        .source(SOURCE)
                        .signature(
                                List.of(number("x", UNIT), plain("low", UNIT), plain("high", UNIT)),
                                RESULT,
                                (in, call) -> cut(in, in.plain(1), in.plain(2), call))
                        .example("stdev(truncate(normal(5, 3), 2, 8))", "1.61868", ORIGIN)
                        .builtin(),
                Definition.of("truncateLeft", "`x` without what lies below `low`.")
                        .source(SOURCE)
                        .signature(
                                List.of(number("x", UNIT), plain("low", UNIT)),
                                RESULT,
                                (in, call) -> cut(in, in.plain(1), Double.POSITIVE_INFINITY, call))
                        .example(
                                "mean(truncateLeft(normal(0, 1), 0))",
                                "0.797885",
                                "closed form: √(2/π)")
                        .builtin(),
                Definition.of("truncateRight", "`x` without what lies above `high`.")
                        .source(SOURCE)
                        .signature(
                                List.of(number("x", UNIT), plain("high", UNIT)),
                                RESULT,
                                (in, call) -> cut(in, Double.NEGATIVE_INFINITY, in.plain(1), call))
                        .example("mean(truncateRight(uniform(0, 4), 3))", "1.5", ORIGIN)
                        .builtin());
    }

    private static Value cut(Inputs in, double low, double high, Call call) {
        Node node = in.node(0);
        if (node instanceof Node.Constant constant) {
            return Alike.quantity(in, kept(constant, low, high, in));
        }
        if (!isConstructor(node)) {
            call.report(recommendation(call));
        }
        Optional<Distribution> exact = call.distribution(node);
        return Alike.quantity(
                in,
                exact.isPresent()
                        ? drawn(Truncated.of(exact.get(), low, high), call)
                        : cutDraws(node, low, high, in, call));
    }

    /// A mixture is drawn component by component, which is much faster than by its quantiles.
    private static Node drawn(Distribution distribution, Call call) {
        if (!(distribution instanceof Mixture mixture)) {
            return call.draw(distribution);
        }
        var arguments = new ArrayList<Node>();
        arguments.add(call.uniform());
        mixture.weights().forEach(weight -> arguments.add(new Node.Constant(weight)));
        mixture.components().forEach(component -> arguments.add(call.draw(component)));
        return call.apply(new WeightedChoice(mixture.components().size()), List.copyOf(arguments));
    }

    private static boolean isConstructor(Node node) {
        return node instanceof Node.Apply apply
                && apply.function() instanceof QuantileFunction
                && apply.arguments().getFirst().isUniform();
    }

    private static Problem recommendation(Call call) {
        return Problem.note(
                "truncation-independent",
                call.span(),
                "cutting a computed quantity makes a new, independent source: it no longer moves with"
                        + " the quantities that it was computed from",
                "Cut the assumptions that it is computed from instead, if they are to move together.");
    }

    private static Node kept(Node.Constant constant, double low, double high, Inputs in) {
        if (constant.value() < low || constant.value() > high) {
            throw nothingLeft(in);
        }
        return constant;
    }

    private static Node cutDraws(Node node, double low, double high, Inputs in, Call call) {
        double[] inside =
                Arrays.stream(call.spread(node, DRAWS))
                        .filter(x -> x >= low && x <= high)
                        .toArray();
        if (inside.length == 0) {
            throw nothingLeft(in);
        }
        return call.apply(new EmpiricalQuantile(inside), List.of(call.uniform()));
    }

    private static ProblemFound nothingLeft(Inputs in) {
        return new ProblemFound(
                Problem.error(
                        "nothing-left",
                        in.span(0),
                        "the quantity does not lie between the limits in any world",
                        "Widen the limits."));
    }
}
