package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.any;
import static flopcast.scenario.library.Parameters.dict;
import static flopcast.scenario.library.Parameters.function;
import static flopcast.scenario.library.Parameters.list;
import static flopcast.scenario.library.Parameters.text;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Withheld;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Values by key. Nothing is changed: each function gives a new dict.
final class DictModule {

    private static final String SQUIGGLE = "Squiggle 0.10.0";
    private static final String DICT = "dict";
    private static final String LIST = "list";
    private static final String KEY = "key";

    private DictModule() {}

    static List<Builtin> all() {
        return Stream.of(read(), changed(), chosen(), converted(), mapped())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Builtin> read() {
        return List.of(
                Definition.of("Dict.get", "The value of a key, or another where it is missing.")
                        .source(
                                "Not in Squiggle; the same as `d[\"key\"]`, but for the other value.")
                        .signature(
                                List.of(dict(DICT), text(KEY), any("otherwise")),
                                "any value",
                                DictModule::valueOr)
                        .example("Dict.get({a: 1}, \"b\", 0)", "0", "closed form")
                        .builtin(),
                Definition.of("Dict.has", "Whether there is a key.")
                        .signature(
                                List.of(dict(DICT), text(KEY)),
                                "truth value",
                                (in, call) -> Truth.of(entries(in).containsKey(in.text(1))))
                        .example("Dict.has({a: 1, b: 2}, \"c\")", "false", SQUIGGLE)
                        .builtin(),
                Definition.of("Dict.size", "The number of keys.")
                        .signature(
                                List.of(dict(DICT)),
                                "number",
                                (in, call) -> Quantity.plain(entries(in).size()))
                        .example("Dict.size({a: 1, b: 2})", "2", SQUIGGLE)
                        .builtin(),
                Definition.of("Dict.keys", "The keys, in their order.")
                        .signature(
                                List.of(dict(DICT)),
                                LIST,
                                (in, call) ->
                                        new ListValue(
                                                entries(in).keySet().stream()
                                                        .<Value>map(Text::new)
                                                        .toList()))
                        .example("Dict.keys({a: 1, b: 2})", "[a, b]", SQUIGGLE)
                        .builtin(),
                Definition.of("Dict.values", "The values, in the order of their keys.")
                        .signature(
                                List.of(dict(DICT)),
                                LIST,
                                (in, call) -> new ListValue(List.copyOf(entries(in).values())))
                        .example("Dict.values({foo: 3, bar: 20})", "[3, 20]", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> changed() {
        return List.of(
                Definition.of("Dict.set", "The dict with this value for this key.")
                        .signature(
                                List.of(dict(DICT), text(KEY), any("value")),
                                DICT,
                                (in, call) ->
                                        merged(
                                                List.of(
                                                        entries(in),
                                                        Map.of(in.text(1), in.value(2)))))
                        .example("Dict.set({a: 1, b: 2}, \"c\", 3)", "{a: 1, b: 2, c: 3}", SQUIGGLE)
                        .builtin(),
                Definition.of("Dict.delete", "The dict without a key.")
                        .signature(
                                List.of(dict(DICT), text(KEY)),
                                DICT,
                                (in, call) -> without(entries(in), Set.of(in.text(1))))
                        .example("Dict.delete({a: 1, b: 2}, \"a\")", "{b: 2}", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "Dict.merge",
                                "Both dicts; of two equal keys the second has the value.")
                        .signature(
                                List.of(dict("x"), dict("y")),
                                DICT,
                                (in, call) -> merged(List.of(entries(in), in.dict(1).entries())))
                        .example(
                                "Dict.merge({a: 1, b: 2}, {b: 3, c: 5})",
                                "{a: 1, b: 3, c: 5}",
                                SQUIGGLE)
                        .builtin(),
                Definition.of("Dict.mergeMany", "As `Dict.merge`, of a list of dicts.")
                        .signature(List.of(list("dicts")), DICT, (in, call) -> merged(dicts(in)))
                        .example(
                                "Dict.mergeMany([{a: 1, b: 2}, {b: 3, c: 5}])",
                                "{a: 1, b: 3, c: 5}",
                                SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> chosen() {
        return List.of(
                Definition.of("Dict.pick", "Only these keys, in this order; others are left out.")
                        .signature(
                                List.of(dict(DICT), list("keys")),
                                DICT,
                                (in, call) -> picked(entries(in), keys(in)))
                        .example(
                                "Dict.pick({a: 1, b: 2, c: 3}, [\"a\", \"c\"])",
                                "{a: 1, c: 3}",
                                SQUIGGLE)
                        .builtin(),
                Definition.of("Dict.omit", "The dict without these keys.")
                        .signature(
                                List.of(dict(DICT), list("keys")),
                                DICT,
                                (in, call) -> without(entries(in), keys(in)))
                        .example(
                                "Dict.omit({a: 1, b: 2, c: 3, d: 4}, [\"b\", \"d\"])",
                                "{a: 1, c: 3}",
                                SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> converted() {
        return List.of(
                Definition.of("Dict.toList", "The pairs of key and value.")
                        .signature(
                                List.of(dict(DICT)),
                                LIST,
                                (in, call) ->
                                        new ListValue(
                                                entries(in).entrySet().stream()
                                                        .<Value>map(DictModule::pair)
                                                        .toList()))
                        .example("Dict.toList({a: 1, b: 2})", "[[a, 1], [b, 2]]", SQUIGGLE)
                        .builtin(),
                Definition.of("Dict.fromList", "The dict of a list of pairs of key and value.")
                        .signature(List.of(list("pairs")), DICT, DictModule::ofPairs)
                        .example(
                                "Dict.fromList([[\"foo\", 3], [\"bar\", 20]])",
                                "{foo: 3, bar: 20}",
                                SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> mapped() {
        return List.of(
                Definition.of("Dict.map", "What a function gives for each value.")
                        .signature(
                                List.of(dict(DICT), function("function")),
                                DICT,
                                DictModule::mappedValues)
                        .example("Dict.map({a: 1, b: 2}, {|x| x + 1})", "{a: 2, b: 3}", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "Dict.mapKeys",
                                "The values under what a function gives for each key.")
                        .signature(
                                List.of(dict(DICT), function("function")),
                                DICT,
                                DictModule::mappedKeys)
                        .example(
                                "Dict.mapKeys({a: 1, b: 2}, {|k| concat(k, \"-x\")})",
                                "{a-x: 1, b-x: 2}",
                                SQUIGGLE)
                        .builtin());
    }

    private static Map<String, Value> entries(Inputs in) {
        return in.dict(0).entries();
    }

    private static Value valueOr(Inputs in, Call call) {
        Value value = entries(in).getOrDefault(in.text(1), in.value(2));
        if (value instanceof Withheld withheld) {
            throw call.problem(withheld.code(), withheld.message(), withheld.advice());
        }
        return value;
    }

    private static DictValue merged(Collection<Map<String, Value>> dicts) {
        Map<String, Value> all = new LinkedHashMap<>();
        dicts.forEach(all::putAll);
        return new DictValue(all);
    }

    private static DictValue without(Map<String, Value> entries, Set<String> keys) {
        Map<String, Value> kept = new LinkedHashMap<>(entries);
        kept.keySet().removeAll(keys);
        return new DictValue(kept);
    }

    private static DictValue picked(Map<String, Value> entries, Set<String> keys) {
        Map<String, Value> picked = new LinkedHashMap<>();
        for (String key : keys) {
            Value value = entries.get(key);
            if (value != null) {
                picked.put(key, value);
            }
        }
        return new DictValue(picked);
    }

    private static ListValue pair(Map.Entry<String, Value> entry) {
        return new ListValue(List.of(new Text(entry.getKey()), entry.getValue()));
    }

    private static Value ofPairs(Inputs in, Call call) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (Value item : in.list(0)) {
            call.step();
            if (item instanceof ListValue pair
                    && pair.items().size() == 2
                    && pair.items().getFirst() instanceof Text key) {
                entries.put(key.text(), pair.items().getLast());
            } else {
                throw unfit(item, "pairs of a text and a value", in, 0);
            }
        }
        return new DictValue(entries);
    }

    private static List<Map<String, Value>> dicts(Inputs in) {
        var dicts = new ArrayList<Map<String, Value>>();
        for (Value item : in.list(0)) {
            if (!(item instanceof DictValue dict)) {
                throw unfit(item, "dicts", in, 0);
            }
            dicts.add(dict.entries());
        }
        return dicts;
    }

    private static Set<String> keys(Inputs in) {
        Set<String> keys = new LinkedHashSet<>();
        for (Value item : in.list(1)) {
            if (!(item instanceof Text text)) {
                throw unfit(item, "texts", in, 1);
            }
            keys.add(text.text());
        }
        return keys;
    }

    private static RuntimeException unfit(Value item, String needed, Inputs in, int index) {
        return item instanceof Unknown
                ? new NoResult()
                : new ProblemFound(
                        Problem.error(
                                "item-unfit",
                                in.span(index),
                                "the list must have " + needed + " only, but has a " + item.kind(),
                                ""));
    }

    private static Value mappedValues(Inputs in, Call call) {
        var function = new Lambdas(in.function(1), in.span(1), call);
        Map<String, Value> results = new LinkedHashMap<>();
        entries(in).forEach((key, value) -> results.put(key, function.of(value)));
        return new DictValue(results);
    }

    private static Value mappedKeys(Inputs in, Call call) {
        var function = new Lambdas(in.function(1), in.span(1), call);
        Map<String, Value> results = new LinkedHashMap<>();
        entries(in).forEach((key, value) -> results.put(function.text(new Text(key)), value));
        return new DictValue(results);
    }
}
