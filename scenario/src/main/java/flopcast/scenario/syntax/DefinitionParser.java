package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `x = e`, `f(a) = e`, with what stands before and above.
final class DefinitionParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final ParameterParser parameters;
    private final UnitParser units;

    DefinitionParser(Cursor cursor, ExpressionParser expressions, UnitParser units) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.parameters = new ParameterParser(cursor, expressions, units);
        this.units = units;
    }

    Statement.Assignment assignment(boolean isTop) {
        Token first = cursor.peek();
        List<Decorator> decorators = decorators();
        boolean isExported = isExported(isTop);
        Token name = cursor.expectName("a quantity below the decorator");
        Names.requireVariable(cursor, name);
        Optional<List<Parameter>> read = parameterList();
        Optional<UnitText> unit = units.annotation();
        cursor.expect("=", "");
        Expression value = expressions.expression();
        Optional<Expression> function =
                read.map(p -> new Expression.Lambda(cursor.since(name), p, unit, value));
        return new Statement.Assignment(
                cursor.since(first),
                decorators,
                isExported,
                name.text(),
                cursor.span(name),
                function.isPresent() ? Optional.empty() : unit,
                function.orElse(value));
    }

    private List<Decorator> decorators() {
        List<Decorator> decorators = new ArrayList<>();
        while (cursor.peek().is("@")) {
            decorators.add(decorator());
        }
        if (!decorators.isEmpty() && !standsAboveQuantity()) {
            throw cursor.unexpected(
                    "a quantity below the decorator",
                    false,
                    "A decorator stands above `name = …` or `export name = …`.");
        }
        return decorators;
    }

    private boolean standsAboveQuantity() {
        return cursor.peek().isWord("export") || cursor.tokens().opensAssignment(cursor.position());
    }

    private Decorator decorator() {
        Token first = cursor.next();
        Token name = cursor.expectName("a decorator's name");
        List<Expression> arguments = cursor.take("(") ? expressions.listUpTo(")") : List.of();
        return new Decorator(cursor.since(first), name.text(), arguments);
    }

    private boolean isExported(boolean isTop) {
        boolean isExported =
                cursor.peek().isWord("export") && cursor.peek(1).kind() == Token.Kind.NAME;
        if (!isExported) {
            return false;
        }
        Span span = cursor.span(cursor.next());
        if (!isTop) {
            cursor.report(
                    Problem.error(
                            "inside-block",
                            span,
                            "`export` stands at the top level only, but is inside a block",
                            "Remove `export`, or name the quantity at the top level."));
        }
        return true;
    }

    private Optional<List<Parameter>> parameterList() {
        if (!cursor.isAt("(")) {
            return Optional.empty();
        }
        cursor.next();
        Cursor.State outer = cursor.state();
        cursor.joinLines(true);
        List<Parameter> read = parameters.upTo(")");
        cursor.restore(outer);
        return Optional.of(read);
    }
}
