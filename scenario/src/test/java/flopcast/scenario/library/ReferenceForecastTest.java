package flopcast.scenario.library;

import static flopcast.scenario.forecast.Desk.forecast;
import static flopcast.scenario.forecast.Desk.number;
import static flopcast.scenario.forecast.Desk.result;
import static flopcast.scenario.forecast.Desk.settings;
import static flopcast.scenario.forecast.Desk.summary;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Summary;
import flopcast.scenario.problem.ScenarioException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Forecasts whose answers are known: closed forms and Squiggle's own tests.
///
/// Exact rows hold to 1e-9 relative; sampled ones to four of our printed standard errors.
class ReferenceForecastTest {

    private static final double EXACT = 1e-9;
    private static final double MOST_ERRORS = 4;

    /// The chain of a forecast of GPT-4's training compute [1e15 FLOP].
    private static final String CHAIN =
            "x = (100.68 to 513.85) * (4 to 10) * (0.4 to 0.8) * (0.5 to 1) * 31536000\n";

    private static final String CHAIN_OF_UNIFORMS =
            "x = uniform(100.68, 513.85) * uniform(4, 10) * uniform(0.4, 0.8) * uniform(0.5, 1)"
                    + " * 31536000\n";

    private static final String MIXED = "x = mixture(5 to 10, 50 to 100, [0.3, 0.7])\n";

