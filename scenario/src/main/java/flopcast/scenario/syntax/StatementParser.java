package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import java.util.Optional;

/// The statements of a program or a block. A faulty one is reported and left out.
final class StatementParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final DefinitionParser definitions;
    private final PreambleParser preamble;

    StatementParser(Cursor cursor, ExpressionParser expressions, UnitParser units) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.definitions = new DefinitionParser(cursor, expressions, units);
        this.preamble = new PreambleParser(cursor);
    }

    /// What stands up to the end of the text.
    Body program() {
        Body body = new Body(true);
        read(body, cursor.tokens().end());
        return body;
    }

    /// What stands up to the brace at `close`; has a result.
    Body block(int close) {
        int problems = cursor.problems().size();
        Body body = new Body(false);
        read(body, close);
        if (body.result().isEmpty()) {
            requireProblem(problems);
            body.result(Optional.of(new Expression.NumberLiteral(cursor.span(), 0)));
        }
        return body;
    }

    /// A block may be without a value only where its last statement could not be read.
    private void requireProblem(int problemsBefore) {
        if (cursor.problems().size() == problemsBefore) {
            throw cursor.unexpected(
                    "the value of the block",
                    false,
                    "A block ends with an expression: `{ x = 1; x + 1 }`.");
        }
    }

    private void read(Body body, int close) {
        int last = cursor.position();
        while (skipSeparators() < close) {
            reportUnused(body, last);
            int start = cursor.position();
            last = start;
            Cursor.State outer = cursor.state();
            try {
                readOne(body, start);
                requireEnd(body, close);
            } catch (ProblemFound found) {
                cursor.restore(outer);
                body.result(Optional.empty());
                recover(found.problem(), start, close);
            }
        }
    }

    private void readOne(Body body, int start) {
        if (!cursor.tokens().opensStatement(start)) {
            body.result(Optional.of(expressions.expression()));
        } else if (cursor.tokens().opensAssignment(start)) {
            body.add(definitions.assignment(body.isProgram()));
        } else {
            readByWord(body, cursor.peek().text());
        }
    }

    private void readByWord(Body body, String word) {
        switch (word) {
            case "scenario" -> header(body);
            case "import" -> importStatement(body);
            case "observe" -> body.add(observe());
            case "unit" -> body.add(unitDefinition(body.isProgram()));
            default -> body.add(definitions.assignment(body.isProgram()));
        }
    }

    private void header(Body body) {
        boolean isInPlace = body.mayHaveHeader();
        Scenario.Header header = preamble.header();
        if (isInPlace) {
            body.header(header);
        } else {
            reportLate(header.span(), "the header", "Keep one, on the first line of the file.");
        }
    }

    private void importStatement(Body body) {
        boolean isInPlace = body.mayHaveImport();
        Scenario.Import read = preamble.importStatement();
        if (isInPlace) {
            body.add(read);
        } else {
            reportLate(read.span(), "an import", "Move it to the top, below the header.");
        }
    }

    private void reportLate(Span span, String what, String advice) {
        cursor.report(
                Problem.error(
                        "preamble-late",
                        span,
                        "too late for " + what + ": something else stands before it",
                        advice));
    }

    private int skipSeparators() {
        while (cursor.peek().is(";")) {
            cursor.next();
        }
        return cursor.position();
    }

    private void requireEnd(Body body, int close) {
        boolean isAtEnd = cursor.position() >= close || cursor.isAtLineEnd() || cursor.isAt(";");
        if (!isAtEnd && !body.hasOnlyPreamble()) {
            throw cursor.unexpected(
                    "an operator or the end of the line",
                    AdjacencyAdvice.of(cursor.last(), cursor.peek()));
        }
    }

    /// An expression that begins at the token `start` was not the last.
    private void reportUnused(Body body, int start) {
        Optional<Expression> unused = body.result();
        if (unused.isPresent()) {
            Problem problem =
                    Problem.error(
                            "value-unused",
                            unused.get().span(),
                            "this value is not used: only the last line may be an expression",
                            "Give it a name, `name = …`, or remove it.");
            cursor.reportUnlessKnown(problem, start, cursor.position());
        }
        body.result(Optional.empty());
    }

    /// Goes on after the statement that begins at `start`; one problem a statement is enough.
    private void recover(Problem problem, int start, int close) {
        if (problem.code().equals("too-much")) {
            throw new ProblemFound(problem);
        }
        int failed = Math.max(cursor.position(), start + 1);
        int end = start;
        while (end < close && (end < failed || !separates(end))) {
            int partner = cursor.tokens().partner(end);
            end = partner > end ? Math.min(partner, close) : end + 1;
        }
        cursor.moveTo(end);
        cursor.reportUnlessKnown(problem, start, end);
    }

    private boolean separates(int index) {
        Token token = cursor.tokens().at(index);
        return token.is(";") || (token.startsLine() && !cursor.tokens().continuesLine(index));
    }

    private Statement observe() {
        Token first = cursor.next();
        Expression observed = expressions.expression();
        Optional<Expression> likelihood =
                cursor.take("~") ? Optional.of(expressions.expression()) : Optional.empty();
        return new Statement.Observe(cursor.since(first), observed, likelihood);
    }

    private Statement unitDefinition(boolean isTop) {
        Token first = cursor.next();
        Token name = cursor.expectName("a unit's name");
        Optional<Expression> value =
                cursor.take("=") ? Optional.of(expressions.expression()) : Optional.empty();
        Span span = cursor.since(first);
        if (!isTop) {
            cursor.report(
                    Problem.error(
                            "inside-block",
                            span,
                            "`unit` stands at the top level only, but is inside a block",
                            "Move it before the statement that holds the block."));
        }
        return new Statement.UnitDefinition(span, name.text(), cursor.span(name), value);
    }
}
