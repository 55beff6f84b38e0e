package flopcast.scenario.value;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Span;

/// A range in which a quantity ought to stay, such as the domain that a law was fitted on. Leaving
/// it is worth a note, one for each `what`, with the share of worlds outside and how many decades.
///
/// @param what `besiroglu-2024: parameters`
/// @param low lower end [base unit of dimension]
/// @param high upper end [base unit of dimension]
/// @param beyond what happens outside: `extrapolated beyond the range of the fit`
public record Watch(
        Node node,
        Dimension dimension,
        double low,
        double high,
        String what,
        String beyond,
        Span span) {}
