package flopcast.app.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is no scenario, or cannot be read or written, is a problem in words: exit 1, no stack
/// trace, nothing half-written.
class BadInputTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-name      | x = nothing_of_this_name + 1",
                "unit-mismatch     | x = 1 FLOP + 1 s",
                "not-a-unit        | x = 3 parsec + 1 s",
                "interval-reversed | x = 10 to 4",
                "interval-positive | x = -1 to 4",
                "import-missing    | import 'none.flop' as m; x = 1",
                "import-cycle      | import 'bad.flop' as m; x = 1",
                "unexpected-token  | x = (1 + ",
            })
    void aFaultyScenario(String code, String text) throws IOException {
        isProblem("", Files.writeString(folder.resolve("bad.flop"), text));
    }

    @Test
    void anEmptyFile() throws IOException {
        isProblem("empty-scenario", Files.writeString(folder.resolve("empty.flop"), ""));
        isProblem("empty-scenario", Files.writeString(folder.resolve("b.flop"), "// nothing\n"));
    }

    @Test
    void aBinaryFile() throws IOException {
        var bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((i * 31) >> 2);
        }
        isProblem("not-text", Files.write(folder.resolve("binary.flop"), bytes));
    }

    @Test
    void aFileOfTenMegabytes() throws IOException {
        isProblem(
                "too-much",
                Files.writeString(folder.resolve("a.flop"), "x = 1\n".repeat(1_750_000)));
    }

    @Test
    void deepNesting() throws IOException {
        String deep = "x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000);
        isProblem("too-much", Files.writeString(folder.resolve("a.flop"), deep));
    }

    @Test
    void endlessRecursion() throws IOException {
        isProblem(
                "too-much",
                Files.writeString(folder.resolve("a.flop"), "f(x) = f(x + 1)\ny = f(1)"));
    }

    @Test
    void aMissingFileNamesOneThatIsThere() throws IOException {
        Files.writeString(folder.resolve("gpt-4.flop"), "x = 1");
        Flopcast run = isProblem("file-missing", folder.resolve("gtp-4.flop"));
        assertTrue(run.err().contains("gpt-4.flop?"), run.err());
    }

    @Test
    void aFolder() {
        isProblem("file-is-folder", folder);
    }

    @Test
    void aNameThatIsNone() {
        isProblem("file-unreadable", "a\0b");
    }

    private static Flopcast isProblem(String code, Path file) {
        return isProblem(code, file.toString());
    }

    private static Flopcast isProblem(String code, String file) {
        Flopcast run = Flopcast.run("run", file);
        Flopcast json = Flopcast.run("run", file, "--json");
        assertAll(
                () -> assertEquals(1, run.exitCode()),
                () -> assertEquals("", run.out()),
                () ->
                        assertTrue(
                                run.err().contains(code + (code.isEmpty() ? "" : ": ")), run.err()),
                () -> assertFalse(run.err().contains("\tat ") || run.err().contains("Exception")),
                () -> assertEquals(1, json.exitCode()),
                () -> assertEquals("", json.err()),
                () -> assertTrue(json.out().contains("\"severity\": \"error\""), json.out()));
        return run;
    }

    @Test
    void atDivisionByZeroOnlyAMissingMeanIsNoted() {
        Flopcast run = Flopcast.runWithInput("x = 1 / normal(0, 1)", "run", "-");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("x has no mean"), run.out());
    }

    @Test
    void outputThatCannotBeWritten() throws IOException {
        Path scenario = Files.writeString(folder.resolve("a.flop"), "x = 1");
        for (Path csv : new Path[] {folder, folder.resolve("no/such/folder/a.csv")}) {
            Flopcast run = Flopcast.run("run", scenario.toString(), "--csv", csv.toString());
            assertEquals(1, run.exitCode());
            assertEquals("", run.out());
            assertTrue(run.err().contains("output-unwritable"), run.err());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing half-written is left");
        }
    }

    @Test
    void aTableReplacesTheOneBefore() throws IOException {
        Path scenario = Files.writeString(folder.resolve("a.flop"), "x = 1 FLOP\ny = [1, 2 s]");
        Path csv = Files.writeString(folder.resolve("a.csv"), "old");
        Flopcast run = Flopcast.run("run", scenario.toString(), "--csv", csv.toString());
        assertEquals("", run.err());
        assertTrue(Files.readString(csv).contains(",y[1],true,number,s,2,0,"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing half-written is left");
        }
    }
}
