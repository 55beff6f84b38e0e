package flopcast.app.cli;

import flopcast.report.json.JsonProblems;
import flopcast.report.json.JsonWriter;
import flopcast.report.terminal.Page;
import flopcast.report.terminal.ProblemReport;
import flopcast.report.terminal.Screen;
import flopcast.scenario.problem.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the command, runs it, and says in words what went wrong.
public final class Program {

    /// Printed by `flopcast --version` and written into every result.
    static final String VERSION = "0.1.0";

    private static final List<String> VERSION_WORDS = List.of("--version", "-V", "version");

    private Program() {}

    /// @return the exit code
    public static int run(String[] arguments, Console console) {
        int code;
        try {
            code = command(arguments, console);
            console.out().flush();
            console.data().flush();
        } catch (IOException closed) {
            code = closed(closed, console);
        }
        try {
            console.err().flush();
        } catch (IOException nobodyListens) {
            // there is nobody to tell
        }
        return code;
    }

    private static int command(String[] arguments, Console console) throws IOException {
        try {
            return found(List.of(arguments), console);
        } catch (UsageException wrong) {
            console.out().flush();
            console.err().append("flopcast: " + wrong.getMessage() + "\n");
            console.err().append("usage: " + usage(arguments) + "\n");
            return ExitCode.WRONG_COMMAND_LINE;
        } catch (RuntimeException | Error ours) {
            return ourFault(ours, console);
        }
    }

    private static int found(List<String> words, Console console) throws IOException {
        String first = words.isEmpty() ? "help" : words.getFirst();
        if (VERSION_WORDS.contains(first)) {
            console.out().append("flopcast " + VERSION + "\n");
            return ExitCode.DONE;
        }
        boolean isHelp = first.equals("--help") || first.equals("-h");
        Command command = Commands.named(isHelp ? "help" : first);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        CommandLine line = CommandLine.parse(command, rest);
        if (line.has("--help")) {
            Screen screen = console.screen(RunOptions.colours(line));
            new CommandHelp(new Page(screen, console.out())).write(command);
            return ExitCode.DONE;
        }
        try {
            return command.run(line, console);
        } catch (ScenarioException problems) {
            show(problems, line, console);
            return ExitCode.PROBLEM;
        }
    }

    /// What is wrong before any scenario is looked at: a file of facts.
    private static void show(ScenarioException found, CommandLine line, Console console)
            throws IOException {
        if (line.has("--json")) {
            JsonWriter json = JsonWriter.indented(console.data()).beginObject();
            JsonProblems.write(found.problems(), json);
            json.endObject().end();
        } else {
            Screen screen = console.messages(RunOptions.colours(line));
            new ProblemReport(screen, console.err()).write(found.problems());
        }
    }

    /// The line that would have been right.
    private static String usage(String[] arguments) {
        Optional<Command> command =
                arguments.length == 0 ? Optional.empty() : Commands.find(arguments[0]);
        return command.map(found -> "flopcast " + found.name() + " " + found.arguments())
                .orElse("flopcast COMMAND …, see flopcast help");
    }

    /// Whoever reads only the first lines needs no message that there were more.
    private static int closed(IOException failure, Console console) {
        String reason = String.valueOf(failure.getMessage());
        if (reason.contains("Broken pipe") || reason.contains("pipe is being closed")) {
            return ExitCode.DONE;
        }
        try {
            console.err().append("flopcast: the output cannot be written: " + reason + "\n");
        } catch (IOException nobodyListens) {
            // there is nobody to tell
        }
        return ExitCode.PROBLEM;
    }

    private static int ourFault(Throwable fault, Console console) throws IOException {
        console.out().flush();
        console.err()
                .append("flopcast: this is a fault of Flopcast, not of your scenario: " + fault)
                .append("\nPlease report it with the scenario and the output of the same command")
                .append(" after `export FLOPCAST_DEBUG=1`.\n");
        if (System.getenv("FLOPCAST_DEBUG") != null) {
            var trace = new ArrayList<StackTraceElement>(List.of(fault.getStackTrace()));
            for (StackTraceElement element : trace) {
                console.err().append("    at " + element + "\n");
            }
        }
        return ExitCode.OUR_FAULT;
    }
}
