package flopcast.scenario.library;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.ValueText;
import flopcast.training.compute.TrainingCompute;
import java.util.List;

/// `Compute` and `Retrieval`: training compute from a model or from a machine.
final class ComputeModule {

    private static final Parameter MFU = Parameter.of("mfu", Kind.NUMBER, "1");
    private static final Parameter DURATION = Parameter.of("duration", Kind.NUMBER, "s");

    private ComputeModule() {}

    static List<Builtin> all() {
        return List.of(dense(), of(), ofChips(), effectiveParameters());
    }

    private static Builtin dense() {
        return Definition.of("Compute.dense", "Training compute of a dense transformer, C = 6·N·D.")
                .source("Kaplan et al. 2020, arXiv:2001.08361, section 2.1.")
                .signature(List.of(LawUnits.N, LawUnits.D), "number [FLOP]", ComputeModule::dense)
                .example(
                        "Compute.dense(175B parameters, 300B tokens)",
                        "3.15e23 FLOP",
                        "6 · 175e9 · 300e9")
                .builtin();
    }

    private static Builtin of() {
        return Definition.of(
                        "Compute.of",
                        "Training compute of a machine: peak throughput × MFU × duration.")
                .source(
                        "Chowdhery et al. 2022, arXiv:2204.02311, section 4.1 (model FLOPs utilisation).")
                .signature(
                        List.of(Parameter.of("peak", Kind.NUMBER, "FLOP/s"), MFU, DURATION),
                        "number [FLOP]",
                        (in, call) -> {
                            checkPositive(in, call);
                            checkMfu(in, 1, call);
                            return Quantity.of(
                                    product(call, in.node(0), in.node(1), in.node(2)),
                                    LawUnits.COMPUTE);
                        })
                .example("Compute.of(1 EFLOP/s, 0.5, 100 s)", "5e19 FLOP", "1e18 · 0.5 · 100")
                .builtin();
    }

    private static Builtin ofChips() {
        return Definition.of(
                        "Compute.ofChips",
                        "Training compute of accelerators: chips × peak of one × MFU × duration.")
                .source(
                        "Chowdhery et al. 2022, arXiv:2204.02311, section 4.1 (model FLOPs utilisation).")
                .signature(
                        List.of(
                                Parameter.of("chips", Kind.NUMBER, "chip"),
                                Parameter.of("peak", Kind.NUMBER, "FLOP/(s*chip)"),
                                MFU,
                                DURATION),
                        "number [FLOP]",
                        (in, call) -> {
                            checkPositive(in, call);
                            checkMfu(in, 2, call);
                            return Quantity.of(
                                    product(call, in.node(0), in.node(1), in.node(2), in.node(3)),
                                    LawUnits.COMPUTE);
                        })
                .example(
                        "Compute.ofChips(10000 chips, 125 TFLOP/(s*chip), 0.5, 100 s)",
                        "6.25e19 FLOP",
                        "1e4 · 1.25e14 · 0.5 · 100")
                .builtin();
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
                        ComputeModule::effective)
                .example(
                        "Retrieval.effectiveParameters(7.5B parameters, 10)",
                        "75B parameters",
                        "Borgeaud et al. 2021, section 1")
                .builtin();
    }

    private static Value dense(Inputs in, Call call) {
        checkPositive(in, call);
        Node six = new Node.Constant(TrainingCompute.FLOP_PER_PARAMETER_TOKEN);
        return Quantity.of(product(call, six, in.node(0), in.node(1)), LawUnits.COMPUTE);
    }

    private static Value effective(Inputs in, Call call) {
        checkPositive(in, call);
        return in.quantity(0).with(product(call, in.node(0), in.node(1)));
    }

    /// There is nothing of which a run has less than none; an uncertain amount is left alone.
    private static void checkPositive(Inputs in, Call call) {
        for (int i = 0; i < in.count(); i++) {
            if (in.node(i) instanceof Node.Constant amount && amount.value() < 0) {
                throw new ProblemFound(
                        Problem.error(
                                "amount-negative",
                                in.span(i),
                                "an amount must not be negative, but is "
                                        + ValueText.of(in.value(i), call.units()),
                                "Write the amount without its sign."));
            }
        }
    }

    /// A plain utilisation is checked here; an uncertain one may be above 1 in a few worlds.
    private static void checkMfu(Inputs in, int index, Call call) {
        if (in.node(index) instanceof Node.Constant mfu && !(mfu.value() > 0 && mfu.value() <= 1)) {
            throw call.problem(
                    "mfu-impossible",
                    "MFU must be above 0 and at most 1, but is "
                            + NumberText.of(mfu.value(), Digits.exact()),
                    "Write a share of the peak, for example `40%`.");
        }
    }

    private static Node product(Call call, Node first, Node... others) {
        Node product = first;
        for (Node other : others) {
            product = call.apply(BinaryOperation.MULTIPLY, List.of(product, other));
        }
        return product;
    }
}
