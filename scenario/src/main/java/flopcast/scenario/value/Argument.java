package flopcast.scenario.value;

import flopcast.scenario.problem.Span;

/// A value and the place where it was written.
public record Argument(Value value, Span span) {}
