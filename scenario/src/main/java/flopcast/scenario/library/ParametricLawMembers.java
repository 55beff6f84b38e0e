package flopcast.scenario.library;

import flopcast.quantity.distribution.Normal;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Body;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Watch;
import flopcast.training.scaling.BudgetTokens;
import flopcast.training.scaling.Coefficient;
import flopcast.training.scaling.CoefficientUncertainty;
import flopcast.training.scaling.FitDomain;
import flopcast.training.scaling.ParametricFunction;
import flopcast.training.scaling.ParametricLaw;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `law.…` offers for a parametric law. Its coefficients are nodes: constants, or draws from
/// the joint uncertainty of the fit.
final class ParametricLawMembers {

    private static final String BEYOND = "extrapolated beyond its fit";

    private final PublishedLaw law;
    private final List<Node> coefficients;

    private ParametricLawMembers(PublishedLaw law, List<Node> coefficients) {
        this.law = law;
        this.coefficients = coefficients;
    }

    static ParametricLawMembers of(
            PublishedLaw law, ParametricLaw parametric, boolean uncertain, Call call) {
        List<Node> coefficients =
                uncertain && law.uncertainty().isPresent()
                        ? drawn(law.uncertainty().get(), call)
                        : parametric.coefficients().stream()
                                .map(ParametricLawMembers::constant)
                                .toList();
        return new ParametricLawMembers(law, coefficients);
    }

    private static Node constant(Coefficient coefficient) {
        return new Node.Constant(coefficient.value());
    }

    /// All coefficients are functions of the same standard normals, so they keep their correlation.
    private static List<Node> drawn(CoefficientUncertainty uncertainty, Call call) {
        List<BlockFunction> functions = uncertainty.coefficients();
        var normals = new ArrayList<Node>();
        for (int i = 0; i < functions.size(); i++) {
            normals.add(call.draw(Normal.STANDARD));
        }
        return functions.stream().map(function -> call.apply(function, normals)).toList();
    }

    Map<String, Value> members() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("loss", ofAllocation("loss", ParametricFunction.LOSS));
        members.put(
                "reducibleLoss", ofAllocation("reducibleLoss", ParametricFunction.REDUCIBLE_LOSS));
        members.put("irreducibleLoss", Quantity.of(coefficients.getFirst(), LawUnits.LOSS));
        members.put("computeOptimal", computeOptimal());
        members.put("compute", compute());
        return members;
    }

    private Builtin ofAllocation(String name, ParametricFunction function) {
        return member(
                name,
                "The " + function.operation() + " of a model of n parameters trained on d tokens.",
                List.of(LawUnits.N, LawUnits.D),
                "number [nat/token]",
                (in, call) -> {
                    FitDomain domain = law.domain();
                    watch(call, in.node(0), LawUnits.PARAMETERS, domain.parameters(), "parameters");
                    watch(call, in.node(1), LawUnits.TOKENS, domain.tokens(), "tokens");
                    return Quantity.of(answer(function, in, call), LawUnits.LOSS);
                });
    }

    private Builtin computeOptimal() {
        return member(
                "computeOptimal",
                "The allocation of training compute with the lowest loss, as {parameters, tokens, loss}.",
                List.of(LawUnits.C),
                "dict",
                (in, call) -> {
                    watch(
                            call,
                            in.node(0),
                            LawUnits.COMPUTE,
                            law.domain().trainingCompute(),
                            "training compute");
                    Node n = answer(ParametricFunction.OPTIMAL_PARAMETERS, in, call);
                    Node d = call.apply(BudgetTokens.BUDGET_TOKENS, List.of(in.node(0), n));
                    Node loss = answer(ParametricFunction.LOSS, List.of(n, d), call);
                    Map<String, Value> optimum = new LinkedHashMap<>();
                    optimum.put("parameters", Quantity.of(n, LawUnits.PARAMETERS));
                    optimum.put("tokens", Quantity.of(d, LawUnits.TOKENS));
                    optimum.put("loss", Quantity.of(loss, LawUnits.LOSS));
                    return new DictValue(optimum);
                });
    }

    private Builtin compute() {
        return member(
                "compute",
                "The least training compute that reaches a loss.",
                List.of(LawUnits.L),
                "number [FLOP]",
                (in, call) -> {
                    Node compute = answer(ParametricFunction.COMPUTE_FOR_LOSS, in, call);
                    watch(
                            call,
                            compute,
                            LawUnits.COMPUTE,
                            law.domain().trainingCompute(),
                            "training compute");
                    return Quantity.of(compute, LawUnits.COMPUTE);
                });
    }

    private Builtin member(
            String name, String sentence, List<Parameter> parameters, String result, Body body) {
        return Definition.of(law.id() + "." + name, sentence)
                .source(law.source().toString())
                .signature(parameters, result, body)
                .builtin();
    }

    private Node answer(ParametricFunction function, Inputs in, Call call) {
        return answer(function, in.nodes(), call);
    }

    private Node answer(ParametricFunction function, List<Node> question, Call call) {
        var arguments = new ArrayList<>(question);
        arguments.addAll(coefficients);
        return call.apply(function, arguments);
    }

    private void watch(Call call, Node node, Dimension dimension, Range range, String what) {
        call.watch(
                new Watch(
                        node,
                        dimension,
                        range.low(),
                        range.high(),
                        new Watch.Subject("law " + law.id(), what, BEYOND),
                        call.span()));
    }
}
