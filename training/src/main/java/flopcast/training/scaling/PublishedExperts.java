package flopcast.training.scaling;

import static flopcast.training.scaling.PublishedLaw.Counting.ACTIVE;
import static flopcast.training.scaling.PublishedLaw.Counting.DENSE_EQUIVALENT;
import static flopcast.training.scaling.PublishedLaw.Counting.TOTAL;
import static flopcast.training.scaling.PublishedLaw.Counting.TOTAL_WITHOUT_EMBEDDINGS;
import static flopcast.training.scaling.PublishedLaw.Counting.WITHOUT_EMBEDDINGS;

import java.time.LocalDate;
import java.util.List;

/// Laws of mixtures of experts.
final class PublishedExperts {

    private static final FitDomain FINE_RUNS =
            FitDomain.of("over 100 runs on C4, 64 experts' worth of feed-forward weights")
                    .parameters(129e6, 3.7e9)
                    .tokens(16e9, 130e9)
                    .numbers("granularity", 1, 16);

    static final PublishedLaw KRAJEWSKI_2024 =
            PublishedLaw.of(
                            "krajewski-2024",
                            "Mixtures of fine-grained experts",
                            FineExperts.law(18.1, 0.115, 30.8, 0.147, 2.1, 0.58, 0.47),
                            TOTAL_WITHOUT_EMBEDDINGS,
                            FINE_RUNS,
                            krajewski("eqs. 9 and 10, Table 1; routing constant 14 from appendix"))
                    .attested(
                            Check.within(
                                    0.1,
                                    "printed as more than 20 times",
                                    "moe = law.computeOptimal(1e20 FLOP, {granularity: 16})\n"
                                            + "Law(\"krajewski-2024-dense\").compute(moe.loss) / 1e20 FLOP",
                                    "20",
                                    "section 6: dense compute for the loss of a mixture of 1e20 FLOP"));

    /// Attested by the same comparison as the mixtures.
    static final PublishedLaw KRAJEWSKI_2024_DENSE =
            PublishedLaw.of(
                            "krajewski-2024-dense",
                            "Dense models beside fine-grained experts",
                            new ParametricLaw(
                                    0.47, new PowerTerm(16.3, 0.126), new PowerTerm(26.7, 0.127)),
                            WITHOUT_EMBEDDINGS,
                            FitDomain.of("dense runs on C4 beside those of the mixtures"),
                            krajewski("eq. 9 and Table 1"))
                    .attested(
                            Check.within(
                                    0.1,
                                    "printed as more than 20 times",
                                    "moe = Law(\"krajewski-2024\").computeOptimal(1e20 FLOP,"
                                            + " {granularity: 16})\n"
                                            + "law.compute(moe.loss) / 1e20 FLOP",
                                    "20",
                                    "section 6: dense compute for the loss of a mixture of 1e20 FLOP"));

    private static final String TABLE_1 = "Table 1: active parameters at 1e20 FLOP";

    static final PublishedLaw LUDZIEJEWSKI_2025 =
            PublishedLaw.of(
                            "ludziejewski-2025",
                            "Dense models and mixtures of experts together",
                            JointExperts.law(
                                    35.91, -0.1889, -0.2285, 0.0098, 35.98, -0.1775, 0.5529,
                                    -0.0259, 2.0732, 290.4521, 1.3637),
                            ACTIVE,
                            FitDomain.of("over 280 runs of up to 5e9 parameters in total")
                                    .parameters(0, 2.7e9)
                                    .numbers("experts", 1, 32),
                            new Citation(
                                    "Ludziejewski et al. 2025, \"Joint MoE Scaling Laws\"",
                                    "2502.05172",
                                    "section 4, Tables 1, 3 and 4, appendix A",
                                    LocalDate.of(2025, 2, 7)))
                    .attested(
                            sizeAt(1, "1.7e9"),
                            sizeAt(2, "1.5e9"),
                            sizeAt(4, "1.2e9"),
                            sizeAt(8, "990e6"),
                            Check.digits(
                                    "law.activeParameters(1B parameters, 16)",
                                    "155e6",
                                    "Figure 6: active of the mixture of 16 experts that matches a dense"
                                            + " model of 1e9 parameters"),
                            Check.digits(
                                    "law.optimum(6e19 FLOP, {mostTotalParameters: 1B parameters,"
                                            + " mostExperts: 1}).tokens",
                                    "10e9",
                                    "Figure 6: tokens of that dense model"),
                            Check.within(
                                    0.01,
                                    "coefficients of four digits",
                                    "law.computeOptimal(1e20 FLOP, {experts: 32}).parameters",
                                    "669e6",
                                    TABLE_1));

