package flopcast.app.cli;

import flopcast.report.terminal.Screen;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The streams of a process. Writing to `out` fails with an exception when nobody reads any more.
///
/// @param out results, in the encoding of the terminal
/// @param data results for other programs, always in UTF-8; the same stream as `out`
/// @param err messages
public record Console(InputStream in, Writer out, Writer data, Writer err, Terminal terminal) {

    /// That of this process. Which streams are terminals is the launcher's to say: a shell is quick
    /// at that.
    public static Console standard() {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        Charset outCharset = charset("stdout.encoding");
        Writer data = writer(out, StandardCharsets.UTF_8);
        boolean isUtf8 = outCharset.equals(StandardCharsets.UTF_8);
        return new Console(
                new FileInputStream(FileDescriptor.in),
                isUtf8 ? data : writer(out, outCharset),
                data,
                writer(err, charset("stderr.encoding")),
                Terminal.of(
                        System.getProperty("flopcast.terminal", ""),
                        outCharset.newEncoder().canEncode('█')));
    }

    private static Charset charset(String property) {
        String name = System.getProperty(property, "UTF-8");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static Writer writer(OutputStream stream, Charset charset) {
        return new BufferedWriter(new OutputStreamWriter(stream, charset));
    }

    /// How a report may look on the output.
    Screen screen(Colours colours) {
        boolean isTerminal = terminal.isOutput();
        int width = isTerminal ? terminal.width() : Screen.plain().width();
        return new Screen(
                width,
                colours.areWanted(isTerminal && terminal.hasColours()),
                isTerminal && terminal.hasUnicode(),
                terminal.hasUnicode());
    }

    /// How messages may look.
    Screen messages(Colours colours) {
        return new Screen(
                terminal.width(),
                colours.areWanted(terminal.isError() && terminal.hasColours()),
                false,
                terminal.hasUnicode());
    }
}
