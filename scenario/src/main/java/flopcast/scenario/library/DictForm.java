package flopcast.scenario.library;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Argument;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Dimensions;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Body;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A distribution told by two of its properties: `{mean: 5, stdev: 2}`, `{p5: 4, p95: 10}`.
///
/// @param exact makes it of the two plain numbers, in this order
record DictForm(String first, String second, Constructor.Exact exact) {

    /// `{mean, stdev}`.
    String text() {
        return "{" + first + ", " + second + "}";
    }

    /// Chooses the form whose keys the dict has.
    ///
    /// @param isPlain whether the distribution has no unit
    static Body of(String name, boolean isPlain, List<DictForm> forms) {
        return (in, call) -> {
            Set<String> keys = in.dict(0).entries().keySet();
            for (DictForm form : forms) {
                if (keys.equals(Set.of(form.first, form.second))) {
                    return form.made(name, isPlain, in, call);
                }
            }
            throw noForm(name, forms, in);
        };
    }

    private Value made(String name, boolean isPlain, Inputs in, Call call) {
        Map<String, Value> entries = in.dict(0).entries();
        Quantity one = quantity(entries, first, name, in);
        Quantity other = quantity(entries, second, name, in);
        var both =
                new Inputs(List.of(new Argument(one, in.span(0)), new Argument(other, in.span(0))));
        Dimension dimension = Alike.dimension(both);
        checkUnits(name, isPlain, dimension, other, in);
        double[] parameters = {
            plain(one, first, name, in, call), plain(other, second, name, in, call)
        };
        return Alike.quantity(both, call.draw(exact.of(parameters)));
    }

    private static double plain(Quantity quantity, String key, String name, Inputs in, Call call) {
        return Plain.number(quantity.node(), key + " of " + name, in.span(0), call);
    }

    private static Quantity quantity(
            Map<String, Value> entries, String key, String name, Inputs in) {
        return switch (entries.getOrDefault(key, Unknown.UNKNOWN)) {
            case Quantity quantity -> quantity;
            case Unknown _ -> throw new NoResult();
            case Value other ->
                    throw new ProblemFound(
                            Problem.error(
                                    "key-not-number",
                                    in.span(0),
                                    key
                                            + " of "
                                            + name
                                            + " must be a number, but is "
                                            + other.words(),
                                    ""));
        };
    }

    private void checkUnits(
            String name, boolean isPlain, Dimension dimension, Quantity other, Inputs in) {
        if (isPlain && !dimension.isNone()) {
            throw new ProblemFound(
                    Problem.error(
                            "argument-unit",
                            in.span(0),
                            "expected plain numbers for "
                                    + first
                                    + " and "
                                    + second
                                    + ", but found "
                                    + dimension,
                            Dimensions.advice(Dimension.NONE, dimension)));
        }
        if (!other.isPlainZero() && !other.dimension().equals(dimension)) {
            throw new ProblemFound(
                    Problem.error(
                            "units-differ",
                            in.span(0),
                            "`"
                                    + name
                                    + "` needs numbers of one unit, but has "
                                    + Dimensions.named(dimension)
                                    + " and "
                                    + Dimensions.named(other.dimension()),
                            "Give both in units of the same dimension."));
        }
    }

    private static ProblemFound noForm(String name, List<DictForm> forms, Inputs in) {
        return new ProblemFound(
                Problem.error(
                        "wrong-keys",
                        in.span(0),
                        name
                                + " cannot be made of {"
                                + String.join(", ", in.dict(0).entries().keySet())
                                + "}",
                        "It takes "
                                + forms.stream()
                                        .map(form -> "`" + form.text() + "`")
                                        .collect(Collectors.joining(" or "))
                                + "."));
    }
}
