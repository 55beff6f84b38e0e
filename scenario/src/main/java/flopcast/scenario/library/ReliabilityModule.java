package flopcast.scenario.library;

import static flopcast.scenario.library.Formulas.quotient;
import static flopcast.scenario.library.HardwareUnits.CHIP_COUNT;
import static flopcast.scenario.library.HardwareUnits.CHIP_HOURS;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.training.compute.Checkpointing;
import java.util.List;

/// `Reliability`: interruptions of large runs, and what they leave.
final class ReliabilityModule {

    private static final Parameter PER_FAILURE = Parameter.of("perFailure", Kind.NUMBER, "chip*s");
    private static final Parameter BETWEEN = Parameter.of("timeBetween", Kind.NUMBER, "s");
    private static final Parameter SAVE = Parameter.of("save", Kind.NUMBER, "s");
    private static final String LLAMA =
            "Llama team 2024, arXiv:2407.21783, section 3.3.4: 419 unexpected interruptions of 16,384"
                    + " chips in 54 days, one in 50,677 chip-hours.";
    private static final String YOUNG = "Young 1974, doi:10.1145/361147.361115; to first order.";

    private ReliabilityModule() {}

    static List<Builtin> all() {
        return List.of(timeBetween(), interruptions(), goodput(), bestInterval());
    }

    private static Builtin timeBetween() {
        return Definition.of(
                        "Reliability.timeBetween",
                        "The mean time between interruptions of a run: chip-hours per interruption /"
                                + " chips.")
                .source(LLAMA)
                .signature(
                        List.of(CHIP_COUNT, PER_FAILURE),
                        "number [s]",
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            return Quantity.of(
                                    quotient(call, in.node(1), in.node(0)), HardwareUnits.SECOND);
                        })
                .example(
                        "Reliability.timeBetween(16384 chips, 50677 chip*hours) in hours",
                        "3.09308 hours",
                        "50,677 / 16,384")
                .builtin();
    }

    private static Builtin interruptions() {
        return Definition.of(
                        "Reliability.interruptions",
                        "How often a run is interrupted: its chip-hours / chip-hours per interruption.")
                .source(LLAMA)
                .signature(
                        List.of(CHIP_HOURS, PER_FAILURE),
                        "number",
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            return Quantity.of(
                                    quotient(call, in.node(0), in.node(1)), Dimension.NONE);
                        })
                .example(
                        "round(Reliability.interruptions(16384 chips * 54 days, 50677 chip*hours))",
                        "419",
                        "Llama team 2024, Table 5")
                .builtin();
    }

    private static Builtin goodput() {
        return Definition.of(
                        "Reliability.goodput",
                        "The share of time that advances a run which saves its state now and then:"
                                + " 1 − save/interval − (restart + interval/2) / time between"
                                + " interruptions.")
                .source(YOUNG)
                .signature(
                        List.of(
                                BETWEEN,
                                Parameter.of("interval", Kind.NUMBER, "s"),
                                SAVE,
                                Parameter.of("restart", Kind.NUMBER, "s")),
                        "number",
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            return Quantity.of(
                                    call.apply(Checkpointing.GOODPUT, in.nodes()), Dimension.NONE);
                        })
                .example(
                        "Reliability.goodput(10 hours, 1 hour, 3 min, 30 min)",
                        "0.85",
                        "1 − 0.05 − (0.5 + 0.5) / 10")
                .builtin();
    }

    private static Builtin bestInterval() {
        return Definition.of(
                        "Reliability.bestInterval",
                        "The time between saves with the highest goodput, √(2 · save · time between"
                                + " interruptions).")
                .source(YOUNG)
                .signature(
                        List.of(BETWEEN, SAVE),
                        "number [s]",
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            return Quantity.of(
                                    call.apply(Checkpointing.BEST_INTERVAL, in.nodes()),
                                    HardwareUnits.SECOND);
                        })
                .example(
                        "Reliability.bestInterval(10 hours, 3 min) in hours",
                        "1 hour",
                        "√(2 · 0.05 · 10)")
                .builtin();
    }
}
