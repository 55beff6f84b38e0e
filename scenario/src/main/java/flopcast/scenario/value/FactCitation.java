package flopcast.scenario.value;

import flopcast.training.fact.Fact;
import flopcast.training.fact.Figure;

/// Where a figure of a fact comes from.
///
/// @param text as a report lists it among the sources
public record FactCitation(String text, Fact fact, Figure figure) {

    /// The name of the figure: `memory of chip A100 SXM4 80GB`.
    public String what() {
        return figure.name() + " of " + fact.title();
    }

    /// Whether somebody looked it up; a figure from memory is marked wherever it is used.
    public boolean isChecked() {
        return figure.confidence().isChecked();
    }
}
