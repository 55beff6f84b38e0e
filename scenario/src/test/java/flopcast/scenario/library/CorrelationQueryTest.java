package flopcast.scenario.library;

import static flopcast.scenario.forecast.Desk.forecast;
import static flopcast.scenario.forecast.Desk.number;
import static flopcast.scenario.forecast.Desk.result;
import static flopcast.scenario.forecast.Desk.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// `rankCorrelation` and `correlation`: exact ones hold to 1e-12, estimates to four of their
/// errors.
class CorrelationQueryTest {

    private static final double EXACT = 1e-12;
    private static final double MOST_ERRORS = 4;

    /// Of normals `6/π · asin(r/2)`; of lognormals as of their logarithms.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "normal(0, 3) | x + normal(0, 4) | 0.6",
                "normal(0, 3) | 7 - 2 * x | -1",
                "1 to 10 | x ^ 2 | 1",
                "1 to 10 | 5 FLOP / x | -1",
                "lognormal(1, 2) | log(x) + normal(0, 2) | 0.7071067811865476",
                "1 to 10 | 2 to 20 | 0",
                "uniform(1, 2) | 1 / x | -1",
                "3 - beta(2, 5) | log10(x) + 4 | 1"
            })
    void ranksOfWhatHasAClosedFormAreExact(String x, String y, double pearson) {
        Estimate found = query("rankCorrelation", x, y);
        assertEquals(6 / Math.PI * Math.asin(pearson / 2), found.value(), EXACT);
        assertEquals(0, found.error());
    }

    /// With `s` the deviation of both normals: `s / √(e^s² - 1)` and, of two lognormals with the
    /// covariance `c`, `(e^c - 1) / √((e^s² - 1)·(e^t² - 1))`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "normal(0, 3) | 4 * x + normal(0, 16) | 0.6",
                "normal(2, 0.5) | exp(x) | 0.9381913003470825",
                "lognormal(1, 0.5) | lognormal(3, 1) * x | 0.33771396736203646",
                "uniform(0, 1) | uniform(0, 2) | 0"
            })
    void correlationsOfNormalsAndLognormalsAreExact(String x, String y, double expected) {
        Estimate found = query("correlation", x, y);
        assertEquals(expected, found.value(), EXACT);
        assertEquals(0, found.error());
    }

    /// Of `u` and `u + v`: ranks by integration of `F(s) = s²/2` up to 1 and `1 - (2-s)²/2` above,
    /// values `√½`. Of `u` and `(u - ½)²` 0 by symmetry. Of `u` and `u²`: `√15/4`.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rankCorrelation | uniform(0, 1) | x + uniform(0, 1) | 0.7",
                "rankCorrelation | uniform(-1, 1) | x ^ 2 + uniform(0, 0.1) | 0",
                "correlation | uniform(0, 1) | x + uniform(0, 1) | 0.7071067811865476",
                "correlation | uniform(0, 1) | x * x | 0.9682458365518543"
            })
    void othersAreEstimated(String query, String x, String y, double expected) {
        Estimate found = query(query, x, y);
        assertEquals(expected, found.value(), MOST_ERRORS * found.error());
        assertTrue(found.error() > 1e-8 && found.error() < 0.01, found.toString());
    }

    @ParameterizedTest
    @EnumSource
    void correlateGivesTheRankCorrelationThatItWasAskedFor(Sampling sampling) {
        for (double rank : new double[] {-0.9, 0.3, 0.8}) {
            Forecast forecast =
                    forecast(
                            """
                            both = correlate([uniform(0, 1), gamma(2, 3)], %s)
                            exact = rankCorrelation(both[0], 3 - 2 * both[1])
                            found = rankCorrelation(both[0], both[1] ^ 2)
                            """
                                    .formatted(rank),
                            settings(1, 16_384, sampling, 2));
            assertEquals(-rank, estimate(forecast, "exact").value(), EXACT);
            assertEquals(0, estimate(forecast, "exact").error());
            Estimate found = estimate(forecast, "found");
            assertTrue(found.error() > 0);
            assertEquals(rank, found.value(), MOST_ERRORS * found.error());
        }
    }

    /// Knowing `x + y` of two standard normals with a measurement of deviation 1 leaves normals
    /// with the precision matrix `I + 1·1ᵀ`, whose correlation is -1/2.
    @Test
    void evidenceWeighsTheWorlds() {
        Forecast forecast =
                forecast(
                        """
                        x = normal(0, 1)
                        y = normal(0, 1)
                        z = normal(0, 1)
                        observe 0.5 ~ normal(x + y, 1)
                        ranks = rankCorrelation(x, y)
                        values = correlation(x, y)
                        untouched = rankCorrelation(z, 2 * z)
                        spread = stdev(normal(0, 3) + normal(0, 4))
                        """);
        Estimate ranks = estimate(forecast, "ranks");
        Estimate values = estimate(forecast, "values");
        assertEquals(6 / Math.PI * Math.asin(-0.25), ranks.value(), MOST_ERRORS * ranks.error());
        assertEquals(-0.5, values.value(), MOST_ERRORS * values.error());
        assertTrue(ranks.error() < 0.02);
        assertEquals(Estimate.exact(1), estimate(forecast, "untouched"));
        assertEquals(Estimate.exact(5), estimate(forecast, "spread"));
    }

    @Test
    void theAnswerMayBeUsedFurther() {
        Forecast forecast =
                forecast(
                        """
                        x = uniform(0, 1)
                        r = rankCorrelation(x, x + uniform(0, 1))
                        y = normal(10 * r, 1)
                        m = median(y)
                        """);
        assertEquals(10 * number(forecast, "r"), number(forecast, "m"), 0.05);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rankCorrelation(5, normal(0, 1)) | correlation-of-number",
                "rankCorrelation(normal(0, 1), mean(uniform(0, 1) ^ 2)) | correlation-of-number",
                "correlation(cauchy(0, 1), normal(0, 1)) | no-mean",
                "{ x = normal(0, 1); correlation(x, 1 / x) } | no-mean",
                "{ x = normal(0, 1); rankCorrelation(x, x - x) } | correlation-of-equals"
            })
    void whatHasNoneIsAProblem(String expression, String code) {
        var found = assertThrows(ScenarioException.class, () -> forecast("r = " + expression));
        assertEquals(code, found.problems().getFirst().code());
    }

    /// Ranks do not need moments.
    @Test
    void heavyTailsHaveRanks() {
        Forecast forecast = forecast("x = cauchy(0, 1)\nr = rankCorrelation(x, x + cauchy(0, 1))");
        assertTrue(estimate(forecast, "r").error() < 0.01);
    }

    private static Estimate query(String query, String x, String y) {
        return estimate(forecast("x = %s\ny = %s\nr = %s(x, y)".formatted(x, y, query)), "r");
    }

    private static Estimate estimate(Forecast forecast, String name) {
        return ((Result.Known) result(forecast, name)).estimate();
    }
}
