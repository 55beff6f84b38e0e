package flopcast.scenario.syntax;

import flopcast.scenario.syntax.Expression.DictLiteral.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What braces hold: a block, a dict or a function.
final class BraceParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final UnitParser units;
    private final ParameterParser parameters;
    private final StatementParser statements;

    BraceParser(Cursor cursor, ExpressionParser expressions, UnitParser units) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.units = units;
        this.parameters = new ParameterParser(cursor, expressions, units);
        this.statements = new StatementParser(cursor, expressions, units);
    }

    Expression braces() {
        int close = cursor.tokens().partner(cursor.position());
        Token first = cursor.next();
        Cursor.State outer = cursor.enter(false);
        Expression result = content(first, close);
        cursor.restore(outer);
        return result instanceof Expression.Lambda lambda ? withResultUnit(lambda) : result;
    }

    private Expression content(Token first, int close) {
        Token next = cursor.peek();
        if (next.is("|") || next.is("||")) {
            return lambda(first, close);
        }
        return next.is("}") || isDict(close) ? dict(first) : block(first, close);
    }

    private Expression lambda(Token first, int close) {
        List<Parameter> read = List.of();
        if (cursor.next().is("|")) {
            cursor.joinLines(true);
            read = parameters.upTo("|");
            cursor.joinLines(false);
        }
        Expression body = block(first, close);
        Expression whole =
                body instanceof Expression.Block block && block.statements().isEmpty()
                        ? block.result()
                        : body;
        return new Expression.Lambda(cursor.since(first), read, Optional.empty(), whole);
    }

    private Expression withResultUnit(Expression.Lambda lambda) {
        Optional<UnitText> unit = units.annotation();
        if (unit.isEmpty()) {
            return lambda;
        }
        return new Expression.Lambda(
                cursor.since(lambda.span().start()), lambda.parameters(), unit, lambda.body());
    }

    private Expression block(Token first, int close) {
        Body body = statements.block(close);
        cursor.expect("}", "");
        return new Expression.Block(
                cursor.since(first), body.statements(), body.result().orElseThrow());
    }

    /// In a dict `:` or `,` follows the first expression; in a block its end, or `=` before that.
    private boolean isDict(int close) {
        Tokens tokens = cursor.tokens();
        int conditions = 0;
        for (int i = cursor.position(); i < close; i++) {
            Token token = tokens.at(i);
            if (token.opensBracket()) {
                i = tokens.partner(i);
            } else if (token.is("?")) {
                conditions++;
            } else if (token.is(":") && conditions > 0) {
                conditions--;
            } else if (token.is(":") || token.is(",")) {
                return true;
            } else if (token.is("=") || token.is("::") || token.is("@") || token.is(";")) {
                return false;
            }
        }
        return false;
    }

    private Expression dict(Token first) {
        cursor.joinLines(true);
        List<Entry> entries = new ArrayList<>();
        while (!cursor.peek().is("}")) {
            entries.add(entry());
            if (!cursor.peek().is("}")) {
                cursor.expect(",", "");
            }
        }
        cursor.next();
        return new Expression.DictLiteral(cursor.since(first), entries);
    }

    private Entry entry() {
        Expression key = expressions.expression();
        if (cursor.take(":")) {
            return new Entry(textOf(key), expressions.expression());
        }
        if (key instanceof Expression.Name) {
            return new Entry(textOf(key), key);
        }
        throw cursor.unexpected("`:`", "A dict is written `{name: value, other: value}`.");
    }

    private static Expression textOf(Expression key) {
        return key instanceof Expression.Name name
                ? new Expression.TextLiteral(name.span(), name.name())
                : key;
    }
}
