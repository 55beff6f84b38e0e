package flopcast.scenario.run;

import flopcast.scenario.value.Node;

/// A node whose draws somebody asks for.
///
/// @param draws how many, from the first
/// @param mustHaveValue whether a world without a value is a problem
/// @param onlyStatistics whether most likely nobody will look at the draws themselves
public record Wanted(Node node, int draws, boolean mustHaveValue, boolean onlyStatistics) {

    public Wanted(Node node, int draws, boolean mustHaveValue) {
        this(node, draws, mustHaveValue, false);
    }
}
