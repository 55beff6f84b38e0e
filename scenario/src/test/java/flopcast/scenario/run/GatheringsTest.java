package flopcast.scenario.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Sample;
import flopcast.scenario.forecast.Desk;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Summary;
import flopcast.scenario.problem.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A run so large that columns are gathered, against one in which they are kept.
class GatheringsTest {

    private static final int MANY = Gatherings.FEWEST_DRAWS + 7_000;

    /// Of a choice between two, quantiles are those of the draws.
    private static final String CHAIN =
            """
            machine  = 100.68 PFLOP/s to 513.85 PFLOP/s
            time     = 6 to 12 months
            useful   = machine * time * uniform(0.4, 0.8)
            compute  = if useful > 1e24 FLOP then useful else useful ^ 2 / 1e24 FLOP
            decades  = log10(compute / 1 FLOP)
            large    = if decades > 24 then decades else 24
            steps    = floor(decades * 10)
            best     = compute > 1e25 FLOP
            ask      = mean(compute)
            centred  = compute - mean(compute)
            """;

    private static List<Estimate> answers(Summary summary) {
        List<Estimate> answers = new ArrayList<>();
        for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
            answers.add(summary.quantile(p));
        }
        answers.add(summary.mean().orElseThrow());
        answers.add(summary.standardDeviation().orElseThrow());
        return answers;
    }

    @ParameterizedTest
    @EnumSource
    void answersAreThoseOfTheDraws(Sampling sampling) {
        Forecast alone = Desk.forecast(CHAIN, Desk.settings(4, MANY, sampling, 1));
        Forecast together = Desk.forecast(CHAIN, Desk.settings(4, MANY, sampling, 8));
        for (String name : List.of("compute", "decades", "large", "steps", "centred")) {
            Summary summary = Desk.summary(alone, name);
            assertEquals(answers(summary), answers(Desk.summary(together, name)), name);
            assertArrayEquals(
                    summary.sample().draws(), Desk.summary(together, name).sample().draws(), name);
            Summary whole =
                    new Summary(
                            Sample.owning(summary.sample().draws(), summary.sample().worlds()),
                            summary.exact(),
                            "",
                            "");
            List<Estimate> expected = answers(whole);
            List<Estimate> actual = answers(summary);
            assertEquals(expected.subList(0, 5), actual.subList(0, 5), name);
            for (int i = 5; i < actual.size(); i++) {
                double value = expected.get(i).value();
                assertEquals(value, actual.get(i).value(), 1e-13 * Math.abs(value), name);
                double error = expected.get(i).error();
                assertEquals(error, actual.get(i).error(), 1e-9 * error, name);
            }
        }
    }

    /// The first draws of a large run are those of a standard one.
    @Test
    void drawsThatAreMadeAgainAreTheSame() {
        Forecast large = Desk.forecast(CHAIN, Desk.settings(4, 16 * 16_384, Sampling.SOBOL, 2));
        Forecast standard = Desk.forecast(CHAIN, Desk.settings(4, 16_384, Sampling.SOBOL, 2));
        for (Output output : large.headlines()) {
            if (!output.name().equals("compute")) {
                continue;
            }
            double[] expected = Desk.summary(standard, output.name()).sample().draws();
            Sample sample = Desk.summary(large, output.name()).sample();
            assertArrayEquals(expected, sample.first(16_384).draws());
            assertArrayEquals(expected, java.util.Arrays.copyOf(sample.draws(), 16_384));
        }
    }

    /// One world in some hundred thousand is without a value, and none of the first ones.
    @Test
    void aRareWorldWithoutAValueIsAProblem() {
        String text = "x = uniform(0, 1)\ny = log(x - 0.00001)\n";
        var problem =
                assertThrows(
                        ScenarioException.class,
                        () -> Desk.forecast(text, Desk.settings(1, MANY, Sampling.PLAIN, 2)));
        assertEquals("no-value", problem.problems().getFirst().code());
        assertTrue(problem.problems().getFirst().message().contains("worlds"));
    }
}
