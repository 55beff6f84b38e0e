package flopcast.scenario.library;

import flopcast.scenario.forecast.Desk;
import flopcast.scenario.forecast.Forecaster;
import flopcast.scenario.problem.GoldenProblems;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LibraryProblemsTest {

    @TestFactory
    Stream<DynamicTest> aProblemOfABuiltinSaysWhereWhatAndWhatToDo() {
        return GoldenProblems.of("library", LibraryProblemsTest::problems);
    }

    private static List<Problem> problems(SourceText text) {
        try {
            return Forecaster.forecast(text, Desk.SURROUNDINGS, RunSettings.standard()).remarks();
        } catch (ScenarioException found) {
            return found.problems();
        }
    }
}
