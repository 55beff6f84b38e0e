package flopcast.scenario.forecast;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Dimension;
import java.util.List;
import java.util.Optional;

/// How the worlds of a forecast agree with what was observed.
///
/// @param drawn how many worlds were drawn
/// @param kept how many of them agree
/// @param effectiveCount how many worlds of equal weight would know as much as these
/// @param probability of the evidence; empty where a likelihood by a density is among it
/// @param logLikelihood the natural logarithm of the marginal likelihood [nat]: of the probability
///   of the evidence, or of its density
/// @param density the dimension of that density; none for a probability
/// @param statements in source order
public record EvidenceSummary(
        int drawn,
        int kept,
        double effectiveCount,
        Optional<Estimate> probability,
        Estimate logLikelihood,
        Dimension density,
        List<Statement> statements) {

    /// One `observe`.
    ///
    /// @param text as the scenario writes it
    /// @param times how often it was met: in a function, at each call
    /// @param isLikelihood whether it weighs worlds; a condition keeps or drops them
    /// @param share effective sample size of this statement alone, as a share of the worlds drawn:
    ///   of a condition, its probability
    /// @param logLikelihood of this statement alone [nat]; negative infinite where it holds in no
    ///   world drawn
    public record Statement(
            String text,
            String file,
            int line,
            int times,
            boolean isLikelihood,
            double share,
            double logLikelihood,
            List<String> sources) {}
}
