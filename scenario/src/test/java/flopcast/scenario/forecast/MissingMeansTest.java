package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.scenario.problem.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingMeansTest {

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
                "mx(cauchy(0, 1), normal(0, 1))"
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
                "x = normal(0, 1); if abs(x) > 1 then 1 / abs(x) ^ 0.5 else 1"
            })
    void aMeanThatExistsIsShown(String program) {
        Forecast forecast = Desk.forecast(program);
        Result last = forecast.outputs().getLast().result();
        assertFalse(((Result.Uncertain) last).summary().mean().isEmpty());
    }

    @Test
    void aQueryForAMeanThatDoesNotExistIsAProblem() {
        var found =
                assertThrows(
                        ScenarioException.class, () -> Desk.forecast("mean(1 / normal(0, 1))"));
        assertEquals("no-mean", found.problems().getFirst().code());
    }
}
