package flopcast.scenario.library;

import static flopcast.scenario.library.Formulas.product;
import static flopcast.scenario.library.Formulas.quotient;
import static flopcast.scenario.library.HardwareUnits.CHIP_COUNT;
import static flopcast.scenario.library.HardwareUnits.CHIP_HOURS;
import static flopcast.scenario.library.HardwareUnits.CHIP_PEAK;
import static flopcast.scenario.library.HardwareUnits.CHIP_POWER;
import static flopcast.scenario.library.HardwareUnits.DURATION;
import static flopcast.scenario.library.HardwareUnits.MACHINE_PEAK;
import static flopcast.scenario.library.HardwareUnits.MFU;
import static flopcast.scenario.library.HardwareUnits.POWER;
import static flopcast.scenario.library.HardwareUnits.PUE;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import java.util.List;

/// `Compute`, counted from the machine, its power or its price, and the ways back.
final class HardwareModule {

    private static final String PALM =
            "Chowdhery et al. 2022, arXiv:2204.02311, section 4.1 (model FLOPs utilisation).";
    private static final String FLOP = "number [FLOP]";

    private HardwareModule() {}

    static List<Builtin> all() {
        return List.of(
                of(),
                ofChips(),
                ofChipTime(),
                ofPower(),
                ofMoney(),
                chips(),
                chipTime(),
                duration(),
                mfu());
    }

    private static Builtin of() {
        return Definition.of(
                        "Compute.of",
                        "Training compute of a machine: peak throughput × MFU × duration.")
                .source(PALM)
                .signature(
                        List.of(MACHINE_PEAK, MFU, DURATION),
                        FLOP,
                        (in, call) -> compute(in, 1, call))
                .example("Compute.of(1 EFLOP/s, 0.5, 100 s)", "5e19 FLOP", "1e18 · 0.5 · 100")
                .builtin();
    }

    private static Builtin ofChips() {
        return Definition.of(
                        "Compute.ofChips",
                        "Training compute of accelerators: chips × peak of one × MFU × duration.")
                .source(PALM)
                .signature(
                        List.of(CHIP_COUNT, CHIP_PEAK, MFU, DURATION),
                        FLOP,
                        (in, call) -> compute(in, 2, call))
                .example(
                        "Compute.ofChips(10000 chips, 125 TFLOP/(s*chip), 0.5, 100 s)",
                        "6.25e19 FLOP",
                        "1e4 · 1.25e14 · 0.5 · 100")
                .builtin();
    }

    private static Builtin ofChipTime() {
        return Definition.of(
                        "Compute.ofChipTime",
                        "Training compute of chip-hours: chip-hours × peak of one × MFU.")
                .source(PALM)
                .signature(
                        List.of(CHIP_HOURS, CHIP_PEAK, MFU),
                        FLOP,
                        (in, call) -> compute(in, 2, call))
                .example(
                        "Compute.ofChipTime(1M chip*hours, 312 TFLOP/(s*chip), 0.5)",
                        "5.616e23 FLOP",
                        "1e6 · 3600 · 3.12e14 · 0.5")
                .builtin();
    }

