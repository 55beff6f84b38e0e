package flopcast.scenario.syntax;

import flopcast.scenario.problem.Span;
import java.util.List;

/// `@name(arguments)` above a statement.
public record Decorator(Span span, String name, List<Expression> arguments) {}
