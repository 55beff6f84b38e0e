package flopcast.training.scaling;

import static flopcast.training.scaling.PublishedLaw.Counting.UNSTATED;
import static flopcast.training.scaling.PublishedLaw.Counting.WITH_EMBEDDINGS;

import flopcast.quantity.kernel.Real;
import java.time.LocalDate;
import java.util.List;

/// Laws of runs that deliberately leave Chinchilla's ratio: because data run out, or because the
/// model will be used.
final class PublishedOvertraining {

    private static final double ALPHA = 0.3526596;

    static final PublishedLaw MUENNIGHOFF_2023 =
            PublishedLaw.of(
                            "muennighoff-2023",
                            "Repeated data",
                            Repetition.law(
                                    new ParametricLaw(
                                            Real.exp(0.6254804),
                                            new PowerTerm(Real.exp(6.255414), ALPHA),
                                            new PowerTerm(Real.exp(7.3049974), ALPHA)),
                                    15.387756,
                                    5.309743),
                            UNSTATED,
                            FitDomain.of(
                                            "182 runs on C4 of up to 1500 epochs; the authors trust trends,"
                                                    + " not the absolute loss")
                                    .parameters(7e6, 9e9)
                                    .tokens(0, 900e9),
                            new Citation(
                                    "Muennighoff et al. 2023, \"Scaling Data-Constrained Language"
                                            + " Models\"",
                                    "2305.16264",
                                    "section 3; coefficients as in its code",
                                    LocalDate.of(2023, 5, 25)))
                    .attested(
                            repeated("6.34B parameters, 242B tokens", "2.2256440889984477"),
                            repeated("8.67B parameters, 178B tokens", "2.2269634075087867"));

    static final PublishedLaw SARDANA_2024_CHINCHILLA =
            PublishedLaw.of(
                            "sardana-2024-chinchilla",
                            "Inference-aware optimum, on Chinchilla's coefficients",
                            new ParametricLaw(
                                    1.69, new PowerTerm(406.4, 0.336), new PowerTerm(410.7, 0.283)),
                            WITH_EMBEDDINGS,
                            FitDomain.of(
                                            "over 400 dense transformers on MassiveText, less than one epoch"
                                                    + " each")
                                    .parameters(70e6, 16e9)
                                    .tokens(5e9, 500e9)
                                    .compute(1.4e18, 1.3e22),
                            sardana(
                                    "section 2; exponents of three digits, which alone give back its"
                                            + " examples"))
                    .attested(
                            served(
                                    13,
                                    "2T",
                                    "parameters",
                                    "7e9",
                                    "about 7B for the quality of 13B"),
                            served(13, "2T", "saving", "0.17", "17 % fewer operations"),
                            served(
                                    30,
                                    "10T",
                                    "parameters",
                                    "13.6e9",
                                    "13.6B for the quality of 30B"),
                            served(30, "10T", "saving", "0.28", "28 % fewer operations"),
                            Check.digits(
                                    quality(30)
                                            + "law.inferenceOptimum(loss, 10T tokens).tokens"
                                            + " / law.optimalTokens(30B parameters)",
                                    "2.84",
                                    "section 2: on 2.84 times the data"));

    static final List<PublishedLaw> ALL =
            List.of(
                    MUENNIGHOFF_2023,
                    SARDANA_2024_CHINCHILLA,
                    refit(
                            "sardana-2024-to-100",
                            "up to 100 tokens a parameter",
                            .17,
                            7.199,
                            .08,
                            25.97,
                            .13),
                    refit(
                            "sardana-2024-to-250",
                            "up to 250 tokens a parameter",
                            .98,
                            14.23,
                            .13,
                            39.54,
                            .16),
                    refit(
                            "sardana-2024-to-500",
                            "up to 500 tokens a parameter",
                            .95,
                            17.07,
                            .13,
                            35.80,
                            .16),
                    refit(
                            "sardana-2024",
                            "10 to 10,000 tokens a parameter",
                            1.45,
                            33.66,
                            .18,
                            138.9,
                            .24),
                    gadre(
                            "gadre-2024-c4",
                            "C4",
                            1.508261,
                            141.2773,
                            189.5155,
                            .1212361,
                            2.079,
                            .756,
                            .850),
                    gadre(
                            "gadre-2024-redpajama",
                            "RedPajama",
                            1.836648,
                            212.2361,
                            366.6872,
                            .1364254,
                            2.206,
                            .715,
                            .857),
                    gadre(
                            "gadre-2024-refinedweb",
                            "RefinedWeb",
                            1.734462,
                            157.1163,
                            246.2067,
                            .1271974,
                            2.215,
                            .707,
                            .865));

    private PublishedOvertraining() {}

    private static Check repeated(String run, String printed) {
        return Check.within(
                1e-14,
                "the authors' own arithmetic differs in the last digits",
                "law.loss(" + run + ", {uniqueTokens: 25B tokens})",
                printed,
                "the authors' code, Figure 1 right");
    }

    private static String quality(int billions) {
        return "loss = law.loss("
                + billions
                + "B parameters, law.optimalTokens("
                + billions
                + "B parameters))\n";
    }

    private static Check served(
            int billions, String tokens, String answer, String printed, String words) {
        return Check.digits(
                quality(billions) + "law.inferenceOptimum(loss, " + tokens + " tokens)." + answer,
                printed,
                "section 2: " + words + ", " + tokens + " tokens served");
    }

    /// @param fitted `E, A, α, B, β`
    private static PublishedLaw refit(String id, String ratios, double... fitted) {
        return PublishedLaw.of(
                id,
                "Fit of runs with " + ratios,
                new ParametricLaw(
                        fitted[0],
                        new PowerTerm(fitted[1], fitted[2]),
                        new PowerTerm(fitted[3], fitted[4])),
                UNSTATED,
                FitDomain.of("runs with " + ratios + ", of 47").parameters(150e6, 6e9),
                sardana("section 4, table of fits (from a secondary source)"));
    }

    private static Citation sardana(String place) {
        return new Citation(
                "Sardana et al. 2024, \"Beyond Chinchilla-Optimal\"",
                "2401.00448",
                place,
                LocalDate.of(2023, 12, 31));
    }

    /// @param fitted `E, a, b, η, k, γ, ε`
    private static PublishedLaw gadre(String id, String data, double... fitted) {
        return PublishedLaw.of(
                id,
                "Over-training on " + data + ", and the error downstream",
                Overtraining.law(fitted),
                UNSTATED,
                FitDomain.of("five small runs on " + data + ", loss on C4's evaluation set")
                        .parameters(11e6, 411e6)
                        .numbers("tokensPerParameter", 20, 320),
                new Citation(
                        "Gadre et al. 2024, \"Language models scale reliably with over-training and"
                                + " on downstream tasks\"",
                        "2403.08540",
                        "eqs. 4 and 5; seven digits from the authors' fit, run again",
                        LocalDate.of(2024, 3, 13)));
    }
}
