package flopcast.scenario.library;

import static flopcast.scenario.forecast.Desk.forecast;
import static flopcast.scenario.forecast.Desk.number;
import static flopcast.scenario.forecast.Desk.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Summary;
import flopcast.scenario.problem.ScenarioException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstructorsTest {

    private static final double MOST_ERRORS = 4;

    /// With a parameter that is uncertain only in name, draws are those of the plain constructor.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "normal(@, 2) | 5",
                "lognormal(@, 0.5) | 5",
                "uniform(@, 12) | 10",
                "loguniform(@, 10) | 2",
                "triangular(@, 5, 10) | 3",
                "exponential(@) | 2",
                "logistic(@, 1) | 5",
                "cauchy(@, 1) | 5",
                "pareto(@, 3) | 2",
                "pareto(3, @) | 1.5",
                "weibull(@, 3) | 2",
                "weibull(0.7, @) | 4",
                "gamma(@, 3) | 2",
                "gamma(0.5, @) | 2",
                "beta(@, 3) | 2",
                "beta(0.5, @) | 2",
                "pert(@, 5, 10) | 3",
                "pert(3, @, 10) | 5",
                "studentT(@) | 4",
                "studentT(@, 5, 2) | 4",
                "studentT(4, @, 2) | 5",
                "studentT(4, 5, @) | 2",
                "poisson(@) | 4.5",
                "binomial(@, 0.25) | 10",
                "binomial(10, @) | 0.25",
                "bernoulli(@) | 0.3",
                "between(@, 8, 0.5) | 2",
                "@ to 8 | 2",
                "mx(normal(0, 1), 3, [@, 2]) | 1"
            })
    void anUncertainParameterIsAppliedWorldByWorld(String form, String value) {
        Forecast forecast =
                forecast(
                        "c = "
                                + value
                                + " + 0 * normal(0, 1)\nuncertain = "
                                + form.replace("@", "c")
                                + "\nplain = "
                                + form.replace("@", value));
        Summary uncertain = summary(forecast, "uncertain");
        Summary plain = summary(forecast, "plain");
        assertFalse(uncertain.isExact());
        assertTrue(plain.isExact());
        for (double p : List.of(0.1, 0.25, 0.5, 0.75, 0.9)) {
            Estimate sampled = uncertain.quantile(p);
            double expected = plain.quantile(p).value();
            assertEquals(
                    expected,
                    sampled.value(),
                    MOST_ERRORS * sampled.error() + 1e-9 * Math.abs(expected));
        }
    }

    /// A Poisson whose mean is a gamma is a negative binomial: mean `k·θ`, variance `k·θ·(1 + θ)`.
    @Test
    void anUncertainMeanWidensAPoisson() {
        Summary summary = summary(forecast("x = poisson(gamma(3, 2))"), "x");
        Estimate mean = summary.mean().orElseThrow();
        assertEquals(6, mean.value(), MOST_ERRORS * mean.error());
        Estimate deviation = summary.standardDeviation().orElseThrow();
        assertEquals(Math.sqrt(18), deviation.value(), MOST_ERRORS * deviation.error());
    }

    /// A normal around a normal is a normal whose variances add.
    @Test
    void anUncertainMeanWidensANormal() {
        Summary summary = summary(forecast("x = normal(normal(1, 3), 4)"), "x");
        Estimate deviation = summary.standardDeviation().orElseThrow();
        assertEquals(5, deviation.value(), MOST_ERRORS * deviation.error());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "normal(5, normal(0, 1))",
                "bernoulli(uniform(0.5, 1.5))",
                "triangular(uniform(0, 2), 1, 3)",
                "gamma(normal(1, 1), 3)",
                "beta(normal(1, 1), 3)",
                "pert(uniform(0, 2), 1, 3)",
                "studentT(uniform(0, 2))",
                "poisson(normal(1, 1))",
                "binomial(uniform(1, 9), 0.5)",
                "mx(1, 2, [normal(0, 1), 1])"
            })
    void aDrawWithImpossibleParametersHasNoValue(String code) {
        var problems = assertThrows(ScenarioException.class, () -> forecast("x = " + code));
        assertEquals("no-value", problems.problems().getFirst().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate(normal(0, 1), normal(-9, 1), 3)",
                "normal({mean: 1 to 2, stdev: 3})"
            })
    void whatNeedsPlainParametersSaysSo(String code) {
        var problems = assertThrows(ScenarioException.class, () -> forecast("x = " + code));
        assertEquals("plain-needed", problems.problems().getFirst().code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "normal(0, 2 days) | 86400",
                "lognormal({p5: 1 day, p95: 9 days}) | 86400",
                "uniform(1 day, 2 days) | 86400",
                "gamma(2, 3 days) | 86400",
                "pert(1 day, 2 days, 5 days) | 86400",
                "studentT(4, 1 day, 3 days) | 86400",
                "pareto(2 days, 3) | 86400",
                "weibull(2, 3 days) | 86400",
                "between(1 day, 3 days, 0.5) | 86400",
                "empirical([1 day, 3 days]) | 86400",
                "metalog([1 day, 0.5 days]) | 86400",
                "metalog([0.2, 0.5], {min: 1 day, max: 3 days}) | 86400",
                "quantiles({p10: 1 day, p50: 2 days, p90: 4 days}) | 86400",
                "quantiles({p10: 1 day, p50: 2 days, p90: 4 days}, {min: 0 days}) | 86400",
                "quantiles({p10: 1 day, p90: 4 days}, {min: 0, max: 9 days}) | 86400",
                "mx(1 day, 3 days) | 86400",
                "truncateLeft(normal(1 day, 1 day), 0) | 86400"
            })
    void aDistributionHasTheUnitOfItsParameters(String code, double day) {
        String plain = code.replaceAll(" days?", "");
        Forecast forecast =
                forecast("x = quantile(%s, 0.7)\ny = quantile(%s, 0.7)".formatted(code, plain));
        double expected = number(forecast, "y") * day;
        assertEquals(expected, number(forecast, "x"), 1e-9 * expected);
        forecast("x = " + code + " + 1 hour");
    }

    @Test
    void aQueryMayBeAParameter() {
        Forecast forecast =
                forecast("spread = stdev(uniform(0, 1) * normal(0, 1))\nx = normal(5, spread)");
        Estimate deviation = summary(forecast, "x").standardDeviation().orElseThrow();
        assertEquals(
                number(forecast, "spread"), deviation.value(), MOST_ERRORS * deviation.error());
    }

    @Test
    void whatIsLeftOutIsNotOfferedUnderAnotherName() {
        for (String name : Library.leftOut().keySet()) {
            assertFalse(Library.aliases().containsKey(name), name);
            assertFalse(
                    Library.builtins().stream().anyMatch(builtin -> builtin.name().equals(name)),
                    name);
        }
    }
}
