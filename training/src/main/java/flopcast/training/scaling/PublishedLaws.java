package flopcast.training.scaling;

import static flopcast.training.scaling.PublishedLaw.Counting.WITH_EMBEDDINGS;

import flopcast.quantity.kernel.Real;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The scaling laws that papers have published: those of Chinchilla's family here, the others in
/// classes named alike beside it. No coefficient stands anywhere else.
public final class PublishedLaws {

    /// The paper itself prints nothing that follows from the rounded coefficients.
    private static final String WILD_IMPLICATIONS =
            "nostalgebraist 2022, \"chinchilla's wild implications\", which uses these"
                    + " coefficients: ";

    private static final FitDomain CHINCHILLA_RUNS =
            FitDomain.of("over 400 dense transformers on MassiveText, less than one epoch each")
                    .parameters(70e6, 16e9)
                    .tokens(5e9, 500e9)
                    .compute(1.4e18, 1.3e22);

    /// The frontier of Chinchilla's approach 1, the lower envelope of training curves, as the paper
    /// tabulates it for well-known model sizes.
    public static final PublishedLaw HOFFMANN_2022_APPROACH_1 =
            PublishedLaw.of(
                            "hoffmann-2022-approach-1",
                            "Chinchilla, envelope of training curves",
                            PublishedFrontiers.HOFFMANN_2022_APPROACH_1,
                            WITH_EMBEDDINGS,
                            CHINCHILLA_RUNS,
                            hoffmann("section 3.1 and Table 3"))
                    .attested(
                            Check.digits(
                                    "law.computeOptimal(9.9e24 FLOP).tokens",
                                    "5.9e12",
                                    "Table 3, tokens of the row of 280e9 parameters"));

    /// The frontier of Chinchilla's approach 2, IsoFLOP profiles at nine budgets.
    public static final PublishedLaw HOFFMANN_2022_APPROACH_2 =
            PublishedLaw.of(
                            "hoffmann-2022-approach-2",
                            "Chinchilla, IsoFLOP profiles",
                            PublishedFrontiers.HOFFMANN_2022_APPROACH_2,
                            WITH_EMBEDDINGS,
                            FitDomain.of("IsoFLOP profiles of dense transformers on MassiveText")
                                    .parameters(70e6, 16e9)
                                    .tokens(5e9, 500e9)
                                    .compute(6e18, 3e21),
                            hoffmann("section 3.2 and Table A3"))
                    .attested(
                            Check.digits(
                                    "law.computeOptimal(1.59e26 FLOP).tokens",
                                    "26.5e12",
                                    "Table A3, tokens of the row of 1e12 parameters"));

    /// Chinchilla's approach 3 with the digits that the paper's TeX source has and its text rounds.
    /// Only these reproduce the paper's own 40e9 parameters for Gopher's budget.
    public static final PublishedLaw HOFFMANN_2022_APPROACH_3 =
            PublishedLaw.of(
                            "hoffmann-2022-approach-3",
                            "Chinchilla, parametric fit",
                            new ParametricLaw(
                                    Real.exp(0.5267228),
                                    new PowerTerm(Real.exp(6.0073404), 0.33917084),
                                    new PowerTerm(Real.exp(6.0179186), 0.2849083)),
                            WITH_EMBEDDINGS,
                            CHINCHILLA_RUNS,
                            hoffmann(
                                    "section 3.3 and appendix D.3; unrounded coefficients from its TeX"
                                            + " source, as in epoch-research/analyzing-chinchilla"))
                    .attested(
                            Check.digits(
                                    "law.computeOptimal(5.76e23 FLOP).parameters",
                                    "40e9",
                                    "section 3.3: the optimum at the compute of Gopher"),
                            Check.digits(
                                    "log10(law.computeOptimal(1e25 FLOP).parameters"
                                            + " / law.computeOptimal(1e24 FLOP).parameters)",
                                    "0.46",
                                    "Table 2: a of approach 3"));

    /// Chinchilla's approach 3 as printed. Rounding the exponents moves the optimum far: use it
    /// only to reproduce people who did.
    public static final PublishedLaw HOFFMANN_2022_APPROACH_3_ROUNDED =
            PublishedLaw.of(
                            "hoffmann-2022-approach-3-rounded",
                            "Chinchilla, parametric fit as printed",
                            new ParametricLaw(
                                    1.69, new PowerTerm(406.4, 0.34), new PowerTerm(410.7, 0.28)),
                            WITH_EMBEDDINGS,
                            CHINCHILLA_RUNS,
                            hoffmann("section 3.3 and appendix D.3, as printed"))
                    .attested(
                            Check.digits(
                                    "law.loss(280B parameters, 300B tokens)",
                                    "1.993",
                                    WILD_IMPLICATIONS + "loss of Gopher"),
                            Check.digits(
                                    "law.reducibleLoss(280B parameters, 1e60 tokens)",
                                    "0.052",
                                    WILD_IMPLICATIONS + "what Gopher's size leaves"),
                            Check.digits(
                                    "law.reducibleLoss(1e60 parameters, 300B tokens)",
                                    "0.251",
                                    WILD_IMPLICATIONS + "what Gopher's data leave"),
                            Check.digits(
                                    "law.reducibleLoss(70B parameters, 1e60 tokens)",
                                    "0.083",
                                    WILD_IMPLICATIONS + "what Chinchilla's size leaves"),
                            Check.digits(
                                    "law.reducibleLoss(1e60 parameters, 1.4T tokens)",
                                    "0.163",
                                    WILD_IMPLICATIONS + "what Chinchilla's data leave"));