    /// Source: Squiggle, `__tests__/library/sym_test.ts`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "normal({p5: -2, p95: 4}) | 1 | 1.8238704957353071",
                "normal({p10: -2, p90: 4}) | 1 | 2.3409124382171367",
                "normal({p25: -2, p75: 4}) | 1 | 4.447806655516805",
                "log(lognormal({p5: 2, p95: 5})) | 1.1512925464970227 | 0.27853260523016377",
                "log(lognormal({p10: 2, p90: 5})) | 1.1512925464970227 | 0.3574927285445488",
                "log(lognormal({p25: 2, p75: 5})) | 1.1512925464970227 | 0.6792473359363719",
                "normal(5, 2) + normal(10, 2) | 15 | 2.8284271247461903",
                "log(lognormal(5, 2) * lognormal(10, 2)) | 15 | 2.8284271247461903",
                "log(lognormal(5, 2) / lognormal(10, 2)) | -5 | 2.8284271247461903",
                "log(2 * lognormal(5, 2)) | 5.693147180559945 | 2",
                "log(lognormal(5, 2) / 2) | 4.306852819440055 | 2",
                "log(2 / lognormal(5, 2)) | -4.306852819440055 | 2",
                "log(5 to 50333333) | 9.671808005961337 | 4.901572979761013",
                "log10(5 to 50333333) | 4.200412847016701 | 2.128726097756287",
                "log2(5 to 50333333) | 13.953469446630594 | 7.071475030456552",
                "log(10 ^ normal(2, 0.5)) | 4.605170185988092 | 1.1512925464970227"
            })
    void normalsAndLognormalsAreExact(String quantity, double mean, double deviation) {
        Forecast forecast = forecast("x = " + quantity + "\nmean = mean(x)\nstdev = stdev(x)");
        assertExact(mean, number(forecast, "mean"));
        assertExact(deviation, number(forecast, "stdev"));
        assertEquals(0, summary(forecast, "x").median().error());
    }

    @ParameterizedTest
    @CsvSource({"3, 5, 10", "-1e-7, 1, 1e7", "-4, -4, 1"})
    void theMeanOfATriangularIsThatOfItsCorners(double low, double mode, double high) {
        Forecast forecast = forecast("m = mean(triangular(%s, %s, %s))".formatted(low, mode, high));
        assertExact((low + mode + high) / 3, number(forecast, "m"));
    }

    /// Source: Squiggle, `__tests__/library/sampleSet_test.ts`: the greatest of [1 … 6] and [6 … 1]
    /// at each position is [6, 5, 4, 4, 5, 6].
    @Test
    void sampleSetsOfListsKeepTheirOrder() {
        Forecast forecast =
                forecast(
                        """
                        a = SampleSet.fromList([1, 2, 3, 4, 5, 6])
                        b = SampleSet.fromList([6, 5, 4, 3, 2, 1])
                        most = SampleSet.max(a, b)
                        four = P(most == 4)
                        five = P(most == 5)
                        six = P(most == 6)
                        least = min(most)
                        sum = stdev(a + b)
                        """);
        assertEquals(1.0 / 3, number(forecast, "four"), 0.015);
        assertEquals(1.0 / 3, number(forecast, "five"), 0.015);
        assertEquals(1.0 / 3, number(forecast, "six"), 0.015);
        assertEquals(4, number(forecast, "least"));
        assertEquals(0, number(forecast, "sum"));
    }

    @Test
    void aSeedGivesItsDrawsAgain() {
        String code = "x = normal(0, 1) * uniform(0, 1)";
        double[] first = draws(code, 7);
        assertArrayEquals(first, draws(code, 7));
        assertNotEquals(first[0], draws(code, 8)[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = log(normal(1, 2))",
                "x = normal(-100, 1) ^ 2.5",
                "x = 0 to 5",
                "x = 5 to 2",
                "x = between(5, 2, 0.5)",
                "x = between(0, 2, 0.5)"
            })
    void whatHasNoValueIsAProblem(String code) {
        assertThrows(ScenarioException.class, () -> forecast(code));
    }

    @Test
    void aChainOfIntervalsIsExact() {
        Forecast forecast = forecast(CHAIN + "mean = mean(x)\nstdev = stdev(x)");
        Summary chain = summary(forecast, "x");
        assertExact(2.229580227784584e10, number(forecast, "mean"));
        assertEquals(1.5916770142e10, number(forecast, "stdev"), 1);
        assertExact(6.314456499867e9, chain.quantile(0.05).value());
        assertExact(1.1770472775596e10, chain.quantile(0.25).value());
        assertExact(1.8146228605341e10, chain.median().value());
        assertExact(2.7975563843113e10, chain.quantile(0.75).value());
        assertExact(5.2147894692797e10, chain.quantile(0.95).value());
    }

    /// Each factor's share of the variance of the logarithm.
    @Test
    void theSharesOfTheChainsFactorsAreExact() {
        Forecast forecast =
                forecast(
                        """
                        share(x) = variance(log(x)) / 0.6417720363262797 ^ 2
                        machine = share(100.68 to 513.85)
                        precision = share(4 to 10)
                        utilisation = share(0.4 to 0.8)
                        """);
        assertEquals(0.596061, number(forecast, "machine"), 5e-7);
        assertEquals(0.188361, number(forecast, "precision"), 5e-7);
        assertEquals(0.107789, number(forecast, "utilisation"), 5e-7);
    }

    @Test
    void aChainOfUniformsComesOutByItsDraws() {
        Summary chain = summary(forecast(CHAIN_OF_UNIFORMS), "x");
        assertSampled(3.0523213476e10, chain.mean().orElseThrow());
        assertSampled(1.7083642671e10, chain.standardDeviation().orElseThrow());
    }

    @Test
    void aMixtureOfIntervalsIsExact() {
        Forecast forecast =
                forecast(
                        MIXED
                                + "mean = mean(x)\nstdev = stdev(x)\nq5 = quantile(x, 0.05)\n"
                                + "q50 = median(x)\nq95 = quantile(x, 0.95)\nbelow = P(x < 20)");
        assertExact(52.777421246, number(forecast, "mean"));
        assertExact(32.494882548, number(forecast, "stdev"));
        assertExact(5.767127107, number(forecast, "q5"));
        assertExact(62.762023576, number(forecast, "q50"));
        assertExact(96.286099908, number(forecast, "q95"));
        assertEquals(0.299999880, number(forecast, "below"), 5e-10);
    }

    /// The same mixture through an operation that has no closed form.
    @Test
    void theDrawsOfAMixtureAgreeWithItsClosedForm() {
        Summary mixture = summary(forecast(MIXED + "y = max(x, 0)"), "y");
        assertSampled(52.777421246, mixture.mean().orElseThrow());
        assertSampled(32.494882548, mixture.standardDeviation().orElseThrow());
    }

    @Test
    void aMixtureHasTheDrawsOfWhatItChooses() {
        Forecast forecast =
                forecast(
                        """
                        x = normal(0, 1)
                        y = normal(9, 1)
                        either = P(mx(x, y) == x)
                        """);
        assertEquals(0.5, number(forecast, "either"), 0.016);
    }

    /// Φ(-1), and Φ(1/√2) of a difference of normals.
    @Test
    void aConditionOfNormalsHasItsExactProbability() {
        Forecast forecast =
                forecast(
                        """
                        above = normal(0, 1) > 1
                        less = normal(1, 1) < normal(2, 1)
                        """);
        assertExact(0.15865525393145707, probability(forecast, "above"));
        assertExact(0.7602499389065233, probability(forecast, "less"));
    }

    @Test
    void aTruncatedNormalIsExact() {
        Forecast forecast =
                forecast(
                        """
                        x = truncate(normal(5, 3), 2, 8)
                        mean = mean(x)
                        stdev = stdev(x)
                        q5 = quantile(x, 0.05)
                        q95 = quantile(x, 0.95)
                        """);
        assertExact(5, number(forecast, "mean"));
        assertExact(1.6186802813, number(forecast, "stdev"));
        assertExact(2.3970143437, number(forecast, "q5"));
        assertExact(7.6029856563, number(forecast, "q95"));
    }

    /// What is cut from draws has the marginal that is cut from the closed form, but for the error
    /// of the 11,000 draws that are left.
    @Test
    void aTruncatedComputationAgreesWithItsClosedForm() {
        Forecast forecast = forecast("x = truncate(max(normal(5, 3), -100), 2, 8)");
        Estimate deviation = summary(forecast, "x").standardDeviation().orElseThrow();
        assertEquals(1.6186802813, deviation.value(), 4 * deviation.error() + 0.002);
    }

    @Test
    void aWideIntervalHasItsMean() {
        Forecast forecast =
                forecast(
                        "wide = mean(5 to 50333333)\nmean = mean(1e24 to 1e27)\n"
                                + "median = median(1e24 to 1e27)");
        assertExact(2.614965768461083e9, number(forecast, "wide"));
        assertExact(2.8671122473109e26, number(forecast, "mean"));
        assertExact(3.162277660168e25, number(forecast, "median"));
    }

    @Test
    void aQuantityLessItselfIsNothing() {
        Forecast forecast = forecast("a = 5 to 10\nb = stdev(a + a - 2 * a)");
        assertEquals(0, number(forecast, "b"));
    }

    /// The log score [nats] of a distribution is −ln of its density at what came true. Source:
    /// Squiggle, `__tests__/library/scoring_test.ts`, with the closed form for its 1.64333606.
    @ParameterizedTest
    @CsvSource({"'normal(5, 2)', 4.5, 1.643335713764618", "2.54 to 130, 21, 4.14998028421866"})
    void theLogScoreIsTakenFromTheExactDensity(String quantity, double truth, double score) {
        Forecast forecast = forecast("score = -ln(pdf(%s, %s))".formatted(quantity, truth));
        assertExact(score, number(forecast, "score"));
    }

    private static double probability(Forecast forecast, String name) {
        Estimate probability = ((Result.Truth) result(forecast, name)).probability();
        assertEquals(0, probability.error());
        return probability.value();
    }

    private static double[] draws(String code, long seed) {
        Summary summary = summary(forecast(code, settings(seed, 1_024, 1)), "x");
        return IntStream.range(1, 100)
                .mapToDouble(p -> summary.quantile(p / 100.0).value())
                .toArray();
    }

    private static void assertExact(double expected, double actual) {
        assertEquals(expected, actual, Math.abs(expected) * EXACT);
    }

    private static void assertSampled(double expected, Estimate actual) {
        assertEquals(expected, actual.value(), MOST_ERRORS * actual.error());
    }
}
