package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.any;
import static flopcast.scenario.library.Parameters.function;
import static flopcast.scenario.library.Parameters.list;
import static flopcast.scenario.library.Parameters.plain;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Functions applied to the items of a list, and choices among them.
final class ListFunctions {

    private static final String SQUIGGLE = "Squiggle 0.10.0";
    private static final String LIST = "list";
    private static final String ITEM = "item";
    private static final List<Parameter> ITEMS_AND_FUNCTION =
            List.of(list("items"), function("function"));
    private static final List<Parameter> ITEMS_AND_CONDITION =
            List.of(list("items"), function("condition"));

    private ListFunctions() {}

    static List<Builtin> all() {
        return Stream.of(transformed(), conditions(), ordered(), chances())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Builtin> transformed() {
        List<Parameter> folding =
                List.of(list("items"), any("initial value"), function("function"));
        return List.of(
                Definition.of("map", "What a function of the item, or of item and position, gives.")
                        .signature(ITEMS_AND_FUNCTION, LIST, ListFunctions::mapped)
                        .example("map([1, 4, 5], {|x| x + 1})", "[2, 5, 6]", SQUIGGLE)
                        .example("map([1, 4, 5], {|x, i| x + i + 1})", "[2, 6, 8]", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "reduce",
                                "A value carried from the first item to the last: each time the"
                                        + " function of it, the item and perhaps the position.")
                        .signature(
                                folding, "any value", (in, call) -> reduced(in.list(0), in, call))
                        .example("reduce([1, 4, 5], 2, {|acc, x| acc + x})", "12", SQUIGGLE)
                        .builtin(),
                Definition.of("reduceReverse", "As `reduce`, from the last item to the first.")
                        .signature(
                                folding,
                                "any value",
                                (in, call) -> reduced(in.list(0).reversed(), in, call))
                        .example("reduceReverse([1, 4, 5], 2, {|acc, x| acc - x})", "-8", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "List.reduceWhile",
                                "As `reduce`, up to the first value for which the condition fails.")
                        .signature(
                                List.of(
                                        list("items"),
                                        any("initial value"),
                                        function("function"),
                                        function("condition")),
                                "any value",
                                ListFunctions::reducedWhile)
                        .example(
                                "List.reduceWhile([5, 6, 7], 0, {|acc, x| acc + x}, {|acc| acc < 15})",
                                "11",
                                SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> conditions() {
        return List.of(
                Definition.of("filter", "The items for which a condition holds.")
                        .signature(
                                ITEMS_AND_CONDITION,
                                LIST,
                                (in, call) -> new ListValue(chosen(in, call).toList()))
                        .example("filter([1, 4, 5], {|x| x > 3})", "[4, 5]", SQUIGGLE)
                        .builtin(),
                Definition.of("List.find", "The first item for which a condition holds.")
                        .signature(ITEMS_AND_CONDITION, ITEM, ListFunctions::found)
                        .example("List.find([1, 4, 5], {|x| x > 3})", "4", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "List.findIndex",
                                "The position of the first item for which a condition holds, -1 where"
                                        + " there is none.")
                        .signature(
                                ITEMS_AND_CONDITION,
                                "number",
                                (in, call) -> Quantity.plain(firstPosition(in, call)))
                        .example("List.findIndex([1, 4, 5], {|x| x > 3})", "1", SQUIGGLE)
                        .builtin(),
                Definition.of("List.every", "Whether a condition holds for all items.")
                        .signature(
                                ITEMS_AND_CONDITION,
                                "truth value",
                                (in, call) -> {
                                    Lambdas condition = condition(in, call);
                                    return Truth.of(in.list(0).stream().allMatch(condition::holds));
                                })
                        .example("List.every([1, 4, 5], {|x| x > 3})", "false", SQUIGGLE)
                        .builtin(),
                Definition.of("List.some", "Whether a condition holds for any item.")
                        .signature(
                                ITEMS_AND_CONDITION,
                                "truth value",
                                (in, call) -> Truth.of(firstPosition(in, call) >= 0))
                        .example("List.some([1, 4, 5], {|x| x > 3})", "true", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> ordered() {
        return List.of(
                Definition.of("List.sortBy", "The items in rising order of what a function gives.")
                        .signature(ITEMS_AND_FUNCTION, LIST, ListFunctions::sorted)
                        .example(
                                "List.sortBy([{a: 3}, {a: 1}], {|f| f.a})",
                                "[{a: 1}, {a: 3}]",
                                SQUIGGLE)
                        .builtin(),
                Definition.of("List.minBy", "The item for which a function gives the least number.")
                        .signature(ITEMS_AND_FUNCTION, ITEM, (in, call) -> extreme(in, 1, call))
                        .example("List.minBy([{a: 3}, {a: 1}], {|f| f.a})", "{a: 1}", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "List.maxBy",
                                "The item for which a function gives the greatest number.")
                        .signature(ITEMS_AND_FUNCTION, ITEM, (in, call) -> extreme(in, -1, call))
                        .example("List.maxBy([{a: 3}, {a: 1}], {|f| f.a})", "{a: 3}", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> chances() {
        return List.of(
                Definition.of("List.shuffle", "The items in an order drawn at random.")
                        .signature(
                                List.of(list("items")),
                                LIST,
                                (in, call) ->
                                        new ListValue(
                                                shuffled(in.list(0), in.list(0).size(), call)))
                        .example(
                                "sort(List.shuffle([20, 1, 4, 3]))", "[1, 3, 4, 20]", "closed form")
                        .builtin(),
                Definition.of("List.sample", "One item drawn at random.")
                        .signature(
                                List.of(list("items")),
                                ITEM,
                                (in, call) -> shuffled(ListModule.some(in), 1, call).getFirst())
                        .example("List.sample([4, 4])", "4", "closed form")
                        .builtin(),
                Definition.of("List.sampleN", "Items drawn at random, none of them twice.")
                        .signature(
                                List.of(list("items"), plain("count")),
                                LIST,
                                (in, call) -> {
                                    int size = ListModule.some(in).size();
                                    int count = Plain.whole(in, 1, "the number of items", 0, size);
                                    return new ListValue(shuffled(in.list(0), count, call));
                                })
                        .example("sort(List.sampleN([4, 1, 5], 3))", "[1, 4, 5]", "closed form")
                        .builtin());
    }

    private static Lambdas condition(Inputs in, Call call) {
        return new Lambdas(in.function(1), in.span(1), call);
    }

    private static Value mapped(Inputs in, Call call) {
        var function = new Lambdas(in.function(1), in.span(1), call);
        var results = new ArrayList<Value>();
        for (Value item : in.list(0)) {
            results.add(function.ofItem(item, results.size()));
        }
        return new ListValue(results);
    }

    private static Value reduced(List<Value> items, Inputs in, Call call) {
        var function = new Lambdas(in.function(2), in.span(2), call);
        boolean takesIndex = in.function(2).arity() == 3;
        Value carried = in.value(1);
        for (int i = 0; i < items.size(); i++) {
            carried =
                    takesIndex
                            ? function.of(carried, items.get(i), Quantity.plain(i))
                            : function.of(carried, items.get(i));
        }
        return carried;
    }

    private static Value reducedWhile(Inputs in, Call call) {
        var function = new Lambdas(in.function(2), in.span(2), call);
        var condition = new Lambdas(in.function(3), in.span(3), call);
        Value carried = in.value(1);
        for (Value item : in.list(0)) {
            Value next = function.of(carried, item);
            if (!condition.holds(next)) {
                return carried;
            }
            carried = next;
        }
        return carried;
    }

    private static Stream<Value> chosen(Inputs in, Call call) {
        Lambdas condition = condition(in, call);
        return in.list(0).stream().filter(condition::holds);
    }

    private static Value found(Inputs in, Call call) {
        return chosen(in, call)
                .findFirst()
                .orElseThrow(() ->
                        new ProblemFound(
                                Problem.error(
                                        "none-found",
                                        in.span(1),
                                        "the condition holds for none of the "
                                                + in.list(0).size()
                                                + " items",
                                        "Ask with `List.some` or `List.findIndex` first.")));
    }

    private static int firstPosition(Inputs in, Call call) {
        Lambdas condition = condition(in, call);
        List<Value> items = in.list(0);
        return IntStream.range(0, items.size())
                .filter(i -> condition.holds(items.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /// An item and the number it is ordered by.
    private record Keyed(Value item, double key) {}

    private static List<Keyed> keyed(Inputs in, Call call) {
        var function = new Lambdas(in.function(1), in.span(1), call);
        return in.list(0).stream().map(item -> new Keyed(item, function.key(item))).toList();
    }

    private static Value sorted(Inputs in, Call call) {
        return new ListValue(
                keyed(in, call).stream()
                        .sorted(Comparator.comparingDouble(Keyed::key))
                        .map(Keyed::item)
                        .toList());
    }

    /// The first of several that are equally extreme.
    private static Value extreme(Inputs in, int sign, Call call) {
        ListModule.some(in);
        return keyed(in, call).stream()
                .sorted(Comparator.comparingDouble(keyed -> sign * keyed.key()))
                .map(Keyed::item)
                .toList()
                .getFirst();
    }

    /// The first `count` of the items in an order drawn at random: those with the least uniforms.
    private static List<Value> shuffled(List<Value> items, int count, Call call) {
        if (items.isEmpty()) {
            return items;
        }
        Node uniform = call.uniform();
        double[] order = call.sample(uniform, items.size());
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> order[i]))
                .limit(count)
                .map(items::get)
                .toList();
    }
}
