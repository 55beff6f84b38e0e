package flopcast.training.scaling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A scaling law with all that a forecaster must know to use it.
///
/// @param id as a scenario names it: `besiroglu-2024`
/// @param title one line for a listing
/// @param counting which weights `N` counts
/// @param uncertainty of the coefficients, where the fit's is known
/// @param checks printed numbers that follow from the coefficients; without any the law is not
///   attested
/// @param sought what was looked for in vain, where nothing attests the law; else empty
public record PublishedLaw(
        String id,
        String title,
        ScalingLaw law,
        Counting counting,
        FitDomain domain,
        Citation source,
        Optional<CoefficientUncertainty> uncertainty,
        List<Check> checks,
        String sought)
        implements DescribedLaw {

    public PublishedLaw {
        checks = List.copyOf(checks);
    }

    /// A law without uncertainty or checks.
    static PublishedLaw of(
            String id,
            String title,
            ScalingLaw law,
            Counting counting,
            FitDomain domain,
            Citation source) {
        return new PublishedLaw(
                id, title, law, counting, domain, source, Optional.empty(), List.of(), "");
    }

    PublishedLaw with(CoefficientUncertainty known) {
        return new PublishedLaw(
                id, title, law, counting, domain, source, Optional.of(known), checks, sought);
    }

    PublishedLaw attested(Check... printed) {
        return new PublishedLaw(
                id, title, law, counting, domain, source, uncertainty, List.of(printed), "");
    }

    /// @param inVain a sentence that says what was looked for, and why there is nothing
    PublishedLaw notAttested(String inVain) {
        return new PublishedLaw(
                id, title, law, counting, domain, source, uncertainty, List.of(), inVain);
    }

    public boolean isAttested() {
        return !checks.isEmpty();
    }

    @Override
    public String citation() {
        return source.toString();
    }

    /// Which weights the `N` of a law counts.
    public enum Counting {
        /// All parameters, embeddings among them.
        WITH_EMBEDDINGS("all parameters, embeddings included"),

        /// All but those of the embeddings.
        WITHOUT_EMBEDDINGS("parameters without embeddings"),

        /// Those of all experts, without embeddings.
        TOTAL_WITHOUT_EMBEDDINGS(
                "all parameters, those of every expert included, without embeddings"),

        /// Those of all experts.
        TOTAL("all parameters, those of every expert included"),

        /// Those that a token passes through.
        ACTIVE("active parameters, those that a token passes through"),

        /// Those of the dense model that was given experts.
        DENSE_EQUIVALENT("parameters of the dense model that was given experts"),

        /// Our source of the law does not say.
        UNSTATED("parameters; whether with embeddings, the source at hand does not say"),

        /// The law knows no model size.
        NONE("");

        private final String words;

        Counting(String words) {
            this.words = words;
        }

        /// The definition; empty where the law knows no `N`.
        public String words() {
            return words;
        }

        /// As a sentence without its stop.
        public String sentence() {
            return this == NONE ? "The law knows no N" : "N counts " + words;
        }
    }

    /// The day from which a forecast could have used the law.
    public LocalDate knownSince() {
        return source.published();
    }
}
