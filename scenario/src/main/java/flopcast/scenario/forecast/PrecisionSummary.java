package flopcast.scenario.forecast;

import java.util.List;

/// How precise the headlines of a forecast are that was run until they were, and what that took.
///
/// @param wanted the largest relative standard error that was asked for
/// @param reached the largest that is left; 0 where all headlines are exact
/// @param leastPrecise what has it, as `median of compute`; empty where all are exact
/// @param runs how many there were, each with more draws
/// @param drawsInAll of all of them
/// @param missed what is not known as well as wanted, the least precise first
public record PrecisionSummary(
        double wanted,
        double reached,
        String leastPrecise,
        int runs,
        long drawsInAll,
        List<Missed> missed) {

    /// @param relativeError positive infinite where nothing is known, as of something that happened
    ///   in no world
    /// @param drawsNeeded about how many draws would do; positive infinite where none would
    public record Missed(
            String statistic, String output, double relativeError, double drawsNeeded) {}
}
