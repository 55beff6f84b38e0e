package flopcast.app.cli;

import java.io.IOException;

/// `flopcast COMMAND --help`.
final class CommandHelp {

    private final Console console;

    CommandHelp(Console console) {
        this.console = console;
    }

    void write(Command command) throws IOException {
        Appendable out = console.out();
        out.append("usage: flopcast " + command.name() + " " + command.arguments() + "\n\n");
        out.append(command.sentence()).append("\n\n");
        int width = 0;
        for (Option option : command.options()) {
            width = Math.max(width, head(option).length());
        }
        for (Option option : command.options()) {
            String head = head(option);
            out.append("  " + head + " ".repeat(width - head.length() + 2));
            out.append(option.meaning()).append("\n");
        }
    }

    private static String head(Option option) {
        return option.isFlag() ? option.name() : option.name() + " " + option.value();
    }
}
