package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.setting.Limits;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What programs mean, beyond single expressions.
class LanguageTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '@',
            value = {
                "-2^2                                         @ 4",
                "2^-1                                         @ 0.5",
                "2^3^2                                        @ 512",
                "x = 1; f() = x; x = 2; f()                   @ 1",
                "f(n) = if n == 0 then 0 else n + f(n - 1); f(100) @ 5050",
                "x = { a = 1; a + 1 }; x                      @ 2",
                "[1, 2, 3][1]                                 @ 2",
                "{ a: 1, b: { c: 7 } }.b.c                    @ 7",
                "{ \"k\": 4 }[\"k\"]                          @ 4",
                "f(a, b) = a - b; 5 -> f(3)                   @ 2",
                "true && false || true ? 1 : 2                @ 1",
                "if false then 1/0 else 3                     @ 3",
                "f = {|x| x * 2}; f(4)                        @ 8",
                "40% + 2k                                     @ 2000.4"
            })
    void aPlainProgramIsAnOrdinaryOne(String program, double value) {
        assertEquals(value, Desk.number(Desk.forecast(program), "result"));
    }

    @Test
    void aFunctionSeesTheNamesAboveItOnly() {
        var found =
                Assertions.assertThrows(
                        ScenarioException.class, () -> Desk.forecast("f() = y\ny = 1\nf()"));
        assertEquals("unknown-name", found.problems().getFirst().code());
    }

    @Test
    void aQueryIsReadByALaterStage() {
        Forecast forecast =
                Desk.forecast("x = (1 to 10) + normal(0, 1)\nm = mean(x)\nspread = stdev(x - m)");
        Estimate direct = Desk.summary(forecast, "x").standardDeviation().orElseThrow();
        assertEquals(direct.value(), Desk.number(forecast, "spread"), 1e-12);
    }

    @Test
    void theShapeOfAProgramMayRestOnAQuery() {
        Forecast forecast =
                Desk.forecast(
                        "x = (1 to 10) + normal(0, 1)\ny = [10, 20][if mean(x) > 3 then 1 else 0]");
        assertEquals(20, Desk.number(forecast, "y"));
    }

    @Test
    void aConditionChoosesWorldByWorld() {
        Forecast forecast =
                Desk.forecast("x = normal(0, 1)\nsize = if x < 0 then -x else x\np = P(size > 1)");
        Estimate p = ((Result.Known) Desk.result(forecast, "p")).estimate();
        double exact = 0.31731050786291415; // scipy 1.17: 2 * norm.sf(1)
        assertEquals(exact, p.value(), 4 * p.error());
        assertTrue(p.error() > 0);
    }

    @Test
    void aBranchThatIsNotTakenMayHaveNoValue() {
        assertEquals("uncertain", kindOrProblem("x = normal(0, 1)\nif x > 0 then ln(x) else x"));
        assertEquals("uncertain", kindOrProblem("x = normal(0, 1)\nif x > 99 then 1 / 0 else x"));
        assertEquals("no-value", kindOrProblem("x = normal(0, 1)\nif x > 0 then 1 / 0 else x"));
    }

    @Test
    void parametersOfADistributionMayBeUncertain() {
        Forecast forecast = Desk.forecast("m = normal(5, 3)\nx = normal(m, 4)");
        Estimate stdev = Desk.summary(forecast, "x").standardDeviation().orElseThrow();
        assertEquals(5, stdev.value(), 4 * stdev.error());
    }

    @Test
    void problemsOfAStageAreAllFound() {
        var found =
                Assertions.assertThrows(
                        ScenarioException.class,
                        () -> Desk.forecast("a = nobody\nb = 1 FLOP + 1 s\nc = a + b\nd = [1][3]"));
        assertEquals(
                java.util.List.of("unknown-name", "unit-mismatch", "index-outside"),
                found.problems().stream().map(problem -> problem.code()).toList());
    }

    @Test
    void aLongSumAndALongChainOfConditionsAreNoNesting() {
        String sum = "1" + " + 1".repeat(5_000);
        assertEquals(5_001, Desk.number(Desk.forecast(sum), "result"));
        String chain = "if 1 > 2 then 0 else ".repeat(3_000) + "7";
        assertEquals(7, Desk.number(Desk.forecast(chain), "result"));
    }

    @Test
    void callsMayBeAsDeepAsTheLimitAndNoDeeper() {
        int deep = Limits.STANDARD.callDepth();
        String program = "f(n) = if n == 1 then 1 else 1 + f(n - 1)\n";
        assertEquals(deep, Desk.number(Desk.forecast(program + "f(" + deep + ")"), "result"));
        assertEquals("too-much", kindOrProblem(program + "f(" + (deep + 1) + ")"));
    }

    @Test
    void divisionByAnIntervalThatContainsZeroIsAWarning() {
        Forecast forecast = Desk.forecast("ratio = 1 / normal(1, 1.2)");
        assertEquals("mean-missing", forecast.remarks().getFirst().code());
        assertTrue(Desk.summary(forecast, "ratio").mean().isEmpty());
    }

    private static String kindOrProblem(String program) {
        try {
            return Desk.forecast(program).outputs().getLast().result().kind();
        } catch (ScenarioException found) {
            return found.problems().getFirst().code();
        }
    }
}
