package flopcast.quantity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitRefusalTest {

    private static final UnitTable UNITS = UnitTable.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "PFlop | PFLOP | 0 | 5 | Did you mean \"PFLOP\"?",
                "PFlop/s | PFLOP | 0 | 5 | Did you mean \"PFLOP\"?",
                "tokn | token | 0 | 4 | Did you mean \"token\"?",
                "parametres | parameters | 0 | 10 | Did you mean \"parameters\"?",
                "mw | W | 0 | 2 | Did you mean \"mW\" or \"MW\"?",
                "KB | kB | 0 | 2 | Did you mean \"kB\"?",
                "flop | FLOP | 0 | 4 | Did you mean \"FLOP\"?",
                "FLOP/sec | s | 5 | 3 | Write `s`. If it is a quantity, put blanks round `/`.",
                "h | hour | 0 | 1 | Write `hour`.",
                "USD/GPU | chip | 4 | 3 | Write `chip`.",
                "$ | USD | 0 | 1 | Write `USD`.",
                "EUR | USD | 0 | 3 | Money is counted in USD. Define another currency before you"
                        + " use it, at the rate that you assume: `unit EUR = 1.05 USD`.",
                "m | | 0 | 1 | Write `5m` for 0.005, `5 min` for minutes, `5 months` for months,"
                        + " `5M` for millions.",
                "k | | 0 | 1 | Write `5k` for 5000, and a unit after it: `5k tokens`.",
                "T | | 0 | 1 | Write `5T` for 5e12, and a unit after it: `5T tokens`.",
                "s*n | | 2 | 1 | If it is a quantity, put blanks round `*`.",
                "Mtokens | | 0 | 7 | Write the size at the number: `5M tokens`. Prefixes stand"
                        + " before FLOP, B, W, Wh, J, s only.",
                "GiB | | 0 | 3 | Define it before you use it: `unit GiB = 1024^3 * 1 B`.",
                "FLOP·s | | 0 | 6 | Write `*` between units and `^2` for a square.",
                "sequence | | 0 | 8 | Define it before you use it: `unit sequence`, or as a"
                        + " multiple of another, `unit sequence = 2 tokens`.",
            })
    void anUnknownNameIsAnsweredWithWhatToWrite(
            String text, String meant, int offset, int length, String advice) {
        UnitException problem = refusal(text);
        String name = text.substring(offset, offset + length);
        assertEquals("unit-unknown", problem.code());
        assertEquals("no unit is called \"" + name + "\"", problem.getMessage());
        assertEquals(advice, problem.advice());
        assertEquals(offset, problem.offset());
        assertEquals(length, problem.length());
        assertTrue(meant == null || UNITS.has(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "FLOPs, FLOP",
        "flops, FLOP",
        "FLOPS, FLOP",
        "PFLOPS, PFLOP",
        "TFLOPs, TFLOP",
        "gigaflops, GFLOP",
        "kiloflops, kFLOP",
        "exaFLOPS, EFLOP"
    })
    void flopsAreRefusedBecauseNobodyAgreesWhatTheyMean(String name, String amount) {
        UnitException problem = refusal("1/" + name);
        assertEquals("unit-ambiguous", problem.code());
        assertEquals(
                "the unit \"" + name + "\" means an amount to some and a rate to others",
                problem.getMessage());
        assertEquals(
                "Write `" + amount + "` for an amount, `" + amount + "/s` for a rate.",
                problem.advice());
        assertEquals(2, problem.offset());
        assertEquals(name.length(), problem.length());
        assertTrue(UNITS.has(amount));
        assertFalse(UNITS.has(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FLOP/ | the name of a unit is missing at its end | 5 | 0",
                "FLOP//s | the name of a unit is missing before `/` | 5 | 1",
                "*s | the name of a unit is missing before `*` | 0 | 1",
                "FLOP/() | the name of a unit is missing before `)` | 6 | 1",
                "FLOP/(s*chip | a bracket is not closed | 5 | 1",
                "FLOP/s) | a bracket is closed but never opened | 6 | 1",
                "FLOP(s) | `(` cannot stand here | 4 | 1",
                "(s)chip | `c` cannot stand here | 3 | 1",
                "FLOP / s | it has a blank | 4 | 1",
                "FLOP/ s | it has a blank | 5 | 1",
                "s*2 | \"2\" is a number | 2 | 1",
                "1 | \"1\" is a number | 0 | 1",
                "FLOP*1/s | \"1\" is a number | 5 | 1",
                "s^0.5 | an exponent is a whole number or a fraction in brackets | 2 | 3",
                "s^ | an exponent is a whole number or a fraction in brackets | 2 | 0",
                "s^n | an exponent is a whole number or a fraction in brackets | 2 | 1",
                "s^2^2 | an exponent is a whole number or a fraction in brackets | 2 | 3",
                "s^(1/0) | an exponent is a whole number or a fraction in brackets | 2 | 0",
                "s^(1/-2) | an exponent is a whole number or a fraction in brackets | 2 | 0",
            })
    void aMalformedTextIsRefusedWhereItIsWrong(String text, String why, int offset, int length) {
        UnitException problem = refusal(text);
        assertEquals("unit-malformed", problem.code());
        assertEquals("the unit \"" + text + "\" cannot be read: " + why, problem.getMessage());
        assertFalse(problem.advice().isBlank());
        assertEquals(offset, problem.offset());
        assertEquals(length, problem.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s^1001 | an exponent is at most 1000, as a fraction too",
                "s^99999999999999999999 | an exponent is at most 1000, as a fraction too",
                "s^(1/2000) | an exponent is at most 1000, as a fraction too",
                "s^900*s^900 | an exponent is at most 1000, as a fraction too",
                "(s^900)^2 | an exponent is at most 1000, as a fraction too",
                "QFLOP^11 | a number cannot hold how large it is",
                "QFLOP^-11 | a number cannot hold how large it is",
            })
    void whatNoNumberCanHoldIsRefused(String text, String why) {
        UnitException problem = refusal(text);
        assertEquals("unit-out-of-range", problem.code());
        assertEquals("the unit \"" + text + "\" is out of range: " + why, problem.getMessage());
    }

    @Test
    void bracketsDoNotNestWithoutEnd() {
        String text = "(".repeat(100_000) + "s" + ")".repeat(100_000);
        assertEquals("unit-malformed", refusal(text).code());
        assertTrue(refusal(text).message().length() < 200);
    }

    @ParameterizedTest
    @CsvSource({
        "token, unit-taken",
        "PFLOP, unit-taken",
        "months, unit-taken",
        "flops, unit-ambiguous",
        "5x, unit-name",
        "'', unit-name",
        "a b, unit-name",
        "a*b, unit-name"
    })
    void aNameThatIsTakenOrNoneCannotBeDefined(String name, String code) {
        var base = assertThrows(UnitException.class, () -> UNITS.withBaseUnit(name));
        assertEquals(code, base.code());
        assertEquals(name.length(), base.length());
        Unit definition = UNITS.parse("USD");
        var other = assertThrows(UnitException.class, () -> UNITS.withUnit(name, definition));
        assertEquals(code, other.code());
    }

    @Test
    void thePluralOfAnOwnUnitIsTakenToo() {
        UnitTable units = UNITS.withBaseUnit("batch");
        assertTrue(units.has("batches"));
        assertThrows(UnitException.class, () -> units.withBaseUnit("batches"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD/chip*hour | (USD/chip)*hour | USD/(chip*hour)",
                "1/s*chip | (1/s)*chip | 1/(s*chip)",
                "B*(FLOP/s*chip)^2/s | B*((FLOP/s)*chip)^2/s | B*(FLOP/(s*chip))^2/s",
                "FLOP/(s)*chip*B/J | (FLOP/(s))*chip*B/J | FLOP/((s)*chip*B)/J",
            })
    void aProductAfterADivisionIsPointedOut(String text, String read, String other) {
        assertEquals(
                Optional.of(
                        "`%s` is read from left to right, as `%s`. If you mean `%s`, write that."
                                .formatted(text, read, other)),
                UNITS.remark(text));
        assertEquals(UNITS.parse(text).dimension(), UNITS.parse(read).dimension());
        assertFalse(UNITS.parse(text).dimension().equals(UNITS.parse(other).dimension()));
    }

    @ParameterizedTest
    @CsvSource({"FLOP/s", "FLOP/(s*chip)", "FLOP*s/chip", "(USD/chip)*hour", "s^(1/2)*B", "1/s/B"})
    void aPlainTextNeedsNoRemark(String text) {
        assertEquals(Optional.empty(), UNITS.remark(text));
    }

    private static UnitException refusal(String text) {
        return assertThrows(UnitException.class, () -> UNITS.parse(text));
    }
}
