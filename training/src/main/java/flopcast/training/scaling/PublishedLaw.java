package flopcast.training.scaling;

import java.time.LocalDate;
import java.util.Optional;

/// A scaling law with all that a forecaster must know to use it.
///
/// @param id as a scenario names it: `besiroglu-2024`
/// @param title one line for a listing
/// @param counting which weights `N` counts
/// @param uncertainty of the coefficients, where the fit's is known
public record PublishedLaw(
        String id,
        String title,
        ScalingLaw law,
        Counting counting,
        FitDomain domain,
        Citation source,
        Optional<CoefficientUncertainty> uncertainty) {

    /// Which weights the `N` of a law counts.
    public enum Counting {
        /// All parameters, embeddings among them.
        WITH_EMBEDDINGS("all parameters, embeddings included"),

        /// All but those of the embeddings.
        WITHOUT_EMBEDDINGS("parameters without embeddings");

        private final String words;

        Counting(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// The day from which a forecast could have used the law.
    public LocalDate knownSince() {
        return source.published();
    }
}
