package flopcast.scenario.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Faulty scenarios and what is said about them: `<code>[-variant].flop` beside `.expected`.
/// `-Dgolden=update` writes the expected texts anew.
public final class GoldenProblems {

    public static final Path ROOT = Path.of("src/test/problems");

    private static final String EXPECTED = ".expected";
    private static final String SCENARIO = ".flop";

    private GoldenProblems() {}

    /// One test a scenario in `folder`, a folder of [#ROOT]; `stages` finds the problems.
    public static Stream<DynamicTest> of(
            String folder, Function<SourceText, List<Problem>> stages) {
        return files(ROOT.resolve(folder), SCENARIO).stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.getFileName().toString(), () -> check(file, stages)));
    }

    private static void check(Path file, Function<SourceText, List<Problem>> stages) {
        String name = file.getFileName().toString();
        List<Problem> problems = stages.apply(new SourceText(name, read(file)));
        assertFalse(problems.isEmpty(), "no problem was found");
        String code = problems.getFirst().code();
        assertEquals(code, name.substring(0, Math.min(code.length(), name.length())));
        String printed = ProblemPrinter.print(problems) + "\n";
        Path expected = expected(file);
        if ("update".equals(System.getProperty("golden"))) {
            write(expected, printed);
        }
        assertEquals(read(expected), printed);
    }

    private static Path expected(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.indexOf('.')) + EXPECTED);
    }

    /// The expected texts of all stages.
    static List<String> expectations() {
        return files(ROOT, EXPECTED).stream().map(GoldenProblems::read).toList();
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
