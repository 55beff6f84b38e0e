package flopcast.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "16k, 16000",
        "1M, 1000000",
        "'16,384', 16384",
        "1e6, 1000000",
        "100_000, 100000",
        "100M, 100000000"
    })
    void drawsAreWrittenAsPeopleWriteThem(String text, int draws) {
        assertEquals(draws, RunOptions.draws(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "100000001", "many", "", "k", "1e99", "NaN"})
    void drawsThatMakeNoSenseAreRefused(String text) {
        assertThrows(UsageException.class, () -> RunOptions.draws(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "run --sed 3 a.flop",
                "run --json=yes a.flop",
                "run a.flop --seed",
                "run --year 366 a.flop",
                "run --color sometimes a.flop",
                "run -x a.flop",
                "run --threads 0 a.flop",
                "run --as-of yesterday a.flop",
                "run",
                "check",
                "runn"
            })
    void aWrongCommandLineEndsWithTwoAndSaysWhatIsRight(String line) {
        Flopcast run = Flopcast.run(line.split(" ", -1));
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("usage: flopcast "), run.err());
        assertEquals(2, run.err().lines().count(), run.err());
    }

    @Test
    void afterTwoDashesEverythingIsAnArgument() {
        assertEquals("-3\n", Flopcast.run("eval", "--", "-3").out());
        assertEquals("-3\n", Flopcast.run("eval", "-3").out());
        assertTrue(Flopcast.run("run", "--", "--json").err().contains("--json"));
    }

    @Test
    void everyCommandHasHelp() {
        for (String name : Commands.NAMES) {
            Flopcast help = Flopcast.run(name, "--help");
            assertEquals(0, help.exitCode());
            assertTrue(help.out().startsWith("usage: flopcast " + name), help.out());
            assertTrue(Flopcast.run("help").out().contains("  " + name + " "), name);
        }
    }

    @Test
    void everyExampleOfACommandIsALineThatItTakes() {
        for (String name : Commands.NAMES) {
            Command command = Commands.named(name);
            for (String example : command.examples()) {
                List<String> words = TranscriptTest.words(example);
                assertEquals(name, words.getFirst());
                CommandLine.parse(command, words.subList(1, words.size()));
                if (List.of("eval", "facts", "laws").contains(name)) {
                    Flopcast run = Flopcast.run(words.toArray(String[]::new));
                    assertEquals(0, run.exitCode(), example + "\n" + run.err());
                }
            }
        }
    }

    @Test
    void whatIsNamedAfterACommandIsCompletedIfItIsAFile() {
        for (String name : Commands.NAMES) {
            String arguments = Commands.named(name).arguments();
            boolean ofFiles = arguments.matches("(FILE|REPORT|.FOLDER).*");
            assertEquals(ofFiles, CompletionCommand.OF_FILES.contains(name), name);
        }
    }

    @Test
    void helpFitsTheTerminal() {
        for (String name : Commands.NAMES) {
            String help = Flopcast.run("", Flopcast.terminal(60), name, "--help").out();
            assertTrue(help.lines().allMatch(line -> line.length() <= 60), help);
        }
    }

    @Test
    void outputThatIsPipedHasNoColoursAndNoProgress() {
        Flopcast run = Flopcast.run("run", "src/test/scenarios/tour.flop");
        assertFalse((run.out() + run.err()).contains("\u001b"));
        assertFalse(run.out().contains("█"));
    }

    @Test
    void coloursAreForTerminalsUnlessAskedFor() {
        String file = "src/test/scenarios/tour.flop";
        var colourful = new Terminal(true, true, true, 80, true, true);
        assertTrue(Flopcast.run("", colourful, "run", file).out().contains("\u001b["));
        assertFalse(
                Flopcast.run("", colourful, "run", file, "--color=never")
                        .out()
                        .contains("\u001b["));
        assertTrue(Flopcast.run("run", file, "--color=always").out().contains("\u001b["));
    }

    @Test
    void aTerminalWithoutUnicodeGetsAscii() {
        var poor = new Terminal(true, true, true, 80, false, false);
        String out = Flopcast.run("", poor, "run", "src/test/scenarios/tour.flop").out();
        assertTrue(out.chars().allMatch(c -> c < 127), out);
    }

    @Test
    void textsOfAScenarioCannotSteerTheTerminal() {
        Flopcast run =
                Flopcast.runWithInput(
                        "@doc(\"a\u001b[2Jb\")\nx = \"c\u001b]0;d\u0007e\"", "run", "-");
        assertFalse((run.out() + run.err()).contains("\u001b"));
    }

    @Test
    void importsAreFoundBesideTheFileThatImports() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.writeString(inner.resolve("b.flop"), "import \"c.flop\" as c\nexport x = c.y");
        Files.writeString(inner.resolve("c.flop"), "export y = 7 FLOP");
        Path main = folder.resolve("a.flop");
        Files.writeString(main, "import \"inner/b.flop\" as b\nz = b.x + 1 FLOP");
        Flopcast run = Flopcast.run("run", main.toString());
        assertEquals("", run.err());
        assertTrue(run.out().contains("8  FLOP"), run.out());
    }

    @Test
    void sameSeedSameReportOnAnyNumberOfThreads() {
        String file = "src/test/scenarios/tour.flop";
        String one = Flopcast.run("run", file, "--json", "--threads", "1").out();
        assertEquals(one, Flopcast.run("run", file, "--json", "--threads", "8").out());
    }

    @Test
    void blankLinesHaveNoResult() {
        assertEquals("1\n2\n", Flopcast.runWithInput("1\n\n2\n", "eval").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completionIsAScriptThatTheShellReads(String shell) throws Exception {
        Assumptions.assumeTrue(Files.exists(Path.of("/bin/bash")));
        String script = Flopcast.run("completion", shell).out();
        Path file = Files.writeString(folder.resolve("completion"), script);
        var ask =
                "source '"
                        + file
                        + "'; COMP_WORDS=(flopcast run --se); COMP_CWORD=2; _flopcast;"
                        + " echo \"${COMPREPLY[*]}\"";
        Process bash =
                new ProcessBuilder(
                                List.of(
                                        "bash",
                                        "-c",
                                        "autoload() { :; }; bashcompinit() { :; }; " + ask))
                        .start();
        String answer =
                new String(
                        bash.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(bash.waitFor(10, TimeUnit.SECONDS));
        assertEquals("--seed", answer.strip());
    }
}
