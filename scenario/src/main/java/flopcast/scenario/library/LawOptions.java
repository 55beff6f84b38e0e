package flopcast.scenario.library;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Dimensions;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Withheld;
import flopcast.training.scaling.Argument;
import flopcast.training.scaling.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The arguments of a question that are given by name, `{mostTokens: 10T tokens}`.
record LawOptions(Question question, DictValue given, Call call) {

    /// Every option of the question: what was given, else its preset.
    Map<String, Node> nodes() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (Argument option : question.options()) {
            Value value = given.entries().get(option.name());
            nodes.put(
                    option.name(),
                    value instanceof Quantity quantity
                            ? node(option, quantity)
                            : new Node.Constant(option.preset().orElseThrow()));
        }
        for (Map.Entry<String, Value> entry : given.entries().entrySet()) {
            Withheld.refuse(entry.getValue(), call.span());
            if (entry.getValue() instanceof Unknown) {
                throw new NoResult();
            }
            if (!nodes.containsKey(entry.getKey()) || !(entry.getValue() instanceof Quantity)) {
                throw call.problem(
                        "unknown-option",
                        "Law has no option \""
                                + entry.getKey()
                                + "\" of that kind for "
                                + question.name(),
                        "There is `" + offered() + "`.");
            }
        }
        return nodes;
    }

    private Node node(Argument option, Quantity quantity) {
        Dimension needed = LawUnits.dimension(option.measure());
        if (!quantity.dimension().equals(needed) && !quantity.isPlainZero()) {
            throw call.problem(
                    "argument-unit",
                    "expected "
                            + Dimensions.named(needed)
                            + " for "
                            + option.name()
                            + " of "
                            + question.name()
                            + ", but found "
                            + Dimensions.named(quantity.dimension()),
                    Dimensions.advice(needed, quantity.dimension()));
        }
        return quantity.node();
    }

    private String offered() {
        return question.options().stream()
                .map(option -> option.name() + ": " + LawUnits.shown(option.measure()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
