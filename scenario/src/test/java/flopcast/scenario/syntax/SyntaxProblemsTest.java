package flopcast.scenario.syntax;

import flopcast.scenario.problem.GoldenProblems;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SyntaxProblemsTest {

    /// Low, so that a scenario which asks for too much fits a page.
    private static final int MOST_NESTING = 12;

    private static final int MOST_BYTES = 600;

    @TestFactory
    Stream<DynamicTest> problemsOfSyntaxReadAsExpected() {
        return GoldenProblems.of("syntax", SyntaxProblemsTest::problems);
    }

    private static List<Problem> problems(SourceText source) {
        try {
            Parser.parse(source, MOST_NESTING, MOST_BYTES);
            return List.of();
        } catch (ScenarioException e) {
            return e.problems();
        }
    }
}
