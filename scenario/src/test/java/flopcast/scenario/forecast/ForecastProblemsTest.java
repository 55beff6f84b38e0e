package flopcast.scenario.forecast;

import static flopcast.scenario.forecast.Desk.SURROUNDINGS;

import flopcast.scenario.problem.GoldenProblems;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ForecastProblemsTest {

    @TestFactory
    Stream<DynamicTest> aProblemSaysWhereWhatAndWhatToDo() {
        return GoldenProblems.of("forecast", ForecastProblemsTest::problems);
    }

    private static List<Problem> problems(SourceText text) {
        try {
            return Forecaster.forecast(text, SURROUNDINGS, RunSettings.standard()).remarks();
        } catch (ScenarioException found) {
            return found.problems();
        }
    }
}
