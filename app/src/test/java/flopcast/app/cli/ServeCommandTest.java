package flopcast.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the live page is started, and what is said when it cannot be.
class ServeCommandTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere                       | there is no folder nowhere",
                ". .                           | serve shows one folder",
                ". --port many                 | --port is a whole number from 0 to 65535, not many",
                ". --host no.such.host.invalid | there is no host no.such.host.invalid",
                ". --year 400                  | --year is 365",
            })
    void aCommandLineThatMakesNoSense(String words, String message) {
        Flopcast run = Flopcast.run(("serve " + words.strip()).split(" ", -1));
        assertEquals(ExitCode.WRONG_COMMAND_LINE, run.exitCode());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("a.flop"), "x = 1");
        Flopcast run = Flopcast.run("serve", file.toString());
        assertEquals(ExitCode.WRONG_COMMAND_LINE, run.exitCode());
        assertTrue(run.err().contains("is no folder"), run.err());
    }

    @Test
    void aPortThatIsTakenIsSaidToBe() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Flopcast run = Flopcast.run("serve", folder.toString(), "--port", port, "--no-open");
            assertEquals(ExitCode.WRONG_COMMAND_LINE, run.exitCode());
            assertTrue(run.err().contains("another program may have it"), run.err());
        }
    }

    @Test
    void factsThatAreWrongAreShownBeforeAnythingIsServed() throws IOException {
        Path facts = Files.writeString(folder.resolve("facts.csv"), "no,facts\n1,2\n");
        Flopcast run = Flopcast.run("serve", folder.toString(), "--facts", facts.toString());
        assertEquals(ExitCode.PROBLEM, run.exitCode());
        assertFalse(run.err().isEmpty());
    }

    @Test
    void theAddressIsPrintedAndAnOpenOneWarnedOf() throws Exception {
        assertEquals("", said("127.0.0.1"));
        assertTrue(said("0.0.0.0").startsWith("warning: whoever can reach this machine"));
    }

    /// The messages of a start, after its address has been printed; it goes on until the tests end.
    private String said(String host) throws InterruptedException {
        var out = new StringWriter();
        var err = new StringWriter();
        var console = new Console(InputStream.nullInputStream(), out, out, err, Terminal.none());
        String[] words = {"serve", folder.toString(), "--no-open", "--port", "0", "--host", host};
        Thread.ofPlatform().daemon().start(() -> Program.run(words, console));
        for (int i = 0; i < 1000 && !out.toString().contains("\n"); i++) {
            Thread.sleep(10);
        }
        assertTrue(out.toString().matches("(?s)Flopcast is at http://127.0.0.1:\\d+/ .*"));
        Thread.sleep(100);
        return err.toString();
    }
}
