package flopcast.app.cli;

import flopcast.scenario.library.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/// `flopcast eval` at a terminal: a line in, its result out; the arrow keys bring earlier lines
/// back, the Tab key completes names.
///
/// The only class that needs JLine, so that no other command loads it.
final class Prompt {

    private static final String SIGN = "> ";
    private static final String CONTINUED = ". ";

    private final Evaluation evaluation;
    private final Session session;
    private final Console console;

    private Prompt(Evaluation evaluation, Session session, Console console) {
        this.evaluation = evaluation;
        this.session = session;
        this.console = console;
    }

    /// Until the end of the input.
    static int run(Evaluation evaluation, Session session, Console console) throws IOException {
        try (Terminal terminal =
                TerminalBuilder.builder()
                        .system(true)
                        .provider("exec")
                        .graphemeCluster(false) // no questions to the terminal before the first key
                        .build()) {
            new Prompt(evaluation, session, console).run(terminal);
        }
        return ExitCode.DONE;
    }

    private void run(Terminal terminal) throws IOException {
        LineReader reader =
                LineReaderBuilder.builder()
                        .terminal(terminal)
                        .appName("flopcast")
                        .parser(new LineParser())
                        .completer(this::complete)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .option(LineReader.Option.BRACKETED_PASTE, true)
                        .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUED)
                        .build();
        history().ifPresent(file -> reader.setVariable(LineReader.HISTORY_FILE, file));
        console.out()
                .append("An expression, or x = …; help NAME explains a built-in, Ctrl-D ends.\n");
        console.out().flush();
        evaluation.announce(1);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = next(reader);
        }
    }

    /// Whether there was a line; Ctrl-C leaves the line, not the prompt.
    private boolean next(LineReader reader) throws IOException {
        try {
            line(reader.readLine(SIGN).strip());
            return true;
        } catch (UserInterruptException interrupted) {
            return true;
        } catch (EndOfFileException end) {
            return false;
        }
    }

    private void line(String line) throws IOException {
        if (line.equals("exit") || line.equals("quit")) {
            throw new EndOfFileException();
        }
        if (line.equals("help") || line.startsWith("help ")) {
            Program.run(line.split(" +", -1), console);
        } else {
            evaluation.evaluate(line);
        }
    }

    private void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        for (String name : session.names()) {
            candidates.add(candidate(name, "yours"));
        }
        Library.builtins()
                .forEach(builtin -> candidates.add(candidate(builtin.name(), "built in")));
    }

    /// Nothing is appended, so that a bracket can follow.
    private static Candidate candidate(String name, String group) {
        return new Candidate(name, name, group, null, null, null, false);
    }

    /// Earlier lines are kept from one session to the next where state belongs.
    private static Optional<Path> history() {
        String state = System.getenv("XDG_STATE_HOME");
        String home = System.getProperty("user.home");
        Path folder =
                state != null && !state.isEmpty()
                        ? Path.of(state)
                        : Path.of(String.valueOf(home), ".local", "state");
        return home == null ? Optional.empty() : Optional.of(folder.resolve("flopcast/history"));
    }
}
