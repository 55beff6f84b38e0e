package flopcast.scenario.library;

import static flopcast.scenario.library.Formulas.constant;
import static flopcast.scenario.library.Formulas.product;
import static flopcast.scenario.library.Formulas.quotient;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import flopcast.training.compute.TrainingCompute;
import flopcast.training.compute.TransformerShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `Compute`, counted from the model, and `Retrieval`.
final class ComputeModule {

    private static final String KAPLAN = "Kaplan et al. 2020, arXiv:2001.08361, section 2.1.";
    private static final List<String> SHAPE =
            List.of("layers", "width", "ffnWidth", "heads", "keySize", "vocabulary", "context");
    private static final Node SIX = constant(TrainingCompute.FLOP_PER_PARAMETER_TOKEN);

    private ComputeModule() {}

    static List<Builtin> all() {
        return List.of(
                dense(),
                mixtureOfExperts(),
                detailed(),
                parameters(),
                tokens(),
                effectiveParameters());
    }

    private static Builtin dense() {
        return Definition.of("Compute.dense", "Training compute of a dense transformer, C = 6·N·D.")
                .source(KAPLAN)
                .signature(
                        List.of(LawUnits.N, LawUnits.D),
                        "number [FLOP]",
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            return Quantity.of(
                                    product(call, SIX, in.node(0), in.node(1)), LawUnits.COMPUTE);
                        })
                .example(
                        "Compute.dense(175B parameters, 300B tokens)",
                        "3.15e23 FLOP",
                        "6 · 175e9 · 300e9")
                .builtin();
    }

    private static Builtin mixtureOfExperts() {
        return Definition.of(
                        "Compute.mixtureOfExperts",
                        "Training compute of a mixture of experts, C = 6·N·D·(1 + routing), with N the"
                                + " active parameters.")
                .source(
                        "Ludziejewski et al. 2025, arXiv:2502.05172, section 3, for 6·N·D; the routing"
                                + " share is what the router and padding add, 0 where left out.")
                .signature(
                        List.of(
                                Parameter.of("active", Kind.NUMBER, "parameter"),
                                LawUnits.D,
                                Parameter.of("routing", Kind.NUMBER, "1").optional()),
                        "number [FLOP]",
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            Node compute = product(call, SIX, in.node(0), in.node(1));
                            Node routed =
                                    in.has(2)
                                            ? product(call, compute, onePlus(call, in.node(2)))
                                            : compute;
                            return Quantity.of(routed, LawUnits.COMPUTE);
                        })
                .example(
                        "Compute.mixtureOfExperts(280B parameters, 13T tokens)",
                        "2.184e25 FLOP",
                        "6 · 280e9 · 13e12")
                .builtin();
    }

    private static Node onePlus(Call call, Node share) {
        return call.apply(BinaryOperation.ADD, List.of(constant(1), share));
    }

    private static Builtin detailed() {
        return Definition.of(
                        "Compute.detailed",
                        "Training compute of a transformer counted matrix by matrix, as {total,"
                                + " blocks, embeddings}.")
                .source(
                        "Hoffmann et al. 2022, arXiv:2203.15556, appendix F; its Table A4 compares the"
                                + " blocks alone with 6·N·D. The shape is {layers, width, ffnWidth,"
                                + " heads, keySize, vocabulary, context}.")
                .signature(
                        List.of(Parameter.of("shape", Kind.DICT), LawUnits.D),
                        "dict",
                        ComputeModule::detailed)
                .example(
                        "round(Compute.detailed({layers: 40, width: 3584, ffnWidth: 14336, heads: 28,"
                                + " keySize: 128, vocabulary: 32000, context: 2048}, 1B tokens).blocks"
                                + " / Compute.dense(6.796B parameters, 1B tokens) * 100)",
                        "99",
                        "Hoffmann et al. 2022, Table A4: 0.99 for 6.8B parameters")
                .builtin();
    }

    private static Value detailed(Inputs in, Call call) {
        double[] n = DictNumbers.plain(in, 0, "the shape of a transformer", SHAPE, call);
        var shape = new TransformerShape(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
        Map<String, Value> counts = new LinkedHashMap<>();
        counts.put("total", compute(shape.flopPerToken(), in, call));
        counts.put("blocks", compute(shape.blockFlopPerToken(), in, call));
        counts.put("embeddings", compute(shape.embeddingFlopPerToken(), in, call));
        return new DictValue(counts);
    }

    private static Quantity compute(double flopPerToken, Inputs in, Call call) {
        return Quantity.of(product(call, constant(flopPerToken), in.node(1)), LawUnits.COMPUTE);
    }

    private static Builtin parameters() {
        return Definition.of(
                        "Compute.parameters",
                        "The parameters that a budget pays for on so many tokens, N = C / (6·D).")
                .source(KAPLAN)
                .signature(
                        List.of(LawUnits.C, LawUnits.D),
                        "number [parameter]",
                        (in, call) -> shareOfBudget(in, call, LawUnits.PARAMETERS))
                .example(
                        "Compute.parameters(3.15e23 FLOP, 300B tokens)",
                        "175B parameters",
                        "3.15e23 / (6 · 300e9)")
                .builtin();
    }

    private static Builtin tokens() {
        return Definition.of(
                        "Compute.tokens",
                        "The tokens that a budget pays for at so many parameters, D = C / (6·N).")
                .source(KAPLAN)
                .signature(
                        List.of(LawUnits.C, LawUnits.N),
                        "number [token]",
                        (in, call) -> shareOfBudget(in, call, LawUnits.TOKENS))
                .example(
                        "Compute.tokens(3.15e23 FLOP, 175B parameters)",
                        "300B tokens",
                        "3.15e23 / (6 · 175e9)")
                .builtin();
    }

    private static Value shareOfBudget(Inputs in, Call call, Dimension dimension) {
        Formulas.checkPositive(in, call);
        return Quantity.of(quotient(call, in.node(0), product(call, SIX, in.node(1))), dimension);
    }

    private static Builtin effectiveParameters() {
        return Definition.of(
                        "Retrieval.effectiveParameters",
                        "The parameters that a model without retrieval would need, factor·N.")
                .source(
                        "Borgeaud et al. 2021 (RETRO), arXiv:2112.04426: about 10 on certain datasets.")
                .signature(
                        List.of(LawUnits.N, Parameter.of("factor", Kind.NUMBER, "1")),
                        "number [parameter]",
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            return in.quantity(0).with(product(call, in.node(0), in.node(1)));
                        })
                .example(
                        "Retrieval.effectiveParameters(7.5B parameters, 10)",
                        "75B parameters",
                        "Borgeaud et al. 2021, section 1")
                .builtin();
    }
}
