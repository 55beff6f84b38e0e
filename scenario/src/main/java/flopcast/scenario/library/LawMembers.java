package flopcast.scenario.library;

import flopcast.quantity.distribution.Normal;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.LawValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Watch;
import flopcast.scenario.value.Withheld;
import flopcast.training.scaling.Answer;
import flopcast.training.scaling.Argument;
import flopcast.training.scaling.Coefficient;
import flopcast.training.scaling.DescribedLaw;
import flopcast.training.scaling.Measure;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What `law.…` offers: a built-in for each question of a law, a number for one without arguments.
/// Coefficients are nodes: constants, or draws from the joint uncertainty of the fit.
record LawMembers(DescribedLaw law, List<Node> coefficients) {

    private static final String BEYOND_FIT = "extrapolated beyond its fit";
    private static final String BEYOND_TABLE = "extrapolated beyond the ends of its table";

    /// Questions whose lack is worth a word, and a law that answers all of them.
    static final List<String> USUAL =
            List.of(
                    "loss",
                    "reducibleLoss",
                    "irreducibleLoss",
                    "computeOptimal",
                    "compute",
                    "tokensFor",
                    "parametersFor",
                    "optimalTokens",
                    "overtrainingPenalty",
                    "optimum",
                    "inferenceOptimum");

    private static final String ANSWERS_ALL = "besiroglu-2024";

    static LawMembers of(PublishedLaw law, boolean isUncertain, Call call) {
        List<Node> coefficients =
                isUncertain && law.uncertainty().isPresent()
                        ? drawn(law.uncertainty().get().coefficients(), call)
                        : law.law().coefficients().stream()
                                .map(Coefficient::value)
                                .<Node>map(Node.Constant::new)
                                .toList();
        return new LawMembers(law, coefficients);
    }

    /// The law as the value of an expression.
    LawValue value(Call call) {
        String text =
                law.id()
                        + ": "
                        + law.law().equation()
                        + "; "
                        + law.counting().sentence()
                        + "; fitted to "
                        + law.domain().runs();
        return new LawValue(law.id(), text, members(call));
    }

    /// All coefficients are functions of the same standard normals, so they keep their correlation.
    private static List<Node> drawn(List<BlockFunction> functions, Call call) {
        var normals = new ArrayList<Node>();
        for (int i = 0; i < functions.size(); i++) {
            normals.add(call.draw(Normal.STANDARD));
        }
        return functions.stream().map(function -> call.apply(function, normals)).toList();
    }

    private Map<String, Value> members(Call call) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Question question : law.law().questions()) {
            members.put(
                    question.name(),
                    question.arguments().isEmpty()
                            ? answers(question, new LinkedHashMap<>(), call)
                            : builtin(question));
        }
        for (String usual : USUAL) {
            members.computeIfAbsent(usual, this::unanswered);
        }
        return members;
    }

    private Withheld unanswered(String question) {
        String answered =
                law.law().questions().stream()
                        .map(Question::name)
                        .collect(Collectors.joining(", "));
        return new Withheld(
                "law-cannot-answer",
                "law " + law.id() + " does not answer " + question,
                "It answers " + answered + ". " + ANSWERS_ALL + " answers " + question + ".");
    }

    private Builtin builtin(Question question) {
        List<Parameter> parameters = question.required().stream().map(LawUnits::parameter).toList();
        Definition definition =
                Definition.of(law.id() + "." + question.name(), question.sentence())
                        .source(law.citation())
                        .signature(
                                parameters,
                                LawUnits.result(question),
                                (in, call) -> asked(question, in, call));
        if (!question.options().isEmpty()) {
            var more = new ArrayList<>(parameters);
            more.add(Parameter.of("options", Kind.DICT));
            definition.signature(
                    more, LawUnits.result(question), (in, call) -> asked(question, in, call));
        }
        return definition.builtin();
    }

    private Value asked(Question question, Inputs in, Call call) {
        Map<String, Node> known = new LinkedHashMap<>();
        List<Argument> required = question.required();
        for (int i = 0; i < required.size(); i++) {
            known.put(required.get(i).name(), in.node(i));
        }
        DictValue options =
                in.has(required.size()) ? in.dict(required.size()) : new DictValue(Map.of());
        known.putAll(new LawOptions(question, options, call).nodes());
        for (Argument argument : question.arguments()) {
            Node node = known.get(argument.name());
            if (node != null) {
                count(argument.measure(), node, call);
                watch(argument.what(), argument.measure(), node, call);
            }
        }
        return answers(question, known, call);
    }

    /// One number, or a dict of several.
    private Value answers(Question question, Map<String, Node> known, Call call) {
        Map<String, Value> found = new LinkedHashMap<>();
        for (Answer answer : question.answers()) {
            var arguments = new ArrayList<Node>();
            answer.inputs().forEach(input -> arguments.add(known.get(input)));
            if (answer.takesCoefficients()) {
                arguments.addAll(coefficients);
            }
            Node node = call.apply(answer.function(), arguments);
            known.put(answer.name(), node);
            found.put(answer.name(), Quantity.of(node, LawUnits.dimension(answer.measure())));
            count(answer.measure(), node, call);
            if (answer.isWatched()) {
                watch(answer.what(), answer.measure(), node, call);
            }
        }
        return found.size() == 1 ? found.values().iterator().next() : new DictValue(found);
    }

    /// Where the law says what its `N` counts.
    private void count(Measure measure, Node node, Call call) {
        if (measure == Measure.PARAMETERS && law.counting() != PublishedLaw.Counting.UNSTATED) {
            call.counted(node, "law " + law.id(), law.counting().words());
        }
    }

    private void watch(String what, Measure measure, Node node, Call call) {
        boolean isTabulated =
                law.law().tabulated().isPresent() && what.equals(Measure.COMPUTE.what());
        Dimension dimension = LawUnits.dimension(measure);
        law.range(what)
                .ifPresent(range ->
                        call.watch(
                                new Watch(
                                        node,
                                        dimension,
                                        range.low(),
                                        range.high(),
                                        new Watch.Subject(
                                                "law " + law.id(),
                                                what,
                                                isTabulated ? BEYOND_TABLE : BEYOND_FIT),
                                        call.span())));
    }
}
