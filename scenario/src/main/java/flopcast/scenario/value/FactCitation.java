package flopcast.scenario.value;

/// Where a figure of a fact comes from.
///
/// @param text as a report lists it among the sources
/// @param what names the figure: `memory of chip A100 SXM4 80GB`
/// @param isChecked whether somebody looked it up; a figure from memory is marked wherever it is
///   used
public record FactCitation(String text, String what, boolean isChecked) {}
