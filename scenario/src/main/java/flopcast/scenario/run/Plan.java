package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import java.util.List;

/// How to run a model: its stages in order.
///
/// @param wanted what is asked for, whatever its stage
public record Plan(List<Wanted> wanted, List<Stage> stages, Points points) {}
