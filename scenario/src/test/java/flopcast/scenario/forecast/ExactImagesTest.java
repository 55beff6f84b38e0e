package flopcast.scenario.forecast;

import static flopcast.scenario.forecast.Desk.forecast;
import static flopcast.scenario.forecast.Desk.number;
import static flopcast.scenario.forecast.Desk.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.statistic.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Multiples of what has a closed form, moved, have one too, and so do exponentials, logarithms and
/// powers between two ends. Exact numbers hold to 1e-12 relative, draws to four of their errors.
class ExactImagesTest {

    private static final double EXACT = 1e-12;
    private static final double MOST_ERRORS = 4;

    /// Moments and quantiles by hand from those of the family.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 * uniform(1, 3) | 4 | 1.1547005383792515 | 3",
                "uniform(0, 1) + 5 | 5.5 | 0.28867513459481287 | 5.25",
                "-uniform(0, 4) / 2 | -1 | 0.5773502691896257 | -1.5",
                "10 - 3 * exponential(1) | 7 | 3 | 5.841116916640329",
                "1000 * triangular(0, 0, 1) | 333.3333333333333 | 235.7022603955158 | 133.9745962155614",
                "3 + 2 * beta(1, 1) | 4 | 0.5773502691896257 | 3.5",
                "5 * mx(uniform(0, 1), uniform(1, 2)) | 5 | 2.886751345948129 | 2.5",
                "-(2 * pareto(1, 3) - 1) | -2 | 1.7320508075688772 | -2.174802103936399",
                "1 / uniform(1, 2) | 0.6931471805599453 | 0.1398105363761922 | 0.5714285714285714",
                "3 - 6 / uniform(1, 2) | -1.1588830833596719 | 0.8388632182571535 | -1.8",
                "uniform(0, 2) ^ 2 | 1.3333333333333333 | 1.1925695879998879 | 0.25",
                "sqrt(uniform(0, 4)) | 1.3333333333333333 | 0.4714045207910317 | 1",
                "log(uniform(1, 3)) | 0.6479184330021646 | 0.3078770523935870 | 0.4054651081081644",
                "10 ^ uniform(1, 2) | 39.08650337129266 | 24.9399867607628 | 17.78279410038923",
                "log10(loguniform(1, 100)) | 1 | 0.5773502691896257 | 0.5",
                "uniform(100.68, 513.85) * 1 PFLOP/s | 3.07265e17 | 1.1927190536053885e17 | 2.039725e17"
            })
    void momentsAndQuantilesAreExact(
            String quantity, double mean, double deviation, double quarter) {
        Forecast forecast = forecast("x = " + quantity);
        Summary summary = summary(forecast, "x");
        assertTrue(summary.isExact());
        assertClose(mean, summary.mean().orElseThrow());
        assertClose(deviation, summary.standardDeviation().orElseThrow());
        assertClose(quarter, summary.quantile(0.25));
        Estimate drawn = summary.sample().quantile(0.25);
        double slack = Math.max(MOST_ERRORS * drawn.error(), EXACT * Math.abs(quarter));
        assertEquals(quarter, drawn.value(), slack);
    }

    @Test
    void queriesAndProbabilitiesOfThemAreExact() {
        Forecast forecast =
                forecast(
                        """
                        months = 2 * uniform(1, 4)
                        late = P(months > 6)
                        atMost = cdf(10 - months, 4)
                        likeliest = mode(3 * triangular(1, 2, 4) + 1)
                        density = pdf(months, 3)
                        least = min(-months)
                        """);
        assertEquals(1.0 / 3, number(forecast, "late"), EXACT);
        assertEquals(1.0 / 3, number(forecast, "atMost"), EXACT);
        assertEquals(7, number(forecast, "likeliest"), EXACT);
        assertEquals(1.0 / 6, number(forecast, "density"), EXACT);
        assertEquals(-8, number(forecast, "least"), EXACT);
    }

    /// What is cut is again exact, and has none of the draws outside.
    @Test
    void whatIsCutFromThemIsExact() {
        Forecast forecast = forecast("x = truncate(2 * uniform(0, 4) - 1, 1, 3)");
        assertTrue(summary(forecast, "x").isExact());
        assertClose(2, summary(forecast, "x").mean().orElseThrow());
        assertClose(1.5, summary(forecast, "x").quantile(0.25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 * poisson(3)",
                "uniform(0, 1) * uniform(1, 2)",
                "uniform(-1, 1) ^ 2",
                "gamma(3, 1) ^ 2",
                "log(gamma(3, 1))",
                "3 * mx(1, uniform(2, 3))"
            })
    void othersAreDrawn(String quantity) {
        assertFalse(summary(forecast("x = " + quantity), "x").isExact());
    }

    @Test
    void evidenceIsSeen() {
        Forecast forecast =
                forecast(
                        """
                        x = uniform(0, 1)
                        y = 2 * x
                        observe x < 0.5
                        """);
        assertFalse(summary(forecast, "y").isExact());
        Estimate mean = summary(forecast, "y").mean().orElseThrow();
        assertEquals(0.5, mean.value(), MOST_ERRORS * mean.error());
    }

    private static void assertClose(double expected, Estimate found) {
        assertEquals(expected, found.value(), EXACT * Math.abs(expected));
        assertEquals(0, found.error());
    }
}
