package flopcast.scenario.syntax;

import flopcast.scenario.problem.Span;
import java.util.List;
import java.util.Optional;

/// One statement of a program or block.
public sealed interface Statement {

    Span span();

    /// `x = e`, `f(a) = e`: a function definition is a lambda bound to a name.
    ///
    /// @param unit the annotation after `::` on a variable; a function's is on its lambda
    record Assignment(
            Span span,
            List<Decorator> decorators,
            boolean exported,
            String name,
            Span nameSpan,
            Optional<UnitText> unit,
            Expression value)
            implements Statement {}

    /// `unit sequence`, `unit EUR = 1.05 USD`.
    record UnitDefinition(Span span, String name, Span nameSpan, Optional<Expression> value)
            implements Statement {}

    /// `observe condition`, `observe expression ~ distribution`.
    record Observe(Span span, Expression observed, Optional<Expression> likelihood)
            implements Statement {}
}
