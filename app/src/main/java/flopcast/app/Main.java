package flopcast.app;

import flopcast.app.cli.Console;
import flopcast.app.cli.Program;
import java.util.Locale;

/// The program: `flopcast COMMAND …`.
public final class Main {

    private Main() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // the same digits in every language
        System.exit(Program.run(arguments, Console.standard()));
    }
}
