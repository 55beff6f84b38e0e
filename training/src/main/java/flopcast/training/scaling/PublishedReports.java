package flopcast.training.scaling;

import static flopcast.training.scaling.PublishedLaw.Counting.NONE;
import static flopcast.training.scaling.PublishedLaw.Counting.UNSTATED;
import static flopcast.training.scaling.PublishedLaw.Counting.WITHOUT_EMBEDDINGS;

import java.time.LocalDate;
import java.util.List;

/// Laws that stand in the reports of models, mostly of compute alone.
final class PublishedReports {

    static final PublishedLaw CEREBRAS_2023 =
            PublishedLaw.of(
                            "cerebras-2023",
                            "Cerebras-GPT, 20 tokens a parameter",
                            Powers.lossOfCompute(0.5066, 5.984e22, 0.0737),
                            NONE,
                            FitDomain.of("seven models on the Pile, GPT-2 vocabulary")
                                    .compute(2.6e18, 2.3e22),
                            new Citation(
                                    "Dey et al. 2023, \"Cerebras-GPT\"",
                                    "2304.03208",
                                    "section 3",
                                    LocalDate.of(2023, 4, 6)))
                    .attested(
                            Check.within(
                                    0.005,
                                    "the paper claims 0.5 % for its largest model",
                                    "law.lossOfCompute(2.3e22 FLOP)",
                                    "1.572",
                                    "loss of the 13B model on the Pile"));

    static final PublishedLaw DEEPSEEK_2024 =
            PublishedLaw.of(
                            "deepseek-2024",
                            "DeepSeek LLM, model size as compute a token",
                            Powers.deepSeek(
                                    0.1715, 0.5243, 5.8316, 0.4757, 0.2920, 0.3271, 0.3118,
                                    -0.1250),
                            NONE,
                            FitDomain.of("dense models on DeepSeek's own data, eight budgets")
                                    .compute(1e17, 3e20),
                            new Citation(
                                    "DeepSeek-AI 2024, \"DeepSeek LLM\"",
                                    "2401.02954",
                                    "section 3, eqs. 1 to 4",
                                    LocalDate.of(2024, 1, 5)))
                    .attested(
                            Check.within(
                                    0.0005,
                                    "four digits of the factors",
                                    "best = law.computeOptimal(1e20 FLOP)\n"
                                            + "best.computePerToken * best.tokens / 1e20 FLOP",
                                    "1",
                                    "section 3.2: C = M·D"),
                            Check.digits(
                                    "law.learningRate(law.computePerToken(30, 4096, 4096) * 2T tokens)",
                                    "4.2e-4",
                                    "Table 2: learning rate of the 7B model"),
                            Check.within(
                                    0.03,
                                    "chosen within the band that the paper calls near-optimal",
                                    "law.learningRate(law.computePerToken(95, 8192, 4096) * 2T tokens)",
                                    "3.2e-4",
                                    "Table 2: learning rate of the 67B model"));

    static final PublishedLaw MINICPM_2024 =
            PublishedLaw.of(
                            "minicpm-2024",
                            "MiniCPM, the mean loss of five corpora",
                            PerByte.law(7.15e-2, 0.29, 3.00e-1, 0.23, 0.31),
                            WITHOUT_EMBEDDINGS,
                            FitDomain.of(
                                            "six sizes under a warm-up, stable, decay schedule, each with"
                                                    + " 10 to 60 tokens a parameter, so that optima are"
                                                    + " extrapolated")
                                    .parameters(40e6, 2e9)
                                    .tokens(0.4e9, 120e9),
                            new Citation(
                                    "Hu et al. 2024, \"MiniCPM\"",
                                    "2404.06395",
                                    "section 4.5, eqs. 2 and 3, Figure 10 (average); nats by our reading",
                                    LocalDate.of(2024, 4, 9)))
                    .attested(
                            Check.within(
                                    0.05,
                                    "exponents of two digits",
                                    "best = law.computeOptimal(1e21 FLOP)\n"
                                            + "best.tokens / best.parameters * (1 parameter/token)",
                                    "191.87",
                                    "Figure 10: D/N at 1e21 FLOP, the 192 of the text"),
                            Check.digits(
                                    "best = law.computeOptimal(6e18 FLOP)\n"
                                            + "best.parameters / best.tokens * (1 token/parameter)",
                                    "0.01",
                                    "section 4.5: K², the ratio N/D at N·D = 1e18"));

    static final PublishedLaw LLAMA3_2024 =
            PublishedLaw.of(
                            "llama3-2024",
                            "Llama 3, the pair of the figure's legend",
                            Powers.tokensOfCompute(0.299, 0.537),
                            UNSTATED,
                            FitDomain.of("dense models at fixed budgets")
                                    .parameters(40e6, 16e9)
                                    .compute(6e18, 1e22),
                            llama("section 3.2.1, legend of its figure"))
                    .attested(
                            Check.within(
                                    0.03,
                                    "three digits of the exponent leave 3 %",
                                    "law.computeOptimal(3.8e25 FLOP).tokens",
                                    "16.55e12",
                                    "section 3.2.1: tokens of the largest model"));

    /// The text prints a pair that misses the paper's own example by a third.
    static final RefusedLaw LLAMA3_2024_PRINTED =
            new RefusedLaw(
                    "llama3-2024-printed",
                    "its text prints (0.53, 0.29), which gives 1.05e13 tokens at 3.8e25 FLOP,"
                            + " where the same section says 1.655e13; no rounding of the pair does",
                    LLAMA3_2024.id());

    static final List<PublishedLaw> ALL =
            List.of(CEREBRAS_2023, DEEPSEEK_2024, MINICPM_2024, LLAMA3_2024);

    private PublishedReports() {}

    private static Citation llama(String place) {
        return new Citation(
                "Grattafiori et al. 2024, \"The Llama 3 Herd of Models\"",
                "2407.21783",
                place,
                LocalDate.of(2024, 7, 31));
    }
}
