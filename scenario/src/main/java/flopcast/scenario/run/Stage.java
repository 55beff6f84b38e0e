package flopcast.scenario.run;

import flopcast.scenario.value.Node;
import java.util.List;

/// What can be run at once: every query that it rests on has been answered by an earlier stage.
///
/// @param kept nodes whose draws are kept, those kept for all draws first
/// @param queries questions to answer from kept columns when the stage has run
public record Stage(List<Wanted> kept, List<Node.Query> queries) {}
