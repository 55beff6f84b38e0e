package flopcast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Forecaster;
import flopcast.scenario.library.Library;
import flopcast.scenario.problem.Severity;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever copies a scenario from a page finds that it runs.
class PageScenariosTest {

    /// A fenced block that begins with a header.
    private static final Pattern SCENARIO =
            Pattern.compile("^```\\w*\n(scenario \".*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScenarioOnAPageRuns(SourceText scenario) {
        var surroundings =
                new Surroundings(
                        Library.names(),
                        UnitTable.standard(),
                        Surroundings.Files.NONE,
                        Limits.STANDARD);
        Forecast forecast = Forecaster.forecast(scenario, surroundings, RunSettings.standard());
        assertFalse(forecast.headlines().isEmpty());
        assertEquals(
                List.of(),
                forecast.remarks().stream()
                        .filter(remark -> remark.severity() != Severity.NOTE)
                        .toList());
    }

    @Test
    void thereAreSuch() {
        assertFalse(scenarios().toList().isEmpty());
    }

    static Stream<SourceText> scenarios() {
        return Repository.files(".md").stream().flatMap(PageScenariosTest::scenariosOf);
    }

    private static Stream<SourceText> scenariosOf(Path page) {
        return SCENARIO.matcher(Repository.read(page))
                .results()
                .map(block -> new SourceText(Repository.name(page), block.group(1)));
    }
}
