package flopcast.app.cli;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/// Runs commands as the process would, and keeps what they print.
public record Flopcast(int exitCode, String out, String err) {

    public static Flopcast run(String... words) {
        return run("", Terminal.none(), words);
    }

    static Flopcast runWithInput(String input, String... words) {
        return run(input, Terminal.none(), words);
    }

    static Flopcast run(String input, Terminal terminal, String... words) {
        return run(input.getBytes(StandardCharsets.UTF_8), terminal, words);
    }

    static Flopcast run(byte[] input, Terminal terminal, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var console = new Console(new ByteArrayInputStream(input), out, out, err, terminal);
        int exitCode = Program.run(words, console);
        return new Flopcast(exitCode, out.toString(), err.toString());
    }

    /// A terminal without colours.
    static Terminal terminal(int width) {
        return new Terminal(true, true, true, width, true, false);
    }
}
