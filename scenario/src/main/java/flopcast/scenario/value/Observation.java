package flopcast.scenario.value;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Span;
import java.util.List;
import java.util.Set;

/// One `observe`: how well each world agrees with it.
///
/// @param node of a condition 1 where it holds and 0 elsewhere; of a likelihood the natural
///   logarithm of the density, or of the probability, that the world gives to what was observed
/// @param dimension of the density; none for a condition and for a probability
/// @param span the statement
/// @param restsOn the top-level quantities that the statement reads
/// @param sources citations of the statement
public record Observation(
        Node node,
        Kind kind,
        Dimension dimension,
        Span span,
        Set<String> restsOn,
        List<String> sources) {

    /// What a world is weighed with.
    public enum Kind {
        /// The world is kept or dropped.
        CONDITION,
        /// The probability of a value that is one of finitely or countably many.
        PROBABILITY,
        /// The probability density of a value.
        DENSITY
    }

    /// Whether it weighs worlds; a condition keeps or drops them.
    public boolean isLikelihood() {
        return kind != Kind.CONDITION;
    }
}
