package flopcast.app.cli;

import java.io.IOException;
import java.util.List;

/// One thing that the program does: `flopcast NAME …`.
interface Command {

    String name();

    /// What it does, in one sentence.
    String sentence();

    /// What may follow its name: `FILE… [options]`.
    String arguments();

    List<Option> options();

    /// Command lines worth trying, without the program's name.
    default List<String> examples() {
        return List.of();
    }

    /// Whether an argument may begin with a minus that is no option's.
    default boolean takesExpressions() {
        return false;
    }

    /// @return the exit code
    /// @throws UsageException when the words make no sense
    /// @throws IOException when the output cannot be written
    int run(CommandLine line, Console console) throws IOException;
}
