package flopcast.scenario.library;

import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Value;
import flopcast.training.scaling.LawNames;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.PublishedLaws;
import flopcast.training.scaling.RefusedLaw;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `Law`: scaling laws by name.
final class LawModule {

    private static final String UNCERTAIN = "uncertain";

    private LawModule() {}

    static List<Builtin> all() {
        return List.of(
                Definition.of(
                                "Law",
                                "A scaling law: asked for loss, optimum, the compute for a loss, and"
                                        + " whatever else it answers. A published one by its name; one of"
                                        + " one's own by its coefficients, or by a list of joint draws of"
                                        + " them, of which each world takes one.")
                        .source(
                                "Each law carries its own: `flopcast laws` lists them, `flopcast laws ID` has"
                                        + " equation, domain, what N counts, questions and checks.")
                        .signature(
                                List.of(Parameter.of("id", Kind.TEXT)),
                                "law",
                                (in, call) -> law(in.text(0), false, call))
                        .signature(
                                List.of(
                                        Parameter.of("id", Kind.TEXT),
                                        Parameter.of("options", Kind.DICT)),
                                "law",
                                (in, call) -> law(in.text(0), isUncertain(in.dict(1), call), call))
                        .signature(
                                List.of(Parameter.of("coefficients", Kind.DICT)),
                                "law",
                                (in, call) -> OwnLaws.ofCoefficients(in.dict(0), in.span(0), call))
                        .signature(
                                List.of(Parameter.of("draws", Kind.LIST)),
                                "law",
                                (in, call) -> OwnLaws.ofDraws(in.list(0), in.span(0), call))
                        .example(
                                "round(Law(\"hoffmann-2022-approach-3\")"
                                        + ".computeOptimal(5.76e23 FLOP).parameters / (1B parameters))",
                                "40",
                                "Hoffmann et al. 2022, section 3.3: 40 billion at the compute of Gopher")
                        .example(
                                "Law(\"muennighoff-2023\").loss(6.34B parameters, 242B tokens,"
                                        + " {uniqueTokens: 25B tokens}) in nat/token",
                                "2.22564 nat/token",
                                "the authors' code: 2.2256440889984477")
                        .example(
                                "Law({irreducibleLoss: 1.69 nat/token, parameterCoefficient: 406.4"
                                        + " nat/token, parameterExponent: 0.34, tokenCoefficient: 410.7"
                                        + " nat/token, tokenExponent: 0.28}).loss(70B parameters, 1.4T"
                                        + " tokens) in nat/token",
                                "1.93665 nat/token",
                                "E + A/N^α + B/D^β of Hoffmann et al. 2022, as printed, in Python")
                        .builtin(),
                OwnLaws.read(),
                LawMixture.builtin());
    }

    static boolean isUncertain(DictValue options, Call call) {
        for (Map.Entry<String, Value> option : options.entries().entrySet()) {
            if (!option.getKey().equals(UNCERTAIN)
                    || !(option.getValue() instanceof Truth truth)
                    || !truth.isPlain()) {
                throw call.problem(
                        "unknown-option",
                        "Law has no option \"" + option.getKey() + "\" of that kind",
                        "There is `{uncertain: true}`.");
            }
        }
        return options.entries().getOrDefault(UNCERTAIN, Truth.FALSE) instanceof Truth wanted
                && call.plain(wanted.node()) != 0;
    }

    private static Value law(String id, boolean uncertain, Call call) {
        PublishedLaws.refused(id).ifPresent(law -> refuse(law, call));
        PublishedLaw law = PublishedLaws.find(id).orElseThrow(() -> unknown(id, call));
        checkAge(law.id(), Optional.of(law.knownSince()), call);
        call.restsOn("law " + law.id() + ": " + law.source());
        call.asks(law.id());
        if (uncertain && law.uncertainty().isEmpty()) {
            throw call.problem(
                    "law-without-uncertainty",
                    "the uncertainty of " + law.id() + " is not published",
                    "Use besiroglu-2024, a refit of the same data, for uncertain coefficients.");
        }
        return LawMembers.of(law, uncertain, call).value(call);
    }

    /// @param knownSince empty where nobody says, which no scenario with an as-of date may see
    static void checkAge(String id, Optional<LocalDate> knownSince, Call call) {
        Optional<LocalDate> asOf = call.asOf();
        if (asOf.isPresent() && knownSince.filter(day -> !day.isAfter(asOf.get())).isEmpty()) {
            throw call.problem(
                    "law-too-young",
                    "law "
                            + id
                            + knownSince
                                    .map(day -> " is known since " + day)
                                    .orElse(" does not say since when it is known")
                            + ", and the scenario sees facts as of "
                            + asOf.get(),
                    "Write `@after(\"why\")` above the statement to permit it.");
        }
    }

    private static void refuse(RefusedLaw law, Call call) {
        throw call.problem(
                "law-refused",
                "law " + law.id() + " contradicts its own paper: " + law.reason(),
                "Use " + law.instead() + ".");
    }

    private static ProblemFound unknown(String id, Call call) {
        List<String> nearest = LawNames.nearest(id);
        return call.problem(
                "unknown-law",
                "no law is called \"" + id + "\"",
                nearest.isEmpty()
                        ? "`flopcast laws` lists them."
                        : "Did you mean \"" + nearest.getFirst() + "\"?");
    }
}
