package flopcast.scenario.run;

import flopcast.scenario.value.Node;

/// A node whose draws somebody asks for.
///
/// @param draws how many, from the first
/// @param mustHaveValue whether a world without a value is a problem
public record Wanted(Node node, int draws, boolean mustHaveValue) {}
