package flopcast.scenario.syntax;

import flopcast.scenario.problem.ProblemFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands between operators: pipes, signs, calls, fields, and the atoms themselves.
final class OperandParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final UnitParser units;
    private final LiteralParser literals;
    private final BraceParser braces;

    OperandParser(Cursor cursor, ExpressionParser expressions, UnitParser units) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.units = units;
        this.literals = new LiteralParser(cursor);
        this.braces = new BraceParser(cursor, expressions, units);
    }

    /// `-x -> f -> g(y)`.
    Expression operand() {
        Token first = cursor.peek();
        Expression result = signed();
        while (cursor.peek().is("->")) {
            cursor.next();
            result = piped(first, result);
        }
        return result;
    }

    private Expression piped(Token first, Expression value) {
        Expression function = lookups(atom("a function"), false);
        List<Expression> arguments = new ArrayList<>();
        arguments.add(value);
        if (cursor.peek().is("(") && cursor.peek().touches()) {
            cursor.next();
            arguments.addAll(expressions.listUpTo(")"));
        }
        return new Expression.Call(cursor.since(first), function, arguments);
    }

    private Expression signed() {
        List<Token> signs = new ArrayList<>();
        while (isSign(cursor.peek())) {
            signs.add(cursor.next());
        }
        Expression result = lookups(atom("a value"), true);
        for (Token sign : signs.reversed()) {
            result =
                    sign.is("!")
                            ? new Expression.Not(cursor.since(sign), result)
                            : new Expression.Negation(cursor.since(sign), result);
        }
        return result;
    }

    private static boolean isSign(Token token) {
        return token.is("-") || token.is(".-") || token.is("!");
    }

    /// Calls, fields and indexes of `target`; the first must touch it.
    private Expression lookups(Expression target, boolean withCalls) {
        if (target instanceof Expression.Measured || !cursor.peek().touches()) {
            return target;
        }
        int start = target.span().start();
        Expression result = target;
        while (!cursor.peek().startsLine()) {
            if (cursor.peek().is(".") && cursor.peek().touches()) {
                result = field(result, start);
            } else if (cursor.peek().is("[")) {
                result = index(result, start);
            } else if (withCalls && cursor.peek().is("(")) {
                cursor.next();
                List<Expression> arguments = expressions.listUpTo(")");
                result = new Expression.Call(cursor.since(start), result, arguments);
            } else {
                break;
            }
        }
        return result;
    }

    private Expression field(Expression target, int start) {
        cursor.next();
        Token field = cursor.expectMember("a name after `.`");
        return new Expression.Field(cursor.since(start), target, field.text(), cursor.span(field));
    }

    private Expression index(Expression target, int start) {
        cursor.next();
        Expression key = expressions.bracketed();
        cursor.expect("]", "");
        return new Expression.Index(cursor.since(start), target, key);
    }

    private Expression atom(String wanted) {
        Token token = cursor.peek();
        if (cursor.isAtLineEnd() && cursor.tokens().opensStatement(cursor.position())) {
            throw cursor.unexpected(wanted, "");
        }
        return switch (token.kind()) {
            case NUMBER -> number();
            case TEXT -> text();
            case NAME -> name();
            case SIGN -> bracket(wanted);
            case END -> throw cursor.unexpected(wanted, "");
        };
    }

    private Expression number() {
        Expression number = literals.number();
        return number instanceof Expression.NumberLiteral ? measured(number) : number;
    }

    private Expression measured(Expression number) {
        Optional<UnitText> unit = units.afterBlank();
        if (unit.isEmpty()) {
            return number;
        }
        literals.requireNoLooseSuffix(number, unit.get());
        return new Expression.Measured(cursor.since(number.span().start()), number, unit.get());
    }

    private Expression text() {
        Token token = cursor.next();
        return new Expression.TextLiteral(cursor.span(token), token.text());
    }

    private Expression name() {
        if (expressions.isIf()) {
            throw ifInside();
        }
        Token token = cursor.next();
        if (token.text().equals("true") || token.text().equals("false")) {
            return new Expression.TruthLiteral(cursor.span(token), token.isWord("true"));
        }
        if (!isModule(token) || !cursor.peek().is(".") || !cursor.peek().touches()) {
            return new Expression.Name(cursor.span(token), token.text());
        }
        cursor.next();
        Token member = cursor.expectMember("a name after `.`");
        return new Expression.Name(cursor.since(token), token.text() + "." + member.text());
    }

    private static boolean isModule(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    private ProblemFound ifInside() {
        return cursor.unexpected(
                "a value", false, "Put brackets round it: `(if condition then a else b)`.");
    }

    private Expression bracket(String wanted) {
        Token token = cursor.peek();
        return switch (token.text()) {
            case "(" -> grouped();
            case "[" -> list();
            case "{" -> braces.braces();
            default -> throw cursor.unexpected(wanted, false, OperandAdvice.of(token));
        };
    }

    private Expression grouped() {
        Token first = cursor.next();
        Expression inner = expressions.bracketed();
        cursor.expect(")", "");
        Optional<UnitText> unit = units.afterBlank();
        if (unit.isEmpty()) {
            return inner;
        }
        return new Expression.Measured(cursor.since(first), inner, unit.get());
    }

    private Expression list() {
        Token first = cursor.next();
        List<Expression> items = expressions.listUpTo("]");
        return new Expression.ListLiteral(cursor.since(first), items);
    }
}
