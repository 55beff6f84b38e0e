package flopcast.scenario.syntax;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemPrinter;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever the text: a scenario, or problems in source order that can be printed.
class ParserFuzzTest {

    private static final Pattern PIECE =
            Pattern.compile("\\w+|\\s+|->|::|\\.\\d|.", Pattern.DOTALL);

    private static final List<String> GLUE =
            List.of(
                    " ",
                    "\n",
                    "; ",
                    "(",
                    ")",
                    "{",
                    "}",
                    "[",
                    "]",
                    "|",
                    "\"",
                    "'",
                    "//",
                    "/*",
                    "*/",
                    "to",
                    "in",
                    "if ",
                    " then ",
                    " else ",
                    "?",
                    ":",
                    "::",
                    "=",
                    "==",
                    "->",
                    "-",
                    ".",
                    "@a",
                    "export ",
                    "import ",
                    "scenario ",
                    "unit ",
                    "observe ",
                    "~",
                    "5",
                    "5 s",
                    "40%",
                    "1/",
                    "^",
                    ",",
                    "\\",
                    "\u0000",
                    "µ",
                    "\uD83D\uDE80",
                    "\t");

    @Test
    void randomBytesAreReadOrRefused() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            readOrRefuse(new String(bytes, StandardCharsets.UTF_8));
            readOrRefuse(new String(bytes, StandardCharsets.ISO_8859_1).replace('\0', ' '));
        }
    }

    @Test
    void randomPiecesAreReadOrRefused() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                text.append(GLUE.get(random.nextInt(GLUE.size())));
            }
            readOrRefuse(text.toString());
        }
    }

    @Test
    void cutUpExamplesAreReadOrRefused() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<List<String>> examples =
                ParserTest.rows().stream().map(ParserFuzzTest::pieces).toList();
        for (int i = 0; i < 6_000; i++) {
            StringBuilder text = new StringBuilder();
            for (String piece : examples.get(random.nextInt(examples.size()))) {
                if (random.nextInt(8) == 0) {
                    text.append(GLUE.get(random.nextInt(GLUE.size())));
                }
                if (random.nextInt(12) > 0) {
                    text.append(piece);
                }
            }
            readOrRefuse(text.toString());
        }
    }

    private static List<String> pieces(String row) {
        String source = row.substring(0, row.indexOf("  =>  ")).replace('⏎', '\n');
        return PIECE.matcher(source).results().map(MatchResult::group).toList();
    }

    private static void readOrRefuse(String text) {
        try {
            Parser.parse(new SourceText("fuzz.flop", text), 50, 10_000);
        } catch (ScenarioException e) {
            requireSound(text, e.problems());
        } catch (RuntimeException e) {
            throw new AssertionError("on: " + text, e);
        }
    }

    private static void requireSound(String text, List<Problem> problems) {
        int last = 0;
        for (Problem problem : problems) {
            assertTrue(problem.span().start() >= last, text);
            assertTrue(problem.span().end() <= text.length(), text);
            assertFalse(problem.message().isEmpty(), text);
            last = problem.span().start();
        }
        assertFalse(ProblemPrinter.print(problems).isEmpty());
    }
}
