package flopcast.scenario.syntax;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import flopcast.scenario.problem.ProblemPrinter;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserLimitsTest {

    private static final int MOST_NESTING = 500;
    private static final int MOST_BYTES = 1 << 20;

    @ParameterizedTest
    @ValueSource(strings = {"1 + ", "a to ", "x ^ ", "-", "a || ", "if a then b else ", "a ? b : "})
    void tenThousandOfTheSameDoNotNest(String link) {
        assertDoesNotThrow(() -> parse(link.repeat(10_000) + "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" -> f", "(1)", "[1]", ".field", " in USD", "; x = 1", "\n\n"})
    void tenThousandAfterEachOtherDoNotNest(String link) {
        assertDoesNotThrow(() -> parse("x = f" + link.repeat(10_000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"( )", "[ ]", "{ }", "{|x| }", "f( )", "{a: }", "-( )", "x[ ]"})
    void nestsAsDeepAsAllowedAndNoDeeper(String open, String close) {
        assertDoesNotThrow(() -> parse(nested(open, close, MOST_NESTING)));
        assertEquals("too-much", code(nested(open, close, MOST_NESTING + 1)));
    }

    @Test
    void branchesNestLikeBrackets() {
        String then = "if a then ";
        assertEquals("too-much", code(then.repeat(501) + "1" + " else 2".repeat(501)));
        assertEquals("too-much", code("a ? ".repeat(501) + "1" + " : 2".repeat(501)));
    }

    @Test
    void aTextLongerThanAllowedIsNotRead() {
        assertEquals("too-much", code(" ".repeat(MOST_BYTES + 1)));
        assertEquals("too-much", code("// " + "é".repeat(MOST_BYTES / 2)));
        assertDoesNotThrow(() -> parse("1 //" + "é".repeat(MOST_BYTES / 2 - 2)));
    }

    /// Each once took, or could have taken, time that grows with the square of the length.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "{",
                "{|",
                "]",
                "([{",
                "a b\n",
                "\\\"\n",
                "'",
                "#a",
                "f(x)=\n",
                "f(\n",
                "5 s*(",
                "\"\\",
                "/*",
                "@a(",
                "a?",
                "-",
                "in ",
                "1 to\n",
                "if a then ",
                "x\n=",
                "}{"
            })
    void muchNonsenseIsRefusedSoon(String nonsense) {
        String text = nonsense.repeat(MOST_BYTES / 4 / nonsense.length());
        ScenarioException refused =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> assertThrows(ScenarioException.class, () -> parse(text)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> ProblemPrinter.print(refused.problems()));
    }

    private static String nested(String open, String close, int depth) {
        return open.repeat(depth) + "1" + close.repeat(depth);
    }

    private static String code(String text) {
        return assertThrows(ScenarioException.class, () -> parse(text))
                .problems()
                .getFirst()
                .code();
    }

    private static void parse(String text) {
        Parser.parse(new SourceText("long.flop", text), MOST_NESTING, MOST_BYTES);
    }
}
