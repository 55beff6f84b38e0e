package flopcast.scenario.library;

import static flopcast.scenario.library.Formulas.product;
import static flopcast.scenario.library.Formulas.quotient;

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
import java.util.stream.Stream;

/// `Utilisation`: the ways from one to another of three shares that are easily confused.
///
/// A plain share is the model FLOP utilisation (MFU). A hardware FLOP utilisation, which counts
/// recomputation, and a calendar utilisation, which counts idle days, are quantities of their own
/// dimension: where an MFU is asked for, they are refused.
final class UtilisationModule {

    private static final String PALM =
            "Chowdhery et al. 2022, arXiv:2204.02311, section 4.1 and appendix B.";
    private static final Parameter GOODPUT = Parameter.of("goodput", Kind.NUMBER, "1");

    private UtilisationModule() {}

    static List<Builtin> all() {
        return Stream.of(hardware(), calendar()).flatMap(List::stream).toList();
    }

    private static List<Builtin> hardware() {
        return List.of(
                Definition.of(
                                "Utilisation.mfu",
                                "The MFU of a hardware FLOP utilisation: HFU / (hardware FLOP per model"
                                        + " FLOP).")
                        .source(
                                PALM
                                        + " With every activation computed again the hardware does 8·N·D for"
                                        + " the 6·N·D of the model, 4/3; the rest is less.")
                        .signature(
                                List.of(
                                        Parameter.of("hfu", Kind.NUMBER, "HFU"),
                                        Parameter.of("hardwarePerModel", Kind.NUMBER, "1")),
                                "number",
                                (in, call) -> divided(in, Dimension.NONE, call))
                        .example(
                                "Utilisation.mfu(0.578 HFU, 1.2511)",
                                "0.461993",
                                "0.578 / 1.2511; Chowdhery et al. 2022 print 46.2 % and 57.8 %")
                        .builtin(),
                Definition.of(
                                "Utilisation.hfu",
                                "The hardware FLOP utilisation of an MFU: MFU × hardware FLOP per model"
                                        + " FLOP.")
                        .source(PALM)
                        .signature(
                                List.of(
                                        HardwareUnits.MFU,
                                        Parameter.of("hardwarePerModel", Kind.NUMBER, "1")),
                                "number [HFU]",
                                (in, call) -> multiplied(in, HardwareUnits.HFU, call))
                        .example("Utilisation.hfu(0.3, 4 / 3)", "0.4 HFU", "0.3 · 4/3")
                        .builtin());
    }

    private static List<Builtin> calendar() {
        return List.of(
                Definition.of(
                                "Utilisation.calendar",
                                "The calendar utilisation of an MFU: MFU × goodput, the share of days on"
                                        + " which the run advances.")
                        .source(PALM)
                        .signature(
                                List.of(HardwareUnits.MFU, GOODPUT),
                                "number [calendarMFU]",
                                (in, call) -> multiplied(in, HardwareUnits.CALENDAR_MFU, call))
                        .example("Utilisation.calendar(0.4, 0.9)", "0.36 calendarMFU", "0.4 · 0.9")
                        .builtin(),
                Definition.of(
                                "Utilisation.ofCalendar",
                                "The MFU behind a calendar utilisation: calendar utilisation / goodput.")
                        .source(PALM)
                        .signature(
                                List.of(
                                        Parameter.of("calendar", Kind.NUMBER, "calendarMFU"),
                                        GOODPUT),
                                "number",
                                (in, call) -> divided(in, Dimension.NONE, call))
                        .example(
                                "Utilisation.ofCalendar(0.36 calendarMFU, 0.9)",
                                "0.4",
                                "0.36 / 0.9")
                        .builtin());
    }

    private static Value multiplied(Inputs in, Dimension dimension, Call call) {
        Formulas.checkPositive(in, call);
        Node product = product(call, in.node(0), in.node(1));
        return Quantity.of(product, dimension);
    }

    private static Value divided(Inputs in, Dimension dimension, Call call) {
        Formulas.checkPositive(in, call);
        return Quantity.of(quotient(call, in.node(0), in.node(1)), dimension);
    }
}
