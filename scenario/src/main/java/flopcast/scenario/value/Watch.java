package flopcast.scenario.value;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Span;

/// A range in which a quantity ought to stay, such as the domain that a law was fitted on. Leaving
/// it is worth a note, one for each owner of ranges, with how far and in how many worlds.
///
/// @param low lower end [base unit of dimension]
/// @param high upper end [base unit of dimension]
public record Watch(
        Node node, Dimension dimension, double low, double high, Subject subject, Span span) {

    /// @param owner `law besiroglu-2024`
    /// @param what `parameters`
    /// @param beyond what the owner is outside: `extrapolated beyond its fit`
    public record Subject(String owner, String what, String beyond) {}
}
