package flopcast.scenario.syntax;

import flopcast.scenario.problem.Span;
import java.util.List;
import java.util.Optional;

/// A piece of program that has a value. Pipes are calls by the time they are here.
public sealed interface Expression {

    Span span();

    /// A number as written; the span's text keeps its digits and suffix (`2.50k`, `40%`).
    record NumberLiteral(Span span, double value) implements Expression {}

    record TextLiteral(Span span, String text) implements Expression {}

    record TruthLiteral(Span span, boolean value) implements Expression {}

    /// A variable `x`, a module `List` or a member of one `List.map`.
    record Name(Span span, String name) implements Expression {}

    /// `513.85 PFLOP/s`, `(4 to 10) PFLOP/s`: the number times the unit.
    record Measured(Span span, Expression number, UnitText unit) implements Expression {}

    /// `e in UNIT`.
    record Conversion(Span span, Expression value, UnitText unit) implements Expression {}

    record ListLiteral(Span span, List<Expression> items) implements Expression {}

    record DictLiteral(Span span, List<Entry> entries) implements Expression {

        /// `key` is a text literal for `{a: 1}`, `{a}` and `{"a": 1}`.
        public record Entry(Expression key, Expression value) {}
    }

    record Block(Span span, List<Statement> statements, Expression result) implements Expression {}

    record Lambda(
            Span span, List<Parameter> parameters, Optional<UnitText> resultUnit, Expression body)
            implements Expression {}

    record Call(Span span, Expression function, List<Expression> arguments) implements Expression {}

    record Field(Span span, Expression target, String field, Span fieldSpan)
            implements Expression {}

    record Index(Span span, Expression target, Expression key) implements Expression {}

    record Negation(Span span, Expression operand) implements Expression {}

    record Not(Span span, Expression operand) implements Expression {}

    record Binary(
            Span span,
            BinaryOperator operator,
            Span operatorSpan,
            Expression left,
            Expression right)
            implements Expression {}

    /// `low to high`.
    record Interval(Span span, Expression low, Expression high) implements Expression {}

    record Conditional(Span span, Expression condition, Expression then, Expression otherwise)
            implements Expression {}
}
