package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import flopcast.scenario.problem.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text, the path ends in a forecast or in problems, never in another exception.
class HostileInputTest {

    private static final int CUTS = 40;

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void examplesCutUpEndInAForecastOrInProblems(int seed) throws IOException {
        var random = new SplittableRandom(seed);
        List<String> tokens = tokens();
        for (int i = 0; i < CUTS; i++) {
            var text = new StringBuilder();
            int length = 1 + random.nextInt(60);
            int from = random.nextInt(tokens.size());
            for (int j = 0; j < length; j++) {
                boolean stray = random.nextInt(12) == 0;
                int at = stray ? random.nextInt(tokens.size()) : (from + j) % tokens.size();
                text.append(tokens.get(at));
            }
            endsWell(text.toString());
        }
    }

    private static List<String> tokens() throws IOException {
        var tokens = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of(".."), 6)) {
            List<Path> scenarios =
                    files.filter(file -> file.toString().endsWith(".flop")).sorted().toList();
            for (Path file : scenarios) {
                String text =
                        new String(
                                Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
                tokens.addAll(List.of(text.split("(?<=\\W)|(?=\\W)")));
            }
        }
        return tokens;
    }

    private static void endsWell(String text) {
        try {
            Desk.forecast(text, Desk.settings(1, 256, 1));
        } catch (ScenarioException found) {
            assertEquals(false, found.problems().isEmpty());
        } catch (RuntimeException | Error fault) {
            throw new AssertionError("after this text:\n" + text, fault);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f() = f()\nf()",
                "f(x) = [f, x]\ng(n) = if n == 0 then [] else [g(n - 1)]\ng(1900)",
                "f(n) = f(n + 1)\nf(0)",
                "g(f) = f(f)\ng(g)",
                "x = if normal(0, 1) > 0 then 1 FLOP else 1 s"
            })
    void programsWithoutEndAreStopped(String text) {
        endsWell(text);
    }

    @Test
    void aProgramThatNeverEndsIsStoppedByItsSteps() {
        String text = "f(n) = if n == 0 then 0 else f(n - 1) + f(n - 1)\nf(60)";
        var found = assertThrows(ScenarioException.class, () -> Desk.forecast(text));
        assertEquals("too-much", found.problems().getLast().code());
    }
}
