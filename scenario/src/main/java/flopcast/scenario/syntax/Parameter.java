package flopcast.scenario.syntax;

import flopcast.scenario.problem.Span;
import java.util.Optional;

/// A parameter of a function: `x`, `x :: parameter`, `x: [0, 10]`.
///
/// @param unit the annotation after `::`
/// @param domain the expression after `:`, a list of two ends or a domain value
public record Parameter(
        Span span, String name, Optional<UnitText> unit, Optional<Expression> domain) {}
