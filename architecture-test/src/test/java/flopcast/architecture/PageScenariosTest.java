package flopcast.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.unit.UnitTable;
import flopcast.report.terminal.Screen;
import flopcast.report.terminal.TerminalReport;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Forecaster;
import flopcast.scenario.library.Library;
import flopcast.scenario.problem.Severity;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever copies a scenario from a page finds that it runs, and prints what the page says.
///
/// `-Dgolden=update` writes the outputs on the pages anew.
class PageScenariosTest {

    /// A fenced block marked `flop`, or one that begins with a header; after some words, perhaps a
    /// block of output.
    private static final Pattern SCENARIO =
            Pattern.compile(
                    "^```(?:flop\n|\\w*\n(?=scenario \"))(?<text>.*?)^```"
                            + "(?:(?:(?!^```).)*?^```output\n(?<output>.*?)^```)?",
                    Pattern.DOTALL | Pattern.MULTILINE);

    @ParameterizedTest
    @MethodSource("pages")
    void everyScenarioRunsAsThePageSays(Path page) throws IOException {
        String written = Repository.read(page);
        String run = SCENARIO.matcher(written).replaceAll(block -> outputReplaced(page, block));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(page, run);
        } else {
            assertEquals(run, written);
        }
    }

    private static String outputReplaced(Path page, MatchResult block) {
        String output = output(new SourceText(Repository.name(page), block.group("text")));
        String whole = block.group();
        if (block.group("output") == null) {
            return Matcher.quoteReplacement(whole);
        }
        String before = whole.substring(0, block.start("output") - block.start());
        String after = whole.substring(block.end("output") - block.start());
        return Matcher.quoteReplacement(before + output + after);
    }

    private static String output(SourceText scenario) {
        var surroundings =
                new Surroundings(
                        Library.names(),
                        UnitTable.standard(),
                        PageScenariosTest::example,
                        Limits.STANDARD);
        Forecast forecast = Forecaster.forecast(scenario, surroundings, RunSettings.standard());
        assertEquals(
                List.of(),
                forecast.remarks().stream()
                        .filter(remark -> remark.severity() != Severity.NOTE)
                        .toList());
        var text = new StringBuilder();
        try {
            new TerminalReport(Screen.plain(), text).write(forecast);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString().stripTrailing() + "\n";
    }

    /// A page's scenario imports from `examples/`.
    private static Optional<SourceText> example(String path, SourceText from) {
        Path file = Repository.ROOT.resolve("examples", path);
        return Files.exists(file)
                ? Optional.of(new SourceText(path, Repository.read(file)))
                : Optional.empty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "ARCHITECTURE.md",
                "docs/first-forecast.md",
                "docs/reference/language.md"
            })
    void thePagesThatTeachHaveScenarios(String page) {
        assertTrue(pages().map(Repository::name).toList().contains(page), page);
    }

    static Stream<Path> pages() {
        return Repository.files(".md").stream()
                .filter(page -> SCENARIO.matcher(Repository.read(page)).find());
    }
}
