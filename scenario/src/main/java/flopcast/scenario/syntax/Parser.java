package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Source text → scenario.
///
/// The tokens are read first and their brackets paired, so that a missing bracket is reported where
/// it was opened. Then one parser a level: preamble, statements, expressions, operands, braces,
/// units, literals. A line's end is no token but a mark on the token that follows it.
public final class Parser {

    /// Enough for 10,000 brackets inside each other.
    private static final long STACK_BYTES = 64L << 20;

    /// Brackets inside each other that any stack has room for.
    private static final int SHALLOW = 40;

    private Parser() {}

    /// @param mostNesting brackets and blocks that may be open inside each other
    /// @param mostBytes the largest size of the text
    /// @throws ScenarioException carrying every problem of syntax, in source order
    public static Scenario parse(SourceText source, int mostNesting, int mostBytes) {
        Readability.require(source, mostBytes);
        List<Problem> problems = new ArrayList<>();
        List<Token> tokens = Lexer.read(source, problems);
        Tokens paired = Brackets.pair(source, tokens, problems);
        Cursor cursor = new Cursor(source, paired, mostNesting, problems);
        Body program =
                paired.mostOpen() <= SHALLOW
                        ? program(cursor)
                        : DeepStack.call(STACK_BYTES, () -> program(cursor));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
            throw new ScenarioException(problems);
        }
        Readability.requireContent(source, program);
        return new Scenario(
                source,
                program.header(),
                program.imports(),
                program.statements(),
                program.result());
    }

    private static Body program(Cursor cursor) {
        UnitParser units = new UnitParser(cursor);
        ExpressionParser expressions = new ExpressionParser(cursor, units);
        try {
            cursor.requireFewProblems();
            return new StatementParser(cursor, expressions, units).program();
        } catch (ProblemFound tooMuch) {
            cursor.problems().add(tooMuch.problem());
            return new Body(true);
        }
    }
}
