package flopcast.app.cli;

import flopcast.report.terminal.Page;
import flopcast.report.terminal.TextTable;
import java.io.IOException;
import java.util.List;

/// `flopcast COMMAND --help`.
final class CommandHelp {

    private final Page page;

    CommandHelp(Page page) {
        this.page = page;
    }

    void write(Command command) throws IOException {
        page.paragraph(0, "usage: flopcast " + command.name() + " " + command.arguments());
        page.blank();
        page.paragraph(0, command.sentence());
        page.blank();
        var options = new TextTable(page.screen(), List.of("", "")).wrapLast();
        for (Option option : command.options()) {
            options.row(List.of(head(option), option.meaning()));
        }
        page.table(options);
        if (!command.examples().isEmpty()) {
            page.blank();
            for (String example : command.examples()) {
                page.paragraph(2, "flopcast " + example);
            }
        }
    }

    private static String head(Option option) {
        return option.isFlag() ? option.name() : option.name() + " " + option.value();
    }
}
