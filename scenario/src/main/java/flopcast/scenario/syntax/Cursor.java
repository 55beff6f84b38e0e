package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.scenario.problem.TooMuch;
import java.util.Arrays;
import java.util.List;

/// Where the parsers are in the tokens, and the problems that they have met.
final class Cursor {

    /// More than anybody reads.
    static final int MOST_PROBLEMS = 1000;

    private final SourceText source;
    private final Tokens tokens;
    private final int mostNesting;
    private final List<Problem> problems;

    /// Starts of what was reported before any parser began, rising.
    private final int[] known;

    private int position;
    private State state = new State(0, false);

    /// @param problems those met by the lexer; receives what the parsers find
    Cursor(SourceText source, Tokens tokens, int mostNesting, List<Problem> problems) {
        this.source = source;
        this.tokens = tokens;
        this.mostNesting = mostNesting;
        this.problems = problems;
        this.known = problems.stream().mapToInt(p -> p.span().start()).sorted().toArray();
    }

    /// @param nesting brackets and branches that are open
    /// @param joinsLines inside brackets, where a line's end means nothing
    record State(int nesting, boolean joinsLines) {}

    State state() {
        return state;
    }

    void restore(State earlier) {
        state = earlier;
    }

    void joinLines(boolean joins) {
        state = new State(state.nesting, joins);
    }

    /// One level deeper, where lines end statements or, with `joinsLines`, mean nothing.
    State enter(boolean joinsLines) {
        State outer = state;
        if (outer.nesting >= mostNesting) {
            throw new ProblemFound(
                    TooMuch.problem(
                            span(),
                            mostNesting,
                            "brackets and blocks inside each other",
                            "Give the inner parts names of their own."));
        }
        state = new State(outer.nesting + 1, joinsLines);
        return outer;
    }

    Tokens tokens() {
        return tokens;
    }

    int position() {
        return position;
    }

    void moveTo(int index) {
        position = index;
    }

    Token peek() {
        return tokens.at(position);
    }

    Token peek(int ahead) {
        return tokens.at(position + ahead);
    }

    Token next() {
        Token token = peek();
        if (!token.isEnd()) {
            position++;
        }
        return token;
    }

    /// A line has ended before the next token, and that matters here.
    boolean isAtLineEnd() {
        return peek().isEnd() || (peek().startsLine() && !state.joinsLines);
    }

    boolean isAt(String sign) {
        return peek().is(sign) && !isAtLineEnd();
    }

    boolean take(String sign) {
        boolean found = isAt(sign);
        if (found) {
            next();
        }
        return found;
    }

    /// Takes `sign`, on whatever line it stands.
    Token expect(String sign, String advice) {
        if (!peek().is(sign)) {
            throw unexpected("`" + sign + "`", advice);
        }
        return next();
    }

    /// A name after a dot, which it touches.
    Token expectMember(String wanted) {
        if (!peek().touches()) {
            throw unexpected(wanted, "Nothing stands between `.` and what follows.");
        }
        return expectName(wanted);
    }

    Token expectName(String wanted) {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected(wanted, "");
        }
        return next();
    }

    /// The next token is not what belongs here.
    ProblemFound unexpected(String wanted, String advice) {
        return unexpected(wanted, isAtLineEnd() && position > 0, advice);
    }

    ProblemFound unexpected(String wanted, boolean isLineEnd, String advice) {
        Span place = isLineEnd ? endOfLast() : span();
        String found = isLineEnd ? lineEnd() : shown(peek());
        return new ProblemFound(
                Problem.error(
                        "unexpected-token",
                        place,
                        "expected " + wanted + ", but found " + found,
                        advice));
    }

    private String lineEnd() {
        return peek().isEnd() ? "the end of the text" : "the end of the line";
    }

    private static String shown(Token token) {
        return switch (token.kind()) {
            case END -> "the end of the text";
            case TEXT -> "a text";
            case NUMBER -> "the number " + token.text();
            case NAME, SIGN -> "`" + token.text() + "`";
        };
    }

    void report(Problem problem) {
        if (problems.size() >= MOST_PROBLEMS) {
            throw new ProblemFound(tooManyProblems(problem.span()));
        }
        problems.add(problem);
    }

    private int lineStart(int index) {
        Token token = tokens.at(index);
        return token.startsLine() ? source.lineStart(token.start()) : token.start();
    }

    private static Problem tooManyProblems(Span span) {
        return TooMuch.problem(
                span,
                MOST_PROBLEMS,
                "problems of syntax",
                "What follows was not read. Is this a scenario?");
    }

    /// Reports `problem` unless something between the tokens `from` and `to` was reported before:
    /// one fault is often two to a parser.
    void reportUnlessKnown(Problem problem, int from, int to) {
        int index = Arrays.binarySearch(known, lineStart(from));
        int first = index >= 0 ? index : -index - 1;
        if (first == known.length || known[first] > tokens.at(to).start()) {
            report(problem);
        }
    }

    /// @throws ProblemFound where there are already more problems than anybody reads
    void requireFewProblems() {
        if (problems.size() > MOST_PROBLEMS) {
            problems.subList(MOST_PROBLEMS, problems.size()).clear();
            throw new ProblemFound(tooManyProblems(problems.getLast().span()));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /// The next token's place.
    Span span() {
        return span(peek());
    }

    Span span(Token token) {
        return new Span(source, token.start(), token.end());
    }

    /// From the start of `first` to the end of the token taken last.
    Span since(Token first) {
        return since(first.start());
    }

    Span since(int start) {
        return new Span(source, start, Math.max(start, last().end()));
    }

    private Span endOfLast() {
        return new Span(source, last().end(), last().end());
    }

    Token last() {
        return tokens.at(Math.max(0, position - 1));
    }
}