    private static final ParametricLaw REPLICATION =
            new ParametricLaw(
                    1.8172, new PowerTerm(482.01, 0.3478), new PowerTerm(2085.43, 0.3658));

    /// The replication of approach 3 from the points of Chinchilla's figure 4, converged.
    ///
    /// Its uncertainty is the covariance of 4000 bootstrap fits, repeated from the authors' points
    /// with their resamples (`src/test/reference/besiroglu_covariance.py`); the standard errors
    /// agree with the printed ones to all digits.
    public static final PublishedLaw BESIROGLU_2024 =
            PublishedLaw.of(
                            "besiroglu-2024",
                            "Chinchilla replicated, parametric fit",
                            REPLICATION,
                            WITH_EMBEDDINGS,
                            FitDomain.of(
                                            "240 of 245 points read off figure 4 of Hoffmann et al. 2022")
                                    .parameters(57.3e6, 16.2e9)
                                    .tokens(0.819e9, 318e9)
                                    .compute(1.40e18, 1.30e22),
                            new Citation(
                                    "Besiroglu et al. 2024, \"Chinchilla Scaling: A replication attempt\"",
                                    "2404.10102",
                                    "section 3; digits as in epoch-research/analyzing-chinchilla",
                                    LocalDate.of(2024, 4, 15)))
                    .with(new CoefficientUncertainty(REPLICATION, ReplicationFit.covariance()))
                    .attested(
                            Check.digits(
                                    "log10(law.computeOptimal(1e25 FLOP).parameters"
                                            + " / law.computeOptimal(1e24 FLOP).parameters)",
                                    "0.513",
                                    "section 3: a"),
                            Check.within(
                                    0.1,
                                    "printed as consistent with about 20",
                                    "best = law.computeOptimal(5.76e23 FLOP)\n"
                                            + "best.tokens / best.parameters * (1 parameter/token)",
                                    "20",
                                    "section 3: tokens per parameter of Chinchilla"));

    /// The table of optima that the paper prints for approach 3.
    public static final PublishedLaw HOFFMANN_2022_APPROACH_3_TABLE =
            PublishedLaw.of(
                            "hoffmann-2022-approach-3-table",
                            "Chinchilla, parametric fit as tabulated",
                            PublishedFrontiers.HOFFMANN_2022_APPROACH_3,
                            WITH_EMBEDDINGS,
                            CHINCHILLA_RUNS,
                            hoffmann("Table A3, its compute at 175e9 parameters corrected"))
                    .attested(
                            Check.digits(
                                    "law.computeOptimal(2.21e19 FLOP).tokens",
                                    "9.2e9",
                                    "Table A3, tokens of the row of 400e6 parameters"));

    private static final List<PublishedLaw> CHINCHILLA =
            List.of(
                    HOFFMANN_2022_APPROACH_1,
                    HOFFMANN_2022_APPROACH_2,
                    HOFFMANN_2022_APPROACH_3,
                    HOFFMANN_2022_APPROACH_3_ROUNDED,
                    HOFFMANN_2022_APPROACH_3_TABLE,
                    BESIROGLU_2024);

    private PublishedLaws() {}

    /// All laws, in the order of a listing.
    public static List<PublishedLaw> all() {
        return Stream.of(
                        CHINCHILLA,
                        PublishedKaplan.ALL,
                        PublishedOvertraining.ALL,
                        PublishedExperts.ALL,
                        PublishedReports.ALL,
                        PublishedEfficiency.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /// Only the laws of its own paper and those beside them are made.
    public static Optional<PublishedLaw> find(String id) {
        return family(id).stream().filter(law -> law.id().equals(id)).findFirst();
    }

    /// Laws that are not offered, with the reason.
    public static Optional<RefusedLaw> refused(String id) {
        return Optional.of(PublishedReports.LLAMA3_2024_PRINTED).filter(law -> law.id().equals(id));
    }

    private static List<PublishedLaw> family(String id) {
        int end = id.indexOf('-');
        return switch (end < 0 ? id : id.substring(0, end)) {
            case "hoffmann", "besiroglu" -> CHINCHILLA;
            case "kaplan", "mccandlish" -> PublishedKaplan.ALL;
            case "muennighoff", "sardana", "gadre" -> PublishedOvertraining.ALL;
            case "clark", "krajewski", "ludziejewski", "abnar" -> PublishedExperts.ALL;
            case "cerebras", "deepseek", "minicpm", "llama3" -> PublishedReports.ALL;
            case "ho", "kumar" -> PublishedEfficiency.ALL;
            default -> List.of();
        };
    }

    private static Citation hoffmann(String place) {
        return new Citation(
                "Hoffmann et al. 2022, \"Training Compute-Optimal Large Language Models\"",
                "2203.15556",
                place,
                LocalDate.of(2022, 3, 29));
    }
}
