package flopcast.scenario.trace;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.syntax.Parameter;
import flopcast.scenario.value.Argument;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.ValueText;
import flopcast.scenario.value.Watch;
import java.util.List;

/// The domain of a parameter, `f(x: [0, 10])`: a plain argument outside is a problem, an uncertain
/// one a note with the share of worlds.
final class Domains {

    private Domains() {}

    static void check(Parameter parameter, Value domain, Argument argument, Trace trace) {
        if (domain instanceof Unknown || !(argument.value() instanceof Quantity given)) {
            return;
        }
        Quantity[] ends = ends(parameter, domain);
        double low = plain(parameter, ends[0]);
        double high = plain(parameter, ends[1]);
        Dimension dimension = ends[0].isPlainZero() ? ends[1].dimension() : ends[0].dimension();
        if (!given.isPlainZero() && !given.dimension().equals(dimension)) {
            throw Mismatch.of(argument.span(), dimension, given.dimension(), parameter.name());
        }
        if (!(given.node() instanceof Node.Constant constant)) {
            trace.watch(
                    new Watch(
                            given.node(),
                            dimension,
                            low,
                            high,
                            new Watch.Subject(
                                    "the function", parameter.name(), "outside its domain"),
                            argument.span()));
        } else if (constant.value() < low || constant.value() > high) {
            throw new ProblemFound(
                    Problem.error(
                            "outside-domain",
                            argument.span(),
                            "expected "
                                    + text(low, dimension, trace)
                                    + " to "
                                    + text(high, dimension, trace)
                                    + " for "
                                    + parameter.name()
                                    + ", but found "
                                    + text(constant.value(), dimension, trace),
                            "Give a value inside, or widen the domain where the function is defined."));
        }
    }

    private static String text(double value, Dimension dimension, Trace trace) {
        return ValueText.of(Quantity.of(value, dimension), trace.units());
    }

    private static Quantity[] ends(Parameter parameter, Value domain) {
        List<? extends Value> ends =
                switch (domain) {
                    case ListValue list -> list.items();
                    case DictValue dict -> List.copyOf(dict.entries().values());
                    default -> List.of();
                };
        if (ends.size() == 2
                && ends.get(0) instanceof Quantity low
                && ends.get(1) instanceof Quantity high) {
            return new Quantity[] {low, high};
        }
        throw notADomain(parameter);
    }

    private static double plain(Parameter parameter, Quantity end) {
        if (end.node() instanceof Node.Constant constant) {
            return constant.value();
        }
        throw notADomain(parameter);
    }

    private static ProblemFound notADomain(Parameter parameter) {
        return new ProblemFound(
                Problem.error(
                        "not-a-domain",
                        parameter.span(),
                        "the domain of "
                                + parameter.name()
                                + " must be a list of two plain numbers",
                        "Write for example `" + parameter.name() + ": [0, 10]`."));
    }
}
