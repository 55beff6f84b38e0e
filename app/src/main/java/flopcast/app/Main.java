package flopcast.app;

import java.io.PrintStream;
import java.util.Locale;

/// The program: `flopcast COMMAND …`.
public final class Main {

    /// The version printed by `flopcast --version` and written into every result.
    public static final String VERSION = "0.1.0";

    private static final int WRONG_COMMAND_LINE = 2;

    private Main() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // the same digits in every language
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            out.println("flopcast " + VERSION);
            return 0;
        }
        err.println("usage: flopcast --version");
        return WRONG_COMMAND_LINE;
    }
}
