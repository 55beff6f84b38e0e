package flopcast.app.cli;

import java.io.IOException;
import java.util.List;

/// `flopcast help`.
final class HelpCommand implements Command {

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String sentence() {
        return "Says what there is.";
    }

    @Override
    public String arguments() {
        return "[NAME]";
    }

    @Override
    public List<Option> options() {
        return List.of(RunOptions.HELP);
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        console.out().append("usage: flopcast COMMAND …\n\n");
        for (String name : Commands.NAMES) {
            console.out().append("  " + name + "  " + Commands.named(name).sentence() + "\n");
        }
        return ExitCode.DONE;
    }
}
