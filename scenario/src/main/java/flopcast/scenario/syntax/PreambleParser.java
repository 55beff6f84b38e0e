package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// What may stand before all statements: the header and imports.
final class PreambleParser {

    private static final int TOKENS_OF_DATE = 5;

    private final Cursor cursor;

    PreambleParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /// `scenario "title" as of 2022-12-21`.
    Scenario.Header header() {
        Token first = cursor.next();
        Token title = text("the scenario's title in quotes");
        Optional<LocalDate> asOf = Optional.empty();
        if (cursor.peek().isWord("as") && !cursor.isAtLineEnd()) {
            cursor.next();
            word("of");
            asOf = Optional.of(date());
        }
        return new Scenario.Header(cursor.since(first), title.text(), asOf);
    }

    /// `import "other.flop" as m`.
    Scenario.Import importStatement() {
        Token first = cursor.next();
        Token path = text("a file's name in quotes");
        word("as");
        Token name = cursor.expectName("a name for the import");
        Names.requireVariable(cursor, name);
        return new Scenario.Import(
                cursor.since(first), path.text(), cursor.span(path), name.text());
    }

    private Token text(String wanted) {
        if (cursor.peek().kind() != Token.Kind.TEXT) {
            throw cursor.unexpected(wanted, "");
        }
        return cursor.next();
    }

    private void word(String word) {
        if (!cursor.peek().isWord(word)) {
            throw cursor.unexpected(
                    "`" + word + "`",
                    word.equals("as")
                            ? "An import is written `import \"other.flop\" as name`."
                            : "A header is written `scenario \"title\" as of 2022-12-21`.");
        }
        cursor.next();
    }

    private LocalDate date() {
        Token first = cursor.peek();
        for (int i = 0; i < TOKENS_OF_DATE && isPartOfDate(i); i++) {
            cursor.next();
        }
        Span span = cursor.since(first);
        if (cursor.last().start() < first.start()) {
            throw cursor.unexpected("a date", "Dates are written year-month-day: 2022-12-21.");
        }
        try {
            return LocalDate.parse(span.text());
        } catch (DateTimeException e) {
            throw new ProblemFound(
                    Problem.error(
                            "date-wrong",
                            span,
                            "`" + span.text() + "` is no date",
                            "Dates are written year-month-day: 2022-12-21."));
        }
    }

    private boolean isPartOfDate(int index) {
        Token token = cursor.peek();
        return (index == 0 || token.touches())
                && (token.kind() == Token.Kind.NUMBER || token.is("-") || token.is("/"));
    }
}
