package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.Problem.Mark;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Pairs the brackets. A missing one is reported and supplied, so that what follows can be read.
final class Brackets {

    private final SourceText source;
    private final List<Token> tokens;
    private final List<Problem> problems;

    /// Whether a new statement further left than an open bracket's line closes that bracket: only
    /// tried where the brackets of the text do not pair.
    private final boolean repairs;

    private final List<Token> result = new ArrayList<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final int[] openOfKind = new int[3];
    private int[] partner = new int[64];

    private Brackets(
            SourceText source, List<Token> tokens, List<Problem> problems, boolean repairs) {
        this.source = source;
        this.tokens = tokens;
        this.problems = problems;
        this.repairs = repairs;
    }

    static Tokens pair(SourceText source, List<Token> tokens, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        Tokens paired = new Brackets(source, tokens, found, false).paired();
        if (found.isEmpty()) {
            return paired;
        }
        return new Brackets(source, tokens, problems, true).paired();
    }

    private Tokens paired() {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isEnd() || (repairs && opensStatementAtLeft(i))) {
                closeUpTo(token);
            }
            if (token.opensBracket()) {
                open.push(result.size());
                count(closing(token), 1);
                add(token);
            } else if (token.closesBracket()) {
                close(token);
            } else {
                add(token);
            }
        }
        return new Tokens(result, Arrays.copyOf(partner, result.size()));
    }

    private void close(Token closer) {
        if (open.isEmpty()) {
            problems.add(
                    Problem.error(
                            "unopened-bracket",
                            span(closer),
                            "the bracket `" + closer.text() + "` closes nothing",
                            "Remove it, or open one before it."));
            return;
        }
        if (!isOpen(closer)) {
            Token opener = result.get(open.getFirst());
            reportUnclosed(opener, closer);
            link(supplied(opener, closer.end()));
            return;
        }
        while (!closes(closer, result.get(open.getFirst()))) {
            Token opener = result.get(open.getFirst());
            reportUnclosed(opener, closer);
            link(supplied(opener, closer.start()));
        }
        link(closer);
    }

    private boolean isOpen(Token closer) {
        return openOfKind[")]}".indexOf(closer.text())] > 0;
    }

    private void count(String closing, int change) {
        openOfKind[")]}".indexOf(closing)] += change;
    }

    /// Closes what is open before `next`: all at the end of the text, else what is not further
    /// left.
    private void closeUpTo(Token next) {
        while (!open.isEmpty()) {
            Token opener = result.get(open.getFirst());
            if (!next.isEnd() && indentation(next) > indentation(opener)) {
                return;
            }
            reportUnclosed(opener, Token.supplied("", 0));
            link(supplied(opener, result.getLast().end()));
        }
    }

    private boolean opensStatementAtLeft(int i) {
        Token token = tokens.get(i);
        if (!token.startsLine() || token.kind() != Token.Kind.NAME) {
            return false;
        }
        Token next = tokens.get(i + 1);
        return next.is("=")
                || next.is("::")
                || (token.isWord("export") && next.kind() == Token.Kind.NAME)
                || (next.is("(") && isHeadOfFunction(i + 2));
    }

    private boolean isHeadOfFunction(int i) {
        Token token = tokens.get(i);
        for (int at = i + 1; !token.isEnd() && !token.startsLine(); at++) {
            Token next = tokens.get(at);
            if (token.is(")") && next.is("=")) {
                return true;
            }
            token = next;
        }
        return false;
    }

    private void reportUnclosed(Token opener, Token closer) {
        if (problems.size() > Cursor.MOST_PROBLEMS) {
            return;
        }
        String closing = closing(opener);
        Problem problem =
                Problem.error(
                        "unclosed-bracket",
                        span(opener),
                        "the bracket `" + opener.text() + "` is not closed",
                        "Close it with `" + closing + "`.");
        problems.add(
                closer.text().isEmpty()
                        ? problem
                        : problem.withMarks(
                                new Mark(span(opener), "opened"),
                                new Mark(span(closer), "expected `" + closing + "`")));
    }

    private void add(Token token) {
        if (result.size() == partner.length) {
            partner = Arrays.copyOf(partner, 2 * partner.length);
        }
        partner[result.size()] = -1;
        result.add(token);
    }

    /// Adds `closer` and pairs it with the bracket opened last.
    private void link(Token closer) {
        int opener = open.pop();
        count(closer.text(), -1);
        add(closer);
        partner[opener] = result.size() - 1;
        partner[result.size() - 1] = opener;
    }

    private int indentation(Token token) {
        int start = source.lineStart(token.start());
        int end = start;
        while (source.text().charAt(end) == ' ' || source.text().charAt(end) == '\t') {
            end++;
        }
        return end - start;
    }

    private Span span(Token token) {
        return new Span(source, token.start(), token.end());
    }

    private static Token supplied(Token opener, int offset) {
        return Token.supplied(closing(opener), offset);
    }

    private static boolean closes(Token closer, Token opener) {
        return closer.text().equals(closing(opener));
    }

    private static String closing(Token opener) {
        return switch (opener.text()) {
            case "(" -> ")";
            case "[" -> "]";
            default -> "}";
        };
    }
}
