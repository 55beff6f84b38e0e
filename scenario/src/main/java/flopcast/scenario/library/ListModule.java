package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.any;
import static flopcast.scenario.library.Parameters.function;
import static flopcast.scenario.library.Parameters.list;
import static flopcast.scenario.library.Parameters.plain;
import static flopcast.scenario.library.Parameters.text;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Equality;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.ValueText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Lists made, taken apart and put together.
final class ListModule {

    private static final String SQUIGGLE = "Squiggle 0.10.0";
    private static final String ITEMS = "items";
    private static final String LIST = "list";
    private static final String ITEM = "item";

    private ListModule() {}

    static List<Builtin> all() {
        return Stream.of(made(), read(), joined(), parts(), pairs()).flatMap(List::stream).toList();
    }

    private static List<Builtin> made() {
        return List.of(
                Definition.of(
                                "List.make",
                                "A list of `count` items: a value repeated, or what a function gives"
                                        + " for each position.")
                        .signature(
                                List.of(plain("count"), function("function")),
                                LIST,
                                ListModule::madeByFunction)
                        .signature(
                                List.of(plain("count"), any("value")), LIST, ListModule::repeated)
                        .example("List.make(2, 3)", "[3, 3]", SQUIGGLE)
                        .example("List.make(2, {|i| i + 1})", "[1, 2]", SQUIGGLE)
                        .example("List.make(2, {|| 3})", "[3, 3]", SQUIGGLE)
                        .builtin(),
                Definition.of("List.upTo", "The whole numbers from `low` to `high`, both included.")
                        .signature(List.of(plain("low"), plain("high")), LIST, ListModule::upTo)
                        .example("List.upTo(1, 4)", "[1, 2, 3, 4]", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> read() {
        return List.of(
                Definition.of("List.length", "The number of items.")
                        .signature(
                                List.of(list(ITEMS)),
                                "number",
                                (in, call) -> Quantity.plain(in.list(0).size()))
                        .example("List.length([1, 4, 5])", "3", SQUIGGLE)
                        .builtin(),
                Definition.of("List.first", "The first item.")
                        .signature(List.of(list(ITEMS)), ITEM, (in, call) -> some(in).getFirst())
                        .example("List.first([1, 4, 5])", "1", SQUIGGLE)
                        .builtin(),
                Definition.of("List.last", "The last item.")
                        .signature(List.of(list(ITEMS)), ITEM, (in, call) -> some(in).getLast())
                        .example("List.last([1, 4, 5])", "5", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> joined() {
        return List.of(
                Definition.of("List.append", "The list with one more item at its end.")
                        .signature(
                                List.of(list(ITEMS), any(ITEM)),
                                LIST,
                                (in, call) -> limited(in.list(0), List.of(in.value(1)), call))
                        .example("List.append([1, 4], 5)", "[1, 4, 5]", SQUIGGLE)
                        .builtin(),
                Definition.of("concat", "Two lists, or a text and any value, one after the other.")
                        .signature(
                                List.of(list("x"), list("y")),
                                LIST,
                                (in, call) -> limited(in.list(0), in.list(1), call))
                        .signature(List.of(text("x"), any("y")), "text", Texts::concatenated)
                        .example("concat([1, 2, 3], [4])", "[1, 2, 3, 4]", SQUIGGLE)
                        .example("concat(\"a\", 1)", "a1", SQUIGGLE)
                        .builtin(),
                Definition.of("List.flatten", "The items of the lists in a list; one level only.")
                        .signature(List.of(list(ITEMS)), LIST, ListModule::flattened)
                        .example("List.flatten([[1, [2]], 3])", "[1, [2], 3]", SQUIGGLE)
                        .builtin(),
                Definition.of("reverse", "The items from the last to the first.")
                        .signature(
                                List.of(list(ITEMS)),
                                LIST,
                                (in, call) -> new ListValue(in.list(0).reversed()))
                        .example("reverse([1, 4, 5])", "[5, 4, 1]", SQUIGGLE)
                        .builtin(),
                Definition.of("List.join", "Texts with a separator between them, a comma at first.")
                        .signature(
                                List.of(list("texts"), text("separator").optional()),
                                "text",
                                ListModule::joinedTexts)
                        .example("List.join([\"a\", \"b\", \"c\"], \"; \")", "a; b; c", SQUIGGLE)
                        .example("List.join([\"a\", \"b\"])", "a,b", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> parts() {
        return List.of(
                Definition.of(
                                "List.slice",
                                "The items from position `start` up to but without `end`; negative"
                                        + " positions count from the end.")
                        .signature(
                                List.of(list(ITEMS), plain("start"), plain("end").optional()),
                                LIST,
                                ListModule::slice)
                        .example("List.slice([1, 2, 5, 10], 1, 3)", "[2, 5]", SQUIGGLE)
                        .example("List.slice([1, 2, 3, 4], -2)", "[3, 4]", SQUIGGLE)
                        .builtin(),
                Definition.of("List.uniq", "The items without those that equal an earlier one.")
                        .signature(
                                List.of(list(ITEMS)),
                                LIST,
                                (in, call) -> unique(in.list(0), in.list(0), call))
                        .example(
                                "List.uniq([1, 2, 3, \"hi\", false, \"hi\"])",
                                "[1, 2, 3, hi, false]",
                                SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "List.uniqBy",
                                "The items without those for which the function gives the same as for"
                                        + " an earlier one.")
                        .signature(
                                List.of(list(ITEMS), function("function")),
                                LIST,
                                (in, call) -> unique(in.list(0), keys(in, call), call))
                        .example(
                                "List.uniqBy([[1, 5], [3, 5], [5, 7]], {|x| x[1]})",
                                "[[1, 5], [5, 7]]",
                                SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> pairs() {
        return List.of(
                Definition.of("List.zip", "Pairs of the items at the same position.")
                        .signature(List.of(list("x"), list("y")), LIST, ListModule::zipped)
                        .example(
                                "List.zip([1, 3, 4], [2, 4, 5])",
                                "[[1, 2], [3, 4], [4, 5]]",
                                SQUIGGLE)
                        .builtin(),
                Definition.of("List.unzip", "The list of first and the list of second items.")
                        .signature(List.of(list("pairs")), LIST, ListModule::unzipped)
                        .example(
                                "List.unzip([[1, 2], [2, 3], [4, 5]])",
                                "[[1, 2, 4], [2, 3, 5]]",
                                SQUIGGLE)
                        .builtin());
    }

    /// The items of the first argument, which must have some.
    static List<Value> some(Inputs in) {
        if (in.list(0).isEmpty()) {
            throw Numbers.emptyList(in.span(0));
        }
        return in.list(0);
    }

    private static int count(Inputs in, Call call) {
        return Plain.count(in, 0, "items", call);
    }

    private static Value madeByFunction(Inputs in, Call call) {
        var function = new Lambdas(in.function(1), in.span(1), call);
        boolean takesIndex = in.function(1).arity() != 0;
        var items = new ArrayList<Value>();
        for (int i = 0; i < count(in, call); i++) {
            items.add(takesIndex ? function.of(Quantity.plain(i)) : function.of());
        }
        return new ListValue(items);
    }

    private static Value repeated(Inputs in, Call call) {
        return new ListValue(Collections.nCopies(count(in, call), in.value(1)));
    }

    private static Value upTo(Inputs in, Call call) {
        int most = Integer.MAX_VALUE / 2;
        int low = Plain.whole(in, 0, "the low end", -most, most);
        int high = Plain.whole(in, 1, "the high end", -most, most);
        if (high < low) {
            throw new IllegalArgumentException(
                    "a list must run from a lower to a higher number, but runs from "
                            + low
                            + " to "
                            + high);
        }
        checkLength((long) high - low + 1, call);
        var numbers = new ArrayList<Value>();
        for (int i = low; i <= high; i++) {
            call.step();
            numbers.add(Quantity.plain(i));
        }
        return new ListValue(numbers);
    }

    private static Value limited(List<Value> first, List<Value> second, Call call) {
        checkLength((long) first.size() + second.size(), call);
        var items = new ArrayList<>(first);
        items.addAll(second);
        return new ListValue(items);
    }

    private static void checkLength(long length, Call call) {
        if (length > call.mostLength()) {
            throw Plain.tooMuch(call.span(), "items", call.mostLength(), (double) length);
        }
    }

    private static Value flattened(Inputs in, Call call) {
        var items = new ArrayList<Value>();
        for (Value item : in.list(0)) {
            call.step();
            items.addAll(item instanceof ListValue list ? list.items() : List.of(item));
            checkLength(items.size(), call);
        }
        return new ListValue(items);
    }

    private static Value joinedTexts(Inputs in, Call call) {
        var joined = new StringBuilder();
        for (Value item : in.list(0)) {
            call.step();
            joined.append(joined.isEmpty() ? "" : in.has(1) ? in.text(1) : ",")
                    .append(ValueText.of(item, call.units()));
        }
        return Texts.text(joined.toString(), call.span(), call);
    }

    private static Value slice(Inputs in, Call call) {
        List<Value> items = in.list(0);
        int start = position(in, 1, items.size());
        int end = in.has(2) ? position(in, 2, items.size()) : items.size();
        return new ListValue(start < end ? items.subList(start, end) : List.of());
    }

    /// From the start, or where negative from the end; at most just behind it.
    private static int position(Inputs in, int index, int size) {
        int most = Integer.MAX_VALUE;
        int position = Plain.whole(in, index, "a position", -most, most);
        return position < 0 ? Math.max(0, position + size) : Math.min(position, size);
    }

    private static List<Value> keys(Inputs in, Call call) {
        var function = new Lambdas(in.function(1), in.span(1), call);
        return in.list(0).stream().map(item -> function.of(item)).toList();
    }

    private static Value unique(List<Value> items, List<Value> keys, Call call) {
        var kept = new ArrayList<Value>();
        var seen = new ArrayList<Value>();
        for (int i = 0; i < items.size(); i++) {
            Value key = keys.get(i);
            boolean isNew = true;
            for (Value other : seen) {
                call.step();
                isNew = isNew && !Equality.same(other, key);
            }
            if (isNew) {
                seen.add(key);
                kept.add(items.get(i));
            }
        }
        return new ListValue(kept);
    }

    private static Value zipped(Inputs in, Call call) {
        List<Value> first = in.list(0);
        List<Value> second = in.list(1);
        if (first.size() != second.size()) {
            throw call.problem(
                    "list-lengths-differ",
                    "the lists have " + first.size() + " and " + second.size() + " items",
                    "Cut the longer one with `List.slice`.");
        }
        var pairs = new ArrayList<Value>();
        for (int i = 0; i < first.size(); i++) {
            call.step();
            pairs.add(new ListValue(List.of(first.get(i), second.get(i))));
        }
        return new ListValue(pairs);
    }

    private static Value unzipped(Inputs in, Call call) {
        var first = new ArrayList<Value>();
        var second = new ArrayList<Value>();
        for (Value item : in.list(0)) {
            call.step();
            if (!(item instanceof ListValue pair) || pair.items().size() != 2) {
                throw new ProblemFound(
                        Problem.error(
                                "not-pairs",
                                in.span(0),
                                "the list must have pairs, lists of two items, only",
                                "Write for example `[[1, 2], [3, 4]]`."));
            }
            first.add(pair.items().getFirst());
            second.add(pair.items().getLast());
        }
        return new ListValue(List.of(new ListValue(first), new ListValue(second)));
    }
}
