package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.problem.GoldenProblems;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Precision;
import flopcast.scenario.setting.RunSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefinementTest {

    /// Mean and median by numerical integration, as in the reference values of stated errors.
    private static final String UNIFORMS =
            """
            export compute = uniform(100.68, 513.85) * uniform(4, 10) * uniform(0.4, 0.8) *
                uniform(0.5, 1) * 31536000
            """;

    private static final double MEAN = 30523213476.000004;
    private static final double MEDIAN = 27066742424.44234;

    /// The errors that are made, not only those that are stated. A root mean square of 20 has a
    /// standard error of 16 %: three of them more.
    @ParameterizedTest(name = "{0}")
    @EnumSource
    void medianAndMeanAreAsPreciseAsAskedFor(Sampling sampling) {
        double wanted = 0.002;
        double ofMean = 0;
        double ofMedian = 0;
        for (int seed = 1; seed <= 20; seed++) {
            RunSettings settings = Desk.settings(seed, 16_384, sampling, 2);
            Forecast forecast = refined(UNIFORMS, settings, Precision.of(wanted));
            PrecisionSummary precision = forecast.precision().orElseThrow();
            assertTrue(precision.reached() <= wanted, precision::toString);
            assertEquals(List.of(), precision.missed());
            Summary compute = Desk.summary(forecast, "compute");
            ofMean += Math.pow(compute.mean().orElseThrow().value() / MEAN - 1, 2) / 20;
            ofMedian += Math.pow(compute.median().value() / MEDIAN - 1, 2) / 20;
        }
        assertTrue(Math.sqrt(ofMean) < 1.5 * wanted, "mean " + Math.sqrt(ofMean));
        assertTrue(Math.sqrt(ofMedian) < 1.5 * wanted, "median " + Math.sqrt(ofMedian));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void theForecastIsThatOfARunWithItsDraws(Sampling sampling) {
        RunSettings settings = Desk.settings(3, 16_384, sampling, 2);
        Precision wanted = Precision.of(sampling == Sampling.SOBOL ? 0.0001 : 0.001);
        Forecast refined = refined(UNIFORMS, settings, wanted);
        assertTrue(refined.draws() > 16_384);
        Forecast again = Desk.forecast(UNIFORMS, Desk.settings(3, refined.draws(), sampling, 1));
        assertArrayEquals(
                Desk.summary(again, "compute").sample().draws(),
                Desk.summary(refined, "compute").sample().draws());
        Forecast repeated = refined(UNIFORMS, settings, wanted);
        assertEquals(refined.precision(), repeated.precision());
    }

    @Test
    void fewRunsAreEnough() {
        var draws = new ArrayList<Integer>();
        Forecast forecast =
                Refinement.run(
                        experiment(UNIFORMS, RunSettings.standard()),
                        RunSettings.standard(),
                        Precision.of(0.0002),
                        (count, _) -> draws.add(count));
        PrecisionSummary precision = forecast.precision().orElseThrow();
        assertEquals(draws.size(), precision.runs());
        assertEquals(draws.stream().mapToLong(Integer::longValue).sum(), precision.drawsInAll());
        assertEquals(forecast.draws(), draws.getLast());
        assertTrue(precision.runs() <= 4, draws::toString);
    }

    @Test
    void whatIsExactNeedsNoMoreDraws() {
        Forecast forecast = refined("x = 1 to 10\ny = 3", Precision.of(1e-6));
        PrecisionSummary precision = forecast.precision().orElseThrow();
        assertEquals(1, precision.runs());
        assertEquals(0, precision.reached());
        assertEquals("", precision.leastPrecise());
    }

    @Test
    void onlyHeadlinesAreWaitedFor() {
        Forecast forecast = refined("export x = 1 to 10\ny = normal(0, 1) ^ 3", Precision.of(1e-6));
        assertEquals(1, forecast.precision().orElseThrow().runs());
    }

    @Test
    void neitherAMeanThatDoesNotExistNorOneThatAFewDrawsCarryIsWaitedFor() {
        Forecast forecast =
                refined(
                        "x = cauchy(100, 1) + normal(0, 1)\ny = (1 to 1e9) + normal(0, 1)",
                        Precision.of(0.03));
        PrecisionSummary precision = forecast.precision().orElseThrow();
        assertTrue(precision.leastPrecise().startsWith("median"), precision.leastPrecise());
        assertEquals(List.of(), precision.missed());
    }

    /// A difference has its errors compared with half its central range: its median is near 0.
    @Test
    void aQuantityOfEitherSignIsMeasuredByItsRange() {
        Forecast forecast = refined("x = exponential(1) - exponential(1)", Precision.of(0.001));
        PrecisionSummary precision = forecast.precision().orElseThrow();
        assertEquals(List.of(), precision.missed());
        Summary x = Desk.summary(forecast, "x");
        double halfWidth = (x.quantile(0.95).value() - x.quantile(0.05).value()) / 2;
        assertTrue(x.median().error() <= 0.001 * halfWidth);
        assertTrue(x.mean().orElseThrow().error() <= 0.001 * halfWidth);
    }

    @Test
    void answersOfQueriesAndMembersCountToo() {
        Forecast forecast =
                refined(
                        """
                        x = normal(10, 3) * normal(5, 1)
                        export all = [P(x > 100), x > 90, { x, its_mean: mean(x) }]
                        """,
                        Precision.of(0.0002));
        PrecisionSummary precision = forecast.precision().orElseThrow();
        assertTrue(precision.runs() > 1);
        List<Result> all = ((Result.ListOf) Desk.result(forecast, "all")).items();
        Estimate share = ((Result.Known) all.get(0)).estimate();
        Estimate late = ((Result.Truth) all.get(1)).probability();
        assertTrue(share.error() <= 0.0002 * share.value());
        assertTrue(late.error() <= 0.0002 * late.value());
    }

    /// The precision of the posterior is 1/9 + 1/4.
    @ParameterizedTest(name = "{0}")
    @EnumSource
    void evidenceIsNoObstacle(Sampling sampling) {
        Forecast forecast =
                refined(
                        "mu = normal(10, 3)\nobserve 14 ~ normal(mu, 2)",
                        Desk.settings(1, 16_384, sampling, 2),
                        Precision.of(0.0005));
        assertEquals(List.of(), forecast.precision().orElseThrow().missed());
        double exact = (10.0 / 9 + 14.0 / 4) / (1.0 / 9 + 1.0 / 4);
        Estimate mean = Desk.summary(forecast, "mu").mean().orElseThrow();
        assertTrue(mean.error() <= 0.0005 * mean.value());
        assertEquals(exact, mean.value(), 4 * mean.error());
    }

    @Test
    void theLimitOfDrawsEndsIt() {
        Forecast forecast = refined(UNIFORMS, Precision.within(1e-5, 100_000));
        assertEquals(100_000, forecast.draws());
        PrecisionSummary precision = forecast.precision().orElseThrow();
        PrecisionSummary.Missed worst = precision.missed().getFirst();
        assertEquals("mean of compute", worst.statistic());
        assertEquals(precision.reached(), worst.relativeError());
        assertTrue(worst.drawsNeeded() > 1e6);
    }

    /// Ten quantities may have a tenth of the draws each.
    @Test
    void theMoreHeadlinesTheLowerTheLimit() {
        var text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append("x").append(i).append(" = uniform(1, 2) * uniform(1, 3)\n");
        }
        Forecast forecast = refined(text.toString(), new Precision(1e-6, 1_000_000, 1_000_000));
        assertEquals(100_000, forecast.draws());
    }

    @TestFactory
    Stream<DynamicTest> whatIsMissedIsSaid() {
        return GoldenProblems.of("precision", RefinementTest::problems);
    }

    private static List<Problem> problems(SourceText text) {
        RunSettings settings = RunSettings.standard();
        Experiment experiment = Experiment.of(text, Desk.SURROUNDINGS, settings);
        var wanted = Precision.within(1e-5, 65_536);
        return Refinement.run(experiment, settings, wanted, Refinement.Listener.NOBODY).remarks();
    }

    private static Forecast refined(String text, Precision precision) {
        return refined(text, RunSettings.standard(), precision);
    }

    private static Forecast refined(String text, RunSettings settings, Precision precision) {
        return Refinement.run(
                experiment(text, settings), settings, precision, Refinement.Listener.NOBODY);
    }

    private static Experiment experiment(String text, RunSettings settings) {
        return Experiment.of(new SourceText("test.flop", text), Desk.SURROUNDINGS, settings);
    }
}
