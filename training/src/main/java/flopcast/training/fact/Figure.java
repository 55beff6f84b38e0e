package flopcast.training.fact;

import java.time.LocalDate;
import java.util.Optional;

/// One thing that is known about the subject of a fact: a chip's peak, a model's parameters.
///
/// @param name as a scenario writes it: `peak`
/// @param knownSince the day from which a forecast could have used it; empty where nobody recorded
///   it
/// @param source where it stands
public record Figure(
        String name,
        FigureValue value,
        Confidence confidence,
        Optional<LocalDate> knownSince,
        String source) {

    /// Whether a forecast made on the day `asOf` may use it. A figure without a date may be used by
    /// none that has an as-of date.
    public boolean isKnownBy(LocalDate asOf) {
        return knownSince.isPresent() && !knownSince.get().isAfter(asOf);
    }
}
