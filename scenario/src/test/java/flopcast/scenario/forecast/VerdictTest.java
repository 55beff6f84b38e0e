package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.scenario.forecast.Verdict.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    /// The last digit written, trailing zeros among them, is the one that is rounded to.
    @ParameterizedTest(name = "{0} claimed of {1}")
    @CsvSource({
        "402.72, 402.7246, HOLDS",
        "402.72, 402.7146, DOES_NOT_HOLD",
        "130e9, 129.73e9, HOLDS",
        "130e9, 129.4e9, DOES_NOT_HOLD",
        "5e1, 51.33, HOLDS",
        "50, 51.33, DOES_NOT_HOLD",
        "1, 1.0058, HOLDS",
        "1.0, 1.0058, HOLDS",
        "1.00, 1.0058, DOES_NOT_HOLD",
        "40%, 0.396, HOLDS",
        "1T, 1.01e12, HOLDS",
        "1.00T, 1.01e12, DOES_NOT_HOLD",
        "-3.5, -3.46, HOLDS",
        "0, 0.4, HOLDS"
    })
    void aClaimHoldsWhenTheValueRoundsToIt(String claimed, String value, Decision decision) {
        assertEquals(
                decision,
                verdict("@claim(" + claimed + ", \"somewhere\")\nx = " + value).decision());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1.0106e12, HOLDS", "1.2e12, DOES_NOT_HOLD", "0.4e12, DOES_NOT_HOLD"})
    void aClaimedRangeHoldsInside(String value, Decision decision) {
        assertEquals(
                decision,
                verdict("@claim([1T, 1.1T], \"a little over one trillion\")\nx = " + value)
                        .decision());
    }

    @Test
    void anotherReadingThatAgreesIsNamed() {
        Verdict verdict =
                verdict(
                        "@claim(2.5400, \"tweet\", { \"360 d\": 2.5052, \"365 d\": 2.54 })\nx = 2.5418");
        assertEquals("holds with \"365 d\" (as written: 2.5418)", verdict.text());
    }

    @Test
    void whatCameOutStandsInTheUnitOfTheQuantity() {
        Verdict verdict = verdict("@claim(402.72 PFLOP/s, \"tweet 7\")\nx = 402.71464 PFLOP/s");
        assertEquals("does not hold: 402.71 PFLOP/s", verdict.text());
    }

    /// The median of the sum is 0 to within about 0.01: whether it rounds to 0.00 draws cannot say.
    @Test
    void aClaimWithinTheSamplingErrorOfALimitIsUndecided() {
        Verdict verdict =
                verdict(
                        """
                        u = normal(0, 1)
                        v = normal(0, 1)
                        @claim(0.000, "somewhere")
                        x = u + v + u ^ 3 + v ^ 3
                        """);
        assertEquals(Decision.UNDECIDED, verdict.decision());
        assertTrue(verdict.drawsNeeded() > 16_384, verdict.text());
    }

    @Test
    void anUncertainQuantityIsJudgedByItsMedian() {
        assertEquals(
                Decision.HOLDS,
                verdict("@claim(3.16e25 FLOP, \"C10\")\nx = 1e24 FLOP to 1e27 FLOP").decision());
    }

    @Test
    void aReadingMayBeUncertain() {
        assertEquals(
                Decision.HOLDS_WITH_READING,
                verdict(
                                "@claim(9, \"somewhere\", { \"a doubled one\": 2 * normal(4.5, 1) })\nx = 7")
                        .decision());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2.4, DOES_NOT_HOLD", "2.5, HOLDS"})
    void aValueBetweenTwoRoundingsBelongsToTheUpperOne(String claimed, Decision decision) {
        assertEquals(
                decision, verdict("@claim(" + claimed + ", \"somewhere\")\nx = 2.45").decision());
    }

    private static Verdict verdict(String scenario) {
        return Desk.forecast(scenario).outputs().getLast().claims().getFirst();
    }
}
