package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingMomentsTest {

    /// Each has a density above 0 at 0 in its divisor, so that `E|1/X|` diverges, or is a Cauchy.
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "cauchy(0, 1)",
                "3 + 2 * cauchy(0, 1)",
                "1 / normal(1, 2)",
                "1 / uniform(0, 1)",
                "1 / (normal(3, 1) - normal(2, 1))",
                "1 / (uniform(1, 2) - uniform(1, 2))",
                "normal(0, 1) ^ (-1)",
                "1 / (normal(0, 1) ^ 2)",
                "1 / abs(normal(0, 1))",
                "1 / (normal(0, 1) * normal(0, 1))",
                "if normal(0, 1) > 0 then cauchy(0, 1) else 0",
                "mx(cauchy(0, 1), normal(0, 1))",
                "6 - 1 / (6 - between(1, 4, 0.95))",
                "studentT(1) + normal(0, 1)",
                "studentT(2.5) ^ 3",
                "studentT(5) ^ 2 * studentT(0.9)",
                "exp(studentT(30))",
                "exp(pareto(1, 9))",
                "exp(5 to 10)",
                "exp(gamma(2, 1)) + 1",
                "exp(2 * exponential(2) + normal(0, 1))",
                "2 ^ (gamma(2, 5) - uniform(0, 1))",
                "exp(normal(0, 1) - 3 * logistic(0, 0.5))",
                "1 / gamma(0.5, 1)",
                "(1 / beta(2, 1)) ^ 2",
                "1 / uniform(0, 1) ^ 1.5 * normal(1, 1)",
                "cauchy(normal(0, 1), 1)",
                "studentT(uniform(0.5, 3))",
                "studentT(uniform(1, 3))",
                "studentT(mx(1, 5)) + 1",
                "studentT(gamma(2, 3) + 0.2, normal(0, 1), 2)",
                "studentT(uniform(0.5, 1) * uniform(1, 4))",
                "2 * pareto(1, triangular(0.5, 2, 3))",
                "pareto(studentT(1) ^ 2, 3)",
                "normal(studentT(0.9), 1)",
                "normal(3, abs(studentT(1)))",
                "uniform(0, pareto(1, 0.7))",
                "exponential(uniform(0, 2))",
                "1 to pareto(2, 1)",
                "lognormal(exponential(1), 0.5)",
                "lognormal(0, 0.5 to 2)",
                "exp(normal(0, exponential(3)))",
                "2 ^ -pareto(1, 1 to 2) + exp(lognormal(0, uniform(0.1, 0.2)))"
            })
    void aMeanThatDoesNotExistIsLeftOutWithAWarning(String expression) {
        Forecast forecast = Desk.forecast("x = " + expression);
        assertTrue(Desk.summary(forecast, "x").mean().isEmpty());
        assertEquals("mean-missing", forecast.remarks().getFirst().code());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "x = normal(0, 1); y = x / x",
                "x = normal(0, 1); y = 2 * x; z = y / x + normal(0, 1)",
                "cauchy(0, 1) * 0 + normal(0, 1)",
                "1 / uniform(1, 2)",
                "1 / (uniform(3, 4) - uniform(1, 2))",
                "1 / (1 to 10)",
                "max(cauchy(0, 1), 0) -> min(1)",
                "x = normal(0, 1); if abs(x) > 1 then 1 / abs(x) ^ 0.5 else 1",
                "x = cauchy(0, 1); if abs(x) < 5 then x else 0",
                "studentT(1.5) + normal(0, 1)",
                "pareto(1, 1.5) * uniform(0, 1)",
                "sqrt(pareto(1, 0.9)) + 1",
                "exp(gamma(2, 0.9))",
                "exp(-(5 to 10))",
                "exp(-gamma(2, 5))",
                "0.5 ^ pareto(1, 2)",
                "exp(truncateRight(studentT(3), 5))",
                "1 / gamma(1.5, 1)",
                "1 / sqrt(uniform(0, 1))",
                "x = studentT(1); x - x + normal(0, 1)",
                "studentT(uniform(1.01, 3))",
                "studentT(triangular(1, 2, 3))",
                "pareto(1, 1 + uniform(0.1, 2))",
                "normal(studentT(1.1), 1 to 2)",
                "exponential(uniform(1, 2))",
                "uniform(0, pareto(1, 1.5))",
                "lognormal(0, uniform(0.5, 2))",
                "lognormal(normal(0, 1), 0.5)",
                "mx(cauchy(0, 1), normal(0, 1), [0, 1]) ^ 2",
                "m = 1 to 2; exp(normal(0, uniform(0, m)))"
            })
    void aMeanThatExistsIsShown(String program) {
        Forecast forecast = Desk.forecast(program);
        Result last = forecast.outputs().getLast().result();
        assertFalse(((Result.Uncertain) last).summary().mean().isEmpty());
    }

    /// A Student t has moments below its degrees of freedom, a Pareto below its shape.
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "studentT(1.5) + normal(0, 1)",
                "studentT(2) * uniform(1, 2)",
                "pareto(1, 1.5) + uniform(0, 1)",
                "studentT(3) ^ 2",
                "1 / sqrt(uniform(0, 1))",
                "1 / gamma(1.5, 1)",
                "1 / beta(2, 1)",
                "exp(gamma(2, 0.5))",
                "exp(exponential(1.5))"
            })
    void aDeviationThatDoesNotExistIsLeftOut(String expression) {
        Summary summary = Desk.summary(Desk.forecast("x = " + expression), "x");
        assertFalse(summary.mean().isEmpty());
        assertTrue(summary.standardDeviation().isEmpty());
        assertFalse(summary.missingDeviation().isEmpty());
        assertFalse(summary.dominance().isOfDeviation());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "studentT(2.1) + normal(0, 1)",
                "studentT(5) ^ 2",
                "1 / gamma(2.5, 1)",
                "exp(gamma(2, 0.4))",
                "exp(normal(0, 1)) + normal(0, 1)"
            })
    void aDeviationThatExistsIsShown(String expression) {
        Summary summary = Desk.summary(Desk.forecast("x = " + expression), "x");
        assertFalse(summary.standardDeviation().isEmpty());
    }

    /// Evidence that says nothing of the source of a heavy tail leaves it: the worlds are weighed
    /// by what it says of others.
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "y = normal(0, 1); observe y > 0; x = cauchy(0, 1) + y",
                "y = normal(0, 1); observe 1 ~ normal(y, 1); x = y * studentT(1)",
                "y = uniform(1, 2); observe y < 1.5; x = cauchy(0, 1) / y",
                "y = normal(0, 1); observe y > 0; x = cauchy(y, 1)",
                "y = normal(0, 1); observe y > 0; x = 1 / normal(1, 2)",
                "y = uniform(0.5, 3); observe 1 ~ normal(y, 1); x = studentT(y)",
                "y = normal(0, 1); observe y > 0; x = if normal(0, 1) > 0 then cauchy(0, 1) else y"
            })
    void evidenceOfOtherSourcesLeavesAMomentMissing(String program) {
        Forecast forecast = Desk.forecast(program.replace("; ", "\n"));
        assertFalse(Desk.summary(forecast, "x").hasMean());
        assertTrue(
                forecast.remarks().stream().anyMatch(each -> each.code().equals("mean-missing")));
    }

    /// The last has no mean, but nothing here proves it: see [#aTailThatEvidenceTouchesIsFlagged].
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "x = cauchy(0, 1); observe 3 ~ normal(x, 1)",
                "x = cauchy(0, 1); observe x < 5; observe x > -5",
                "y = uniform(0.5, 3); observe y > 2; x = studentT(y)",
                "y = normal(0, 1); observe y > 1; x = if y > 0 then 1 else cauchy(0, 1)",
                "y = normal(0, 1); observe y > 1; x = 1 / y",
                "y = normal(0, 1); observe y < 0; x = max(y, 0) * cauchy(0, 1) + y",
                "x = cauchy(0, 1); observe x > 0"
            })
    void evidenceMayCureATail(String program) {
        Forecast forecast = Desk.forecast(program.replace("; ", "\n"));
        assertTrue(Desk.summary(forecast, "x").hasMean());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "x = cauchy(0, 1); observe x > 0",
                "x = studentT(0.8); observe 2 ~ normal(max(x, 2), 1)",
                "x = pareto(1, 1); y = normal(0, 1); observe x > 2 + y"
            })
    void aTailThatEvidenceTouchesIsFlagged(String program) {
        for (long seed = 1; seed <= 5; seed++) {
            Forecast forecast =
                    Desk.forecast(program.replace("; ", "\n"), Desk.settings(seed, 16_384, 2));
            assertTrue(Desk.summary(forecast, "x").dominance().isOfMean(), "seed " + seed);
        }
    }

    @Test
    void aQueryUnderEvidenceForAMeanThatDoesNotExistIsAProblem() {
        var found =
                assertThrows(
                        ScenarioException.class,
                        () ->
                                Desk.forecast(
                                        """
                                        y = normal(0, 1)
                                        observe y > 0
                                        m = mean(y + cauchy(0, 1))
                                        """));
        assertEquals("no-mean", found.problems().getFirst().code());
    }

    @Test
    void aQueryForAMeanThatDoesNotExistIsAProblem() {
        var found =
                assertThrows(
                        ScenarioException.class, () -> Desk.forecast("mean(1 / normal(0, 1))"));
        assertEquals("no-mean", found.problems().getFirst().code());
    }

    @Test
    void aQueryForADeviationThatDoesNotExistIsAProblem() {
        var found =
                assertThrows(
                        ScenarioException.class,
                        () -> Desk.forecast("stdev(studentT(1.5) + normal(0, 1))"));
        assertEquals("no-mean", found.problems().getFirst().code());
    }
}
