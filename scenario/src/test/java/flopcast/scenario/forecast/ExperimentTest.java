package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentTest {

    private static final String CHAIN =
            """
            machine = 100.68 PFLOP/s to 513.85 PFLOP/s
            compute = machine * (6 to 12 months)
            centred = compute - mean(compute)
            """;

    /// Their shape rests on draws: a list as long as an answer, a branch taken on one, draws as a
    /// list.
    private static final String SHAPED =
            """
            x = normal(2, 1) ^ 2
            terms = List.upTo(1, floor(100 * mean(x)))
            total = x * List.length(terms)
            """;

    private static final String BRANCHED =
            """
            x = normal(2, 1) ^ 2
            total = if mean(x) > 5 then x else 2 * x
            """;

    private static final String LISTED =
            """
            x = normal(2, 1) ^ 2
            seen = SampleSet.toList(x)
            total = x * List.reduce(seen, 0, {|sum, each| sum + each})
            """;

    static Stream<RunSettings> settings() {
        return Stream.of(
                Desk.settings(1, 2_048, 1),
                Desk.settings(7, 2_048, 1),
                Desk.settings(1, 5_000, 1),
                Desk.settings(9, 40_000, 2));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aRunIsTheForecastOfItsSettings(RunSettings settings) {
        assertSame(CHAIN, "centred", settings);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aShapeThatRestsOnDrawsIsFoundAgain(RunSettings settings) {
        assertSame(SHAPED, "total", settings);
        assertSame(BRANCHED, "total", settings);
        assertSame(LISTED, "total", settings);
    }

    @Test
    void otherHeadlinesAndAnotherDateAreTracedFor() {
        RunSettings traced = Desk.settings(1, 1_024, 1);
        Experiment experiment = experiment(CHAIN, traced);
        RunSettings other =
                new RunSettings(
                        1,
                        1_024,
                        traced.sampling(),
                        Optional.of(LocalDate.of(2022, 12, 21)),
                        List.of("machine"),
                        false,
                        1,
                        traced.stop());
        Forecast forecast = experiment.run(other);
        assertEquals(List.of("machine"), forecast.headlines().stream().map(Output::name).toList());
        assertEquals(other.asOf(), forecast.asOf());
    }

    private static void assertSame(String text, String output, RunSettings settings) {
        Forecast again = experiment(text, Desk.settings(1, 2_048, 1)).run(settings);
        assertEquals(settings.seed(), again.seed());
        assertArrayEquals(
                Desk.summary(Desk.forecast(text, settings), output).sample().draws(),
                Desk.summary(again, output).sample().draws(),
                () -> output + " with " + settings);
    }

    private static Experiment experiment(String text, RunSettings settings) {
        return Experiment.of(new SourceText("test.flop", text), Desk.SURROUNDINGS, settings);
    }
}