    private static Builtin ofPower() {
        return Definition.of(
                        "Compute.ofPower",
                        "Training compute that a power supply carries: power / (power per chip × PUE)"
                                + " chips × peak × MFU × duration.")
                .source(
                        "The power of a chip is that of its server's share; PUE is the power of the"
                                + " whole site over that of its computers.")
                .signature(
                        List.of(POWER, CHIP_POWER, PUE, CHIP_PEAK, MFU, DURATION),
                        FLOP,
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            Formulas.checkMfu(in, 4, call);
                            Node chips =
                                    quotient(
                                            call,
                                            in.node(0),
                                            product(call, in.node(1), in.node(2)));
                            return Quantity.of(
                                    product(call, chips, in.node(3), in.node(4), in.node(5)),
                                    LawUnits.COMPUTE);
                        })
                .example(
                        "Compute.ofPower(12 MW, 1000 W/chip, 1.2, 1000 TFLOP/(s*chip), 0.4, 100 s)",
                        "4e20 FLOP",
                        "12e6 / 1200 · 1e15 · 0.4 · 100")
                .builtin();
    }

    private static Builtin ofMoney() {
        return Definition.of(
                        "Compute.ofMoney",
                        "Training compute that money rents: money / price of a chip-hour × peak × MFU.")
                .source(PALM)
                .signature(
                        List.of(
                                Parameter.of("money", Kind.NUMBER, "USD"),
                                Parameter.of("price", Kind.NUMBER, "USD/(chip*s)"),
                                CHIP_PEAK,
                                MFU),
                        FLOP,
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            Formulas.checkMfu(in, 3, call);
                            Node time = quotient(call, in.node(0), in.node(1));
                            return Quantity.of(
                                    product(call, time, in.node(2), in.node(3)), LawUnits.COMPUTE);
                        })
                .example(
                        "Compute.ofMoney(2M USD, 2 USD/(chip*hour), 312 TFLOP/(s*chip), 0.5)",
                        "5.616e23 FLOP",
                        "1e6 chip-hours · 3600 · 3.12e14 · 0.5")
                .builtin();
    }

    private static Builtin chips() {
        return Definition.of(
                        "Compute.chips",
                        "The chips that reach a training compute: C / (peak × MFU × duration).")
                .source(PALM)
                .signature(
                        List.of(LawUnits.C, CHIP_PEAK, MFU, DURATION),
                        "number [chip]",
                        (in, call) -> inverse(in, 2, HardwareUnits.CHIPS, call))
                .example(
                        "Compute.chips(6.25e19 FLOP, 125 TFLOP/(s*chip), 0.5, 100 s)",
                        "10k chips",
                        "the inverse of Compute.ofChips")
                .builtin();
    }

    private static Builtin chipTime() {
        return Definition.of(
                        "Compute.chipTime",
                        "The chip-hours that reach a training compute: C / (peak × MFU).")
                .source(PALM)
                .signature(
                        List.of(LawUnits.C, CHIP_PEAK, MFU),
                        "number [chip*s]",
                        (in, call) -> inverse(in, 2, HardwareUnits.CHIP_TIME, call))
                .example(
                        "Compute.chipTime(5.616e23 FLOP, 312 TFLOP/(s*chip), 0.5) / (1M chip*hours)",
                        "1",
                        "the inverse of Compute.ofChipTime")
                .builtin();
    }

    private static Builtin duration() {
        return Definition.of(
                        "Compute.duration",
                        "How long a machine takes for a training compute: C / (peak × MFU).")
                .source(PALM)
                .signature(
                        List.of(LawUnits.C, MACHINE_PEAK, MFU),
                        "number [s]",
                        (in, call) -> inverse(in, 2, HardwareUnits.SECOND, call))
                .example(
                        "Compute.duration(5e19 FLOP, 1 EFLOP/s, 0.5)",
                        "100 s",
                        "100 s, the inverse of Compute.of")
                .builtin();
    }

    private static Builtin mfu() {
        return Definition.of(
                        "Compute.mfu",
                        "The MFU of a run: C / (chip-hours × peak). Where chip-hours count idle time,"
                                + " it is a calendar utilisation.")
                .source(PALM)
                .signature(
                        List.of(LawUnits.C, CHIP_HOURS, CHIP_PEAK),
                        "number",
                        (in, call) -> inverse(in, -1, Dimension.NONE, call))
                .example(
                        "Compute.mfu(5.616e23 FLOP, 1M chip*hours, 312 TFLOP/(s*chip))",
                        "0.5",
                        "the inverse of Compute.ofChipTime")
                .builtin();
    }

    private static Value compute(Inputs in, int mfu, Call call) {
        Formulas.checkPositive(in, call);
        Formulas.checkMfu(in, mfu, call);
        List<Node> factors = in.nodes();
        Node[] others = factors.subList(1, factors.size()).toArray(new Node[0]);
        return Quantity.of(product(call, factors.getFirst(), others), LawUnits.COMPUTE);
    }

    /// The first argument divided by all others.
    ///
    /// @param mfu which of them is a utilisation; -1 for none
    private static Value inverse(Inputs in, int mfu, Dimension dimension, Call call) {
        Formulas.checkPositive(in, call);
        if (mfu >= 0) {
            Formulas.checkMfu(in, mfu, call);
        }
        List<Node> nodes = in.nodes();
        Node[] others = nodes.subList(2, nodes.size()).toArray(new Node[0]);
        return Quantity.of(
                quotient(call, nodes.getFirst(), product(call, nodes.get(1), others)), dimension);
    }
}
