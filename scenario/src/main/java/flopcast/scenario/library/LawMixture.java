package flopcast.scenario.library;

import flopcast.quantity.distribution.WeightedChoice;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Callable;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.LawValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Withheld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `Law.mixture`: several laws, of which each world has one. It answers what all of them answer,
/// every question of a world by the same law.
///
/// @param laws at least one
/// @param weights as many
/// @param uniform that chooses among them
record LawMixture(List<LawValue> laws, List<Node> weights, Node uniform) {

    private static final Node ONE = new Node.Constant(1);

    static Builtin builtin() {
        return Definition.of(
                        "Law.mixture",
                        "Several laws at once: in each world one of them holds, chosen with these weights"
                                + " or with equal ones. It answers what all of them answer, and the run"
                                + " says how much of the variance of each result is that between the laws.")
                .source(
                        "The share is Var(E[X | law]) / Var(X), the correlation ratio of Pearson 1905;"
                                + " weights are shares of their sum.")
                .signature(
                        List.of(
                                Parameter.of("laws", Kind.LIST),
                                Parameter.of("weights", Kind.LIST).optional()),
                        "law",
                        LawMixture::of)
                .example(
                        "mean(Law.mixture([Law(\"hoffmann-2022-approach-3-rounded\"),"
                                + " Law(\"cerebras-2023\")], [3, 1]).irreducibleLoss) in nat/token",
                        "1.39415 nat/token",
                        "closed form: 0.75 · 1.69 + 0.25 · 0.5066")
                .builtin();
    }

    private static Value of(Inputs in, Call call) {
        var laws = new ArrayList<LawValue>();
        for (Value item : in.list(0)) {
            Withheld.refuse(item, in.span(0));
            switch (item) {
                case LawValue law -> laws.add(law);
                case Unknown _ -> throw new NoResult();
                default ->
                        throw new ProblemFound(
                                Problem.error(
                                        "law-not-mixable",
                                        in.span(0),
                                        "a mixture of laws is of laws, but item "
                                                + laws.size()
                                                + " is "
                                                + item.words(),
                                        "Write `Law.mixture([Law(\"…\"), Law(\"…\")], [0.6, 0.4])`."));
            }
        }
        if (laws.isEmpty()) {
            throw Numbers.emptyList(in.span(0));
        }
        List<Node> weights =
                in.has(1)
                        ? Mixtures.weights(in, 1, laws.size(), "laws", call)
                        : Collections.nCopies(laws.size(), ONE);
        return new LawMixture(laws, weights, call.uniform()).value(call);
    }

    private LawValue value(Call call) {
        var numbers = new ArrayList<Node>();
        for (int i = 0; i < laws.size(); i++) {
            numbers.add(new Node.Constant(i));
        }
        call.choose(chosen(numbers, call), names());
        Map<String, Value> members = new LinkedHashMap<>();
        for (LawValue law : laws) {
            for (String question : law.members().keySet()) {
                members.computeIfAbsent(question, each -> member(each, call));
            }
        }
        return new LawValue(id(), text(), members);
    }

    private String id() {
        return names().stream().collect(Collectors.joining(", ", "mixture of ", ""));
    }

    /// Laws of one name are told apart by a number.
    private List<String> names() {
        var names = new ArrayList<String>();
        for (LawValue law : laws) {
            String name = law.id();
            for (int same = 2; names.contains(name); same++) {
                name = law.id() + " (" + same + ")";
            }
            names.add(name);
        }
        return names;
    }

    private String text() {
        var text = new StringBuilder("in each world one of ");
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i)).append(" (weight ");
            text.append(
                    weights.get(i) instanceof Node.Constant constant
                            ? Shown.number(constant.value())
                            : "uncertain");
            text.append(")");
        }
        return text.toString();
    }

    private Value member(String question, Call call) {
        var members = new ArrayList<Value>();
        for (LawValue law : laws) {
            Value member = law.members().get(question);
            if (member == null || member instanceof Withheld) {
                return new Withheld(
                        "law-cannot-answer",
                        "law "
                                + id()
                                + " does not answer "
                                + question
                                + ", since "
                                + law.id()
                                + " does not",
                        "Mix laws that answer it: `flopcast laws ID` lists what one answers.");
            }
            members.add(member);
        }
        List<Signature> signatures =
                members.stream()
                        .filter(Builtin.class::isInstance)
                        .map(member -> ((Builtin) member).signatures().getFirst())
                        .toList();
        if (signatures.isEmpty()) {
            return chosenValue(members, call);
        }
        List<Parameter> parameters = signatures.getFirst().parameters();
        boolean alike =
                signatures.size() == laws.size()
                        && signatures.stream()
                                .allMatch(each -> each.parameters().equals(parameters));
        return alike
                ? asked(question, members, parameters)
                : new Withheld(
                        "law-cannot-answer",
                        "law "
                                + id()
                                + " does not answer "
                                + question
                                + ", since its laws take other arguments for it",
                        "Mix laws that take the same.");
    }

    /// Each law is asked in every world; a world takes the answer of its own.
    private Value asked(String question, List<Value> members, List<Parameter> parameters) {
        List<Callable> callables = members.stream().map(member -> (Callable) member).toList();
        var more = new ArrayList<>(parameters);
        more.add(Parameter.of("options", Kind.DICT));
        Signature.Body body =
                (in, call) -> {
                    List<Value> arguments =
                            in.arguments().stream().map(argument -> argument.value()).toList();
                    return chosenValue(
                            callables.stream().map(each -> call.call(each, arguments)).toList(),
                            call);
                };
        String result = ((Builtin) members.getFirst()).signatures().getFirst().result();
        return Definition.of(id() + "." + question, "As each of the laws answers it.")
                .signature(parameters, result, body)
                .signature(more, result, body)
                .builtin();
    }

    /// Of several answers those that all laws give.
    private Value chosenValue(List<Value> answers, Call call) {
        if (answers.stream().anyMatch(Unknown.class::isInstance)) {
            return Unknown.UNKNOWN;
        }
        if (answers.getFirst() instanceof Quantity first) {
            return first.with(chosen(nodes(answers), call));
        }
        List<DictValue> dicts = answers.stream().map(answer -> (DictValue) answer).toList();
        Map<String, Value> common = new LinkedHashMap<>();
        for (String name : dicts.getFirst().entries().keySet()) {
            if (dicts.stream().allMatch(dict -> dict.entries().containsKey(name))) {
                common.put(
                        name,
                        chosenValue(
                                dicts.stream().map(dict -> dict.entries().get(name)).toList(),
                                call));
            }
        }
        return new DictValue(common);
    }

    private static List<Node> nodes(List<Value> quantities) {
        return quantities.stream().map(quantity -> ((Quantity) quantity).node()).toList();
    }

    private Node chosen(List<Node> branches, Call call) {
        if (branches.size() == 1) {
            return branches.getFirst();
        }
        var arguments = new ArrayList<Node>();
        arguments.add(uniform);
        arguments.addAll(weights);
        arguments.addAll(branches);
        return call.apply(new WeightedChoice(branches.size()), List.copyOf(arguments));
    }
}
