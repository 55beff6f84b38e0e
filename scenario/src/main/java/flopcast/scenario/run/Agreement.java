package flopcast.scenario.run;

import flopcast.quantity.statistic.Estimate;
import java.util.List;

/// How the worlds of a run agree with its evidence.
///
/// @param drawn how many worlds were drawn
/// @param kept how many of them agree
/// @param effectiveCount how many worlds of equal weight would know as much as these
/// @param logLikelihood the natural logarithm of the mean weight of all worlds drawn: of the
///   probability of the evidence, or of its density
/// @param alone what each statement would do by itself
public record Agreement(
        int drawn, int kept, double effectiveCount, Estimate logLikelihood, List<Alone> alone) {

    /// @param logLikelihood negative infinite where the statement holds in no world drawn
    /// @param effectiveShare effective sample size as a share of the worlds drawn: of a condition,
    ///   its probability
    public record Alone(double logLikelihood, double effectiveShare) {}
}
