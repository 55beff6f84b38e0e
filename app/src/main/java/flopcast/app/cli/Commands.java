package flopcast.app.cli;

import flopcast.quantity.Spelling;
import java.util.List;
import java.util.Optional;

/// Every command, made only when it is asked for.
final class Commands {

    static final List<String> NAMES =
            List.of(
                    "run",
                    "claims",
                    "report",
                    "verify",
                    "serve",
                    "eval",
                    "check",
                    "facts",
                    "laws",
                    "help",
                    "completion");

    private Commands() {}

    static Optional<Command> find(String name) {
        return switch (name) {
            case "run" -> Optional.of(new RunCommand());
            case "claims" -> Optional.of(new ClaimsCommand());
            case "report" -> Optional.of(new ReportCommand());
            case "verify" -> Optional.of(new VerifyCommand());
            case "eval" -> Optional.of(new EvalCommand());
            case "check" -> Optional.of(new CheckCommand());
            case "facts" -> Optional.of(new FactsCommand());
            case "laws" -> Optional.of(new LawsCommand());
            case "serve" -> Optional.of(new ServeCommand());
            case "completion" -> Optional.of(new CompletionCommand());
            case "help" -> Optional.of(new HelpCommand());
            default -> Optional.empty();
        };
    }

    /// @throws UsageException with the nearest name, if there is no such command
    static Command named(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    private static UsageException unknown(String name) {
        if (name.startsWith("-")) {
            return new UsageException("there is no option " + name + " before a command");
        }
        if (name.endsWith(".flop") || name.endsWith(".squiggle")) {
            return new UsageException("did you mean `flopcast run " + name + "`?");
        }
        List<String> nearest = Spelling.nearest(name, NAMES);
        String advice = nearest.isEmpty() ? "" : "; did you mean `" + nearest.getFirst() + "`?";
        return new UsageException("there is no command `" + name + "`" + advice);
    }
}
