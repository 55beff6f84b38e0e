package flopcast.report.document;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;
import flopcast.report.provenance.RunInputs;
import flopcast.scenario.forecast.EvidenceSummary;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the numbers of a run came about, in sentences.
final class Method {

    private static final Digits THREE = Digits.atMost(3);

    private Method() {}

    static boolean hasDraws(Forecast forecast) {
        return forecast.evidence().isPresent()
                || forecast.outputs().stream().anyMatch(output -> isDrawn(output.result()));
    }

    private static boolean isDrawn(Result result) {
        return switch (result) {
            case Result.Uncertain _, Result.UncertainDate _ -> true;
            case Result.Known known -> known.estimate().error() != 0;
            case Result.Truth truth -> !truth.isPlain();
            case Result.ListOf list -> list.items().stream().anyMatch(Method::isDrawn);
            case Result.Dict dict -> dict.entries().values().stream().anyMatch(Method::isDrawn);
            case Result.Text _, Result.Date _, Result.Described _ -> false;
        };
    }

    static List<String> sentences(Forecast forecast, RunInputs inputs) {
        var sentences = new ArrayList<String>();
        if (hasDraws(forecast)) {
            sentences.add(draws(forecast));
            sentences.add(
                    "Every error is one standard error of the sampling: what more draws would"
                            + " change. It says nothing of how good the assumptions are. A number"
                            + " without an error is exact: computed, not drawn.");
            if (forecast.sampling() != Sampling.PLAIN && forecast.evidence().isEmpty()) {
                sentences.add(
                        "Quantiles of what is made of independent factors, and of all that follows"
                                + " it, are known better than by counting worlds: the factor that"
                                + " matters most is integrated out, not drawn.");
            }
        } else {
            sentences.add(
                    "Nothing in this scenario is uncertain: every number is computed, none is"
                            + " drawn.");
        }
        forecast.evidence().ifPresent(evidence -> sentences.add(evidence(evidence)));
        forecast.asOf()
                .ifPresent(date ->
                        sentences.add(
                                "Facts and laws that became known after "
                                        + date
                                        + " were not looked at, unless the scenario says why."));
        sentences.add(
                "A year has "
                        + NumberText.of(inputs.year(), Digits.exact())
                        + " days, a month is a twelfth of it.");
        return sentences;
    }

    private static String draws(Forecast forecast) {
        String count = String.format(Locale.ROOT, "%,d", forecast.draws());
        String how =
                switch (forecast.sampling()) {
                    case SOBOL ->
                            "scrambled points of Sobol’s sequence in "
                                    + Layout.RANDOMISATIONS
                                    + " independent randomisations, whose differences are the"
                                    + " errors";
                    case LATIN_HYPERCUBE ->
                            "Latin hypercubes in "
                                    + Layout.RANDOMISATIONS
                                    + " independent randomisations, whose differences are the"
                                    + " errors";
                    case PLAIN -> "independent draws";
                };
        return "The scenario was evaluated in "
                + count
                + " worlds, each one way in which everything uncertain may turn out: "
                + how
                + ", from seed "
                + forecast.seed()
                + ".";
    }

    private static String evidence(EvidenceSummary evidence) {
        String surprise =
                evidence.probability()
                        .map(probability ->
                                "the evidence had a probability of "
                                        + NumberText.of(100 * probability.value(), THREE)
                                        + " %")
                        .orElseGet(() ->
                                "the logarithm of its likelihood is "
                                        + NumberText.of(evidence.logLikelihood().value(), THREE)
                                        + " nats");
        return String.format(
                Locale.ROOT,
                "Worlds count by how well they agree with what the scenario observes: of %,d drawn"
                        + " %,d agree, worth %,d of equal weight; %s.",
                evidence.drawn(),
                evidence.kept(),
                Math.round(evidence.effectiveCount()),
                surprise);
    }
}
