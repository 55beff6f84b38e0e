package flopcast.training.scaling;

import static flopcast.training.scaling.PublishedLaw.Counting.WITH_EMBEDDINGS;

import flopcast.quantity.kernel.Real;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The scaling laws that papers have published, and the only place where their coefficients stand.
public final class PublishedLaws {

    private static final FitDomain CHINCHILLA_RUNS =
            new FitDomain(
                    new Range(70e6, 16e9),
                    new Range(5e9, 500e9),
                    new Range(1.4e18, 1.3e22),
                    "over 400 dense transformers on MassiveText, less than one epoch each");

    /// The frontier of Chinchilla's approach 1, the lower envelope of training curves, as the paper
    /// tabulates it for well-known model sizes.
    public static final PublishedLaw HOFFMANN_2022_APPROACH_1 =
            new PublishedLaw(
                    "hoffmann-2022-approach-1",
                    "Chinchilla, envelope of training curves",
                    PublishedFrontiers.HOFFMANN_2022_APPROACH_1,
                    WITH_EMBEDDINGS,
                    CHINCHILLA_RUNS,
                    hoffmann("section 3.1 and Table 3"),
                    Optional.empty());

    /// The frontier of Chinchilla's approach 2, IsoFLOP profiles at nine budgets.
    public static final PublishedLaw HOFFMANN_2022_APPROACH_2 =
            new PublishedLaw(
                    "hoffmann-2022-approach-2",
                    "Chinchilla, IsoFLOP profiles",
                    PublishedFrontiers.HOFFMANN_2022_APPROACH_2,
                    WITH_EMBEDDINGS,
                    new FitDomain(
                            CHINCHILLA_RUNS.parameters(),
                            CHINCHILLA_RUNS.tokens(),
                            new Range(6e18, 3e21),
                            "IsoFLOP profiles of dense transformers on MassiveText"),
                    hoffmann("section 3.2 and Table A3"),
                    Optional.empty());

    /// Chinchilla's approach 3 with the digits that the paper's TeX source has and its text rounds.
    /// Only these reproduce the paper's own 40e9 parameters for Gopher's budget.
    public static final PublishedLaw HOFFMANN_2022_APPROACH_3 =
            new PublishedLaw(
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
                                    + " source, as in epoch-research/analyzing-chinchilla"),
                    Optional.empty());

    /// Chinchilla's approach 3 as printed. Rounding the exponents moves the optimum far: use it
    /// only to reproduce people who did.
    public static final PublishedLaw HOFFMANN_2022_APPROACH_3_ROUNDED =
            new PublishedLaw(
                    "hoffmann-2022-approach-3-rounded",
                    "Chinchilla, parametric fit as printed",
                    new ParametricLaw(1.69, new PowerTerm(406.4, 0.34), new PowerTerm(410.7, 0.28)),
                    WITH_EMBEDDINGS,
                    CHINCHILLA_RUNS,
                    hoffmann("section 3.3 and appendix D.3, as printed"),
                    Optional.empty());

    private static final ParametricLaw REPLICATION =
            new ParametricLaw(
                    1.8172, new PowerTerm(482.01, 0.3478), new PowerTerm(2085.43, 0.3658));

    /// The replication of approach 3 from the points of Chinchilla's figure 4, converged.
    ///
    /// Its uncertainty is the covariance of 4000 bootstrap fits, repeated from the authors' points
    /// with their resamples (`src/test/reference/besiroglu_covariance.py`); the standard errors
    /// agree with the printed ones to all digits.
    public static final PublishedLaw BESIROGLU_2024 =
            new PublishedLaw(
                    "besiroglu-2024",
                    "Chinchilla replicated, parametric fit",
                    REPLICATION,
                    WITH_EMBEDDINGS,
                    new FitDomain(
                            new Range(57.3e6, 16.2e9),
                            new Range(0.819e9, 318e9),
                            new Range(1.40e18, 1.30e22),
                            "240 of 245 points read off figure 4 of Hoffmann et al. 2022"),
                    new Citation(
                            "Besiroglu et al. 2024, \"Chinchilla Scaling: A replication attempt\"",
                            "2404.10102",
                            "section 3; digits as in epoch-research/analyzing-chinchilla",
                            LocalDate.of(2024, 4, 15)),
                    Optional.of(
                            new CoefficientUncertainty(REPLICATION, ReplicationFit.covariance())));

    /// All laws, in the order of a listing.
    public static final List<PublishedLaw> ALL =
            List.of(
                    HOFFMANN_2022_APPROACH_1,
                    HOFFMANN_2022_APPROACH_2,
                    HOFFMANN_2022_APPROACH_3,
                    HOFFMANN_2022_APPROACH_3_ROUNDED,
                    BESIROGLU_2024);

    private PublishedLaws() {}

    public static Optional<PublishedLaw> find(String id) {
        for (PublishedLaw law : ALL) {
            if (law.id().equals(id)) {
                return Optional.of(law);
            }
        }
        return Optional.empty();
    }

    private static Citation hoffmann(String place) {
        return new Citation(
                "Hoffmann et al. 2022, \"Training Compute-Optimal Large Language Models\"",
                "2203.15556",
                place,
                LocalDate.of(2022, 3, 29));
    }
}
