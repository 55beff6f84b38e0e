package flopcast.scenario.library;

import static flopcast.scenario.library.Formulas.constant;
import static flopcast.scenario.library.Formulas.difference;
import static flopcast.scenario.library.Formulas.power;
import static flopcast.scenario.library.Formulas.product;
import static flopcast.scenario.library.Formulas.quotient;
import static flopcast.scenario.library.HardwareUnits.CHIP_COUNT;
import static flopcast.scenario.library.HardwareUnits.CHIP_HOURS;
import static flopcast.scenario.library.HardwareUnits.CHIP_POWER;
import static flopcast.scenario.library.HardwareUnits.DURATION;
import static flopcast.scenario.library.HardwareUnits.MONEY;
import static flopcast.scenario.library.HardwareUnits.POWER;
import static flopcast.scenario.library.HardwareUnits.PUE;

import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import java.util.List;

/// `Cost` and `Power` of a training run.
final class CostModule {

    private static final String COTTIER = "Cottier et al. 2024, arXiv:2405.21015";
    private static final String DOLLARS = "number [USD]";

    private CostModule() {}

    static List<Builtin> all() {
        return List.of(rental(), amortised(), energy(), ofChips());
    }

    private static Builtin rental() {
        return Definition.of("Cost.rental", "Chip-hours × the price of one.")
                .source(COTTIER + ", section 2 (cloud rental approach).")
                .signature(
                        List.of(CHIP_HOURS, Parameter.of("price", Kind.NUMBER, "USD/(chip*s)")),
                        DOLLARS,
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            return Quantity.of(product(call, in.node(0), in.node(1)), MONEY);
                        })
                .example(
                        "Cost.rental(57M chip*hours, 1.105 USD/(chip*hour))",
                        "62.985M USD",
                        "5.7e7 · 1.105")
                .builtin();
    }

    private static Builtin amortised() {
        return Definition.of(
                        "Cost.amortised",
                        "The value that hardware loses during a run: chips × price × (1 − 2^(−duration /"
                                + " halving time)), and with it the interconnect's share.")
                .source(
                        COTTIER
                                + ", section 2 (amortised hardware cost): hardware loses value as its"
                                + " successors give more for the money. interconnect is its share of the"
                                + " whole hardware cost, 9 to 13 % of a run there.")
                .signature(
                        List.of(
                                CHIP_COUNT,
                                Parameter.of("price", Kind.NUMBER, "USD/chip"),
                                DURATION,
                                Parameter.of("halvingTime", Kind.NUMBER, "s"),
                                Parameter.of("interconnect", Kind.NUMBER, "1").optional()),
                        DOLLARS,
                        CostModule::amortised)
                .example(
                        "Cost.amortised(1000 chips, 30000 USD/chip, 2 years, 2 years, 25%)",
                        "20M USD", "1000 · 30,000 · (1 − 1/2) / (1 − 0.25)")
                .builtin();
    }

    private static Value amortised(Inputs in, Call call) {
        Formulas.checkPositive(in, call);
        Node halvings = quotient(call, in.node(2), in.node(3));
        Node kept = quotient(call, constant(1), power(call, constant(2), halvings));
        Node lost = difference(call, constant(1), kept);
        Node chips = product(call, in.node(0), in.node(1), lost);
        Node all =
                in.has(4)
                        ? quotient(call, chips, difference(call, constant(1), in.node(4)))
                        : chips;
        return Quantity.of(all, MONEY);
    }

    private static Builtin energy() {
        return Definition.of("Cost.energy", "Power × duration × the price of energy.")
                .source(COTTIER + ", section 2: energy is 2 to 6 % of the cost of a run there.")
                .signature(
                        List.of(POWER, DURATION, Parameter.of("price", Kind.NUMBER, "USD/J")),
                        DOLLARS,
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            return Quantity.of(
                                    product(call, in.node(0), in.node(1), in.node(2)), MONEY);
                        })
                .example(
                        "Cost.energy(10 MW, 1000 hours, 0.1 USD/kWh)",
                        "1M USD",
                        "1e4 kW · 1000 h · 0.1")
                .builtin();
    }

    private static Builtin ofChips() {
        return Definition.of(
                        "Power.ofChips",
                        "The power of a site: chips × power of one with its share of the server × PUE.")
                .source(
                        "PUE, power usage effectiveness: the power of the whole site over that of its"
                                + " computers.")
                .signature(
                        List.of(CHIP_COUNT, CHIP_POWER, PUE),
                        "number [W]",
                        (in, call) -> {
                            Formulas.checkPositive(in, call);
                            return Quantity.of(
                                    product(call, in.node(0), in.node(1), in.node(2)),
                                    HardwareUnits.WATT);
                        })
                .example(
                        "Power.ofChips(10000 chips, 1000 W/chip, 1.2) in MW",
                        "12 MW",
                        "1e4 · 1000 · 1.2")
                .builtin();
    }
}