    private static final String S_BASE = "clark-2022-s-base";

    private static final FitDomain ROUTED_RUNS =
            FitDomain.of("routed and dense models, 130e9 tokens each");

    static final PublishedLaw ABNAR_2025 =
            PublishedLaw.of(
                            "abnar-2025",
                            "Mixtures by the share of idle experts",
                            Sparsity.law(
                                    16612.50, 0.5962, 5455.67, 0.3954, 0.4598, -0.1666, 17.26,
                                    0.1603, 0.1595, 0.94),
                            TOTAL,
                            FitDomain.of(
                                            "compute-optimal mixtures of 0 to 95 % idle experts;"
                                                    + " 68 % of the variance of runs held out, at 98 %")
                                    .compute(3e19, 1e21)
                                    .numbers("sparsity", 0, 0.95),
                            new Citation(
                                    "Abnar et al. 2025, \"Parameters vs FLOPs: Scaling Laws for Optimal"
                                            + " Sparsity\"",
                                    "2501.12370",
                                    "section 5, eq. 6; coefficients of Table 3 from a secondary source",
                                    LocalDate.of(2025, 1, 21)))
                    .notAttested(
                            "The paper's text and tables were searched for a loss, an optimal size or an"
                                    + " optimal sparsity of this fit; it prints none, and shows them in"
                                    + " figures. The dense models that it calls best up to about 500e6"
                                    + " parameters are read off other fits, its isoFLOP surfaces; here they"
                                    + " are best up to 43e6 parameters at 3e19 FLOP and 280e6 at 1e21 FLOP.");

    static final List<PublishedLaw> ALL =
            List.of(
                    sBase(),
                    clark(
                                    "clark-2022-rl-r",
                                    "RL-R",
                                    -.083,
                                    -.126,
                                    .012,
                                    1.111,
                                    1.880,
                                    469.982,
                                    85e9)
                            .attested(cutoff("10.93", "85e9")),
                    clark(
                                    "clark-2022-hash",
                                    "HASH",
                                    -.087,
                                    -.136,
                                    .012,
                                    1.157,
                                    4.175,
                                    477.741,
                                    83e9)
                            .attested(cutoff("10.92", "83e9")),
                    KRAJEWSKI_2024,
                    KRAJEWSKI_2024_DENSE,
                    ABNAR_2025,
                    LUDZIEJEWSKI_2025);

    private PublishedExperts() {}

    private static PublishedLaw sBase() {
        PublishedLaw law =
                clark(S_BASE, "S-BASE", -.082, -.108, .009, 1.104, 1.847, 314.478, 937e9);
        return law.attested(
                Check.within(
                        0.1,
                        "coefficients of three digits",
                        "law.effectiveParameters(5M parameters, 128)",
                        "55e6",
                        "effective parameters of 5e6 with 128 experts (seen in secondary sources)"),
                cutoff("11.97", "937e9"));
    }

    /// Three digits of its coefficients do not give back the printed cut-offs.
    private static PublishedLaw clark(String id, String router, double... fitted) {
        return PublishedLaw.of(
                id,
                "Models routed by " + router,
                Routing.law(fitted),
                DENSE_EQUIVALENT,
                ROUTED_RUNS,
                new Citation(
                        "Clark et al. 2022, \"Unified Scaling Laws for Routed Language Models\"",
                        "2202.01169",
                        "eqs. 1 and 11, Table 3 (from secondary sources that agree)",
                        LocalDate.of(2022, 2, 2)));
    }

    /// Of the coefficients, not the stored one: only its logarithm is known to a few per cent.
    private static Check cutoff(String logarithm, String printed) {
        return Check.within(
                0.045,
                "the last of three digits of c is worth 4 to 6 %",
                "log10(law.cutoffOfCoefficients / (1 parameter))",
                logarithm,
                "the logarithm of N_cutoff, printed as "
                        + printed
                        + " (seen in secondary sources)");
    }

    private static Citation krajewski(String place) {
        return new Citation(
                "Krajewski et al. 2024, \"Scaling Laws for Fine-Grained Mixture of Experts\"",
                "2402.07871",
                place,
                LocalDate.of(2024, 2, 12));
    }

    private static Check sizeAt(int experts, String printed) {
        return Check.digits(
                "law.computeOptimal(1e20 FLOP, {experts: " + experts + "}).parameters",
                printed,
                TABLE_1);
    }
}
