package flopcast.scenario.syntax;

import flopcast.scenario.problem.Span;

/// A unit as written; what it means is known only where the scenario's own units are.
public record UnitText(Span span, String text) {}
