package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.function;
import static flopcast.scenario.library.Parameters.list;
import static flopcast.scenario.library.Parameters.number;
import static flopcast.scenario.library.Parameters.plain;

import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Squiggle's sample sets. Every uncertain quantity is one here: the values that it has in the
/// worlds.
final class SampleSetModule {

    private static final String SQUIGGLE = "Squiggle 0.10.0";
    private static final String CLOSED_FORM = "closed form";
    private static final String UNCERTAIN = "uncertain [U]";

    /// As many as Squiggle keeps.
    private static final int STANDARD_COUNT = 1_000;

    private SampleSetModule() {}

    static List<Builtin> all() {
        return Stream.of(made(), mapped()).flatMap(List::stream).toList();
    }

    private static List<Builtin> made() {
        String rows =
                "Lists of one length share their order: in each world all give the value of the same"
                        + " position, as rows of a table do.";
        return List.of(
                Definition.of(
                                "SampleSet.make",
                                "A quantity itself, one of a list of numbers, or of what a function gives.")
                        .source(rows)
                        .signature(List.of(number("x", "U")), UNCERTAIN, (in, call) -> in.value(0))
                        .signature(List.of(list("values")), UNCERTAIN, SampleSetModule::ofList)
                        .signature(
                                List.of(function("function")),
                                UNCERTAIN,
                                SampleSetModule::ofFunction)
                        .example("mean(SampleSet.make(5))", "5", SQUIGGLE)
                        .builtin(),
                Definition.of("SampleSet.fromDist", "The quantity itself.")
                        .signature(List.of(number("x", "U")), UNCERTAIN, (in, call) -> in.value(0))
                        .example("mean(SampleSet.fromDist(Sym.normal(5, 2)))", "5", SQUIGGLE)
                        .builtin(),
                Definition.of("SampleSet.fromNumber", "The number itself.")
                        .signature(List.of(number("x", "U")), UNCERTAIN, (in, call) -> in.value(0))
                        .example("mean(SampleSet.fromNumber(3))", "3", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "SampleSet.fromList",
                                "In each world one of these numbers, all equally likely.")
                        .source(rows)
                        .signature(List.of(list("values")), UNCERTAIN, SampleSetModule::ofList)
                        .example("min(SampleSet.fromList([3, 5, 2]))", "2", CLOSED_FORM)
                        .example(
                                "a = SampleSet.fromList([1, 2]); b = SampleSet.fromList([2, 1]);"
                                        + " mean(a + b)",
                                "3",
                                CLOSED_FORM)
                        .builtin(),
                Definition.of(
                                "SampleSet.fromFn",
                                "In each world one of 1,000 numbers, each of which a function gave"
                                        + " for its position.")
                        .source(rows)
                        .signature(
                                List.of(function("function")),
                                UNCERTAIN,
                                SampleSetModule::ofFunction)
                        .example("max(SampleSet.fromFn({|i| i}))", "999", SQUIGGLE)
                        .builtin(),
                Definition.of("SampleSet.toList", "Draws as plain numbers, 1,000 at first.")
                        .signature(
                                List.of(number("x", "U"), plain("count").optional()),
                                "list",
                                SampleSetModule::toList)
                        .example("List.length(SampleSet.toList(normal(5, 2)))", "1000", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> mapped() {
        String once = "The function is called once, with the quantities; it works in every world.";
        return List.of(
                mapped("map", "A function of a quantity.", 1)
                        .source(once)
                        .example("mean(SampleSet.map(normal(5, 2), {|x| x + 1}))", "6", CLOSED_FORM)
                        .builtin(),
                mapped("map2", "A function of two quantities.", 2)
                        .source(once)
                        .example(
                                "mean(SampleSet.map2(normal(5, 2), normal(5, 2), {|x, y| x + y}))",
                                "10",
                                CLOSED_FORM)
                        .builtin(),
                mapped("map3", "A function of three quantities.", 3)
                        .source(once)
                        .example(
                                "SampleSet.map3(1, 2, 3, {|x, y, z| max([x, y, z])})",
                                "3",
                                CLOSED_FORM)
                        .builtin(),
                Definition.of("SampleSet.mapN", "A function of a list of quantities.")
                        .source(once)
                        .signature(
                                List.of(list("quantities"), function("function")),
                                "any value",
                                (in, call) ->
                                        new Lambdas(in.function(1), in.span(1), call)
                                                .of(in.value(0)))
                        .example("SampleSet.mapN([1, 4, 2], max)", "4", CLOSED_FORM)
                        .builtin());
    }

    private static Definition mapped(String name, String sentence, int count) {
        Stream<Parameter> quantities =
                Stream.of("x", "y", "z").limit(count).map(Parameters::number);
        return Definition.of("SampleSet." + name, sentence)
                .signature(
                        Stream.concat(quantities, Stream.of(function("function"))).toList(),
                        "any value",
                        (in, call) -> {
                            var function = new Lambdas(in.function(count), in.span(count), call);
                            return function.of(
                                    in.arguments().stream()
                                            .limit(count)
                                            .map(argument -> argument.value())
                                            .toArray(Value[]::new));
                        });
    }

    private static Value ofFunction(Inputs in, Call call) {
        var function = new Lambdas(in.function(0), in.span(0), call);
        boolean takesIndex = in.function(0).arity() != 0;
        List<Value> values =
                IntStream.range(0, STANDARD_COUNT)
                        .mapToObj(i -> takesIndex ? function.of(Quantity.plain(i)) : function.of())
                        .toList();
        return chosen(Numbers.of(values, in.span(0), call), in, call);
    }

    private static Value ofList(Inputs in, Call call) {
        return chosen(Numbers.of(in, 0, call), in, call);
    }

    private static Value chosen(Numbers numbers, Inputs in, Call call) {
        double[] values = numbers.plainSome("a value of a sample set", in.span(0), call);
        Node row = call.sharedUniform("sample set of " + values.length);
        return numbers.with(call.apply(new EmpiricalRow(values), List.of(row)));
    }

    private static Value toList(Inputs in, Call call) {
        int count = in.has(1) ? Plain.count(in, 1, "draws", call) : STANDARD_COUNT;
        return new ListValue(
                Arrays.stream(call.sample(in.node(0), count))
                        .<Value>mapToObj(draw -> in.quantity(0).with(new Node.Constant(draw)))
                        .toList());
    }
}
