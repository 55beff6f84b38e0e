package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import flopcast.scenario.problem.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Changes one operator, unit, number or name of an example at a time: each change must be noticed,
/// by a problem or by another result. A change that nobody notices is a check that cannot fail.
class ExampleMutationTest {

    private static final Path EXAMPLES = Path.of("../examples");

    private record Swap(Pattern from, String to) {}

    private static final List<Swap> SWAPS =
            List.of(
                    swap(" \\* ", " / "),
                    swap(" / ", " * "),
                    swap(" \\^ ", " * "),
                    swap(" < ", " > "),
                    swap(" > ", " < "),
                    swap("PFLOP/s", "TFLOP/s"),
                    swap("PFLOP\\b(?!/)", "EFLOP"),
                    swap("months", "days"),
                    swap("parameters\\b(?=[,)\\]])", "tokens"),
                    swap("\\b10\\b", "11"),
                    swap("\\b40%", "41%"),
                    swap("(?<== )([a-z_]+)\\b(?= [*/])", "$1_x"));

    private static Swap swap(String from, String to) {
        return new Swap(Pattern.compile(from), to);
    }

    @TestFactory
    Stream<DynamicTest> everyChangeIsNoticed() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> scenarios =
                    files.filter(file -> file.toString().endsWith(".flop")).sorted().toList();
            assertFalse(scenarios.isEmpty());
            return scenarios.stream()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> original = results(text);
        var unnoticed = new ArrayList<String>();
        int changes = 0;
        for (Swap swap : SWAPS) {
            Matcher matcher = swap.from().matcher(text);
            while (matcher.find()) {
                if (isInert(text, matcher.start())) {
                    continue;
                }
                changes++;
                String mutant = mutant(text, matcher, swap);
                if (results(mutant).equals(original)) {
                    unnoticed.add(
                            line(text, matcher.start())
                                    + "  ← "
                                    + matcher.group()
                                    + " → "
                                    + swap.to());
                }
            }
        }
        assertEquals(List.of(), unnoticed);
        assertFalse(changes == 0, "the example has nothing to change");
    }

    private static String mutant(String text, Matcher matcher, Swap swap) {
        String changed = swap.from().matcher(matcher.group()).replaceFirst(swap.to());
        String replacement = changed.equals(matcher.group()) ? matcher.group() + "_x" : changed;
        return text.substring(0, matcher.start()) + replacement + text.substring(matcher.end());
    }

    /// Inside a comment or a text.
    private static boolean isInert(String text, int offset) {
        String before = text.substring(text.lastIndexOf('\n', offset) + 1, offset);
        boolean inText = before.chars().filter(c -> c == '"').count() % 2 == 1;
        boolean inComment = before.contains("//") && !before.contains("://");
        return inText || inComment;
    }

    private static String line(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return text.substring(text.lastIndexOf('\n', offset) + 1, end < 0 ? text.length() : end);
    }

    private static List<String> results(String text) {
        try {
            return Desk.forecast(text, Desk.settings(1, 1_024, 1)).outputs().stream()
                    .map(ExampleMutationTest::digest)
                    .toList();
        } catch (ScenarioException found) {
            return found.problems().stream()
                    .map(problem -> problem.code() + problem.message())
                    .toList();
        }
    }

    private static String digest(Output output) {
        return output.name() + " " + digest(output.result()) + " " + output.claims();
    }

    private static String digest(Result result) {
        return switch (result) {
            case Result.Uncertain uncertain ->
                    uncertain.summary().median()
                            + " "
                            + uncertain.dimension()
                            + " "
                            + uncertain.shownIn();
            case Result.Dict dict ->
                    dict.entries().values().stream()
                            .map(ExampleMutationTest::digest)
                            .toList()
                            .toString();
            default -> result.toString();
        };
    }
}
