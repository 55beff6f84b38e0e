package flopcast.app.cli;

import flopcast.quantity.Spelling;
import flopcast.report.terminal.BuiltinPage;
import flopcast.report.terminal.LawPage;
import flopcast.report.terminal.Page;
import flopcast.report.terminal.TextTable;
import flopcast.scenario.library.Library;
import flopcast.scenario.value.Builtin;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.PublishedLaws;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `flopcast help [NAME]`: what there is, or one command, module or built-in.
final class HelpCommand implements Command {

    /// The built-in whose help lists what it can be asked for.
    private static final String LAWS = "Law";

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String sentence() {
        return "Explains a command, a built-in (`mean`, `List.map`), a module (`List`) or a law.";
    }

    @Override
    public String arguments() {
        return "[NAME…]";
    }

    @Override
    public List<Option> options() {
        return List.of(RunOptions.COLOUR, RunOptions.HELP);
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        var page = new Page(console.screen(RunOptions.colours(line)), console.out());
        if (line.rest().isEmpty()) {
            overview(page);
        }
        boolean isFirst = true;
        for (String name : line.rest()) {
            if (!isFirst) {
                page.blank();
            }
            about(name, page, console);
            isFirst = false;
        }
        return ExitCode.DONE;
    }

    private static void overview(Page page) throws IOException {
        page.paragraph(0, "usage: flopcast COMMAND …");
        page.blank();
        var commands = new TextTable(page.screen(), List.of("", "")).wrapLast();
        for (String name : Commands.NAMES) {
            commands.row(List.of(name, Commands.named(name).sentence()));
        }
        page.table(commands);
        page.blank();
        page.heading("Built-ins");
        new BuiltinPage(page).overview(Library.builtins());
        page.blank();
        page.paragraph(
                0,
                "flopcast COMMAND --help has the options of a command, flopcast help NAME all about"
                        + " a built-in, flopcast --version the version. Begin with: flopcast run"
                        + " examples/quickstart.flop");
    }

    private static void about(String name, Page page, Console console) throws IOException {
        Optional<Command> command = Commands.find(name);
        List<Builtin> builtins = Library.builtins();
        String listedAs =
                Optional.ofNullable(Library.aliases().get(name)).map(Builtin::name).orElse(name);
        var found = new ArrayList<Builtin>();
        var members = new ArrayList<Builtin>();
        for (Builtin builtin : builtins) {
            if (builtin.name().equals(listedAs)) {
                found.add(builtin);
            } else if (builtin.name().startsWith(name + ".")) {
                members.add(builtin);
            }
        }
        for (Builtin builtin : found) {
            new BuiltinPage(page).card(builtin);
        }
        if (!members.isEmpty()) {
            new BuiltinPage(page).members(members);
        }
        Optional<PublishedLaw> law = PublishedLaws.find(name);
        if (law.isPresent()) {
            new LawPage(page).card(law.get(), new LawChecks(console).answers(law.get()));
            return;
        }
        if (name.equals(LAWS)) {
            page.blank();
            new LawPage(page).overview(PublishedLaws.all());
        }
        if (command.isPresent() && found.isEmpty()) {
            new CommandHelp(page).write(command.get());
        } else if (found.isEmpty() && members.isEmpty()) {
            throw unknown(name, builtins);
        }
    }

    /// The nearest names; members of modules are also found by their own part: `map` is `List.map`.
    private static UsageException unknown(String name, List<Builtin> builtins) {
        var near = new ArrayList<String>();
        var names = new ArrayList<>(Commands.NAMES);
        for (Builtin builtin : builtins) {
            names.add(builtin.name());
            if (builtin.name().endsWith("." + name)) {
                near.add(builtin.name());
            }
        }
        names.addAll(Names.laws());
        names.addAll(Names.modules());
        near.addAll(Spelling.nearest(name, names));
        int dot = name.indexOf('.');
        String module = dot < 0 ? "" : name.substring(0, dot);
        boolean isModule = builtins.stream().anyMatch(each -> each.name().startsWith(module + "."));
        String others =
                dot > 0 && isModule
                        ? "; flopcast help " + module + " lists what " + module + " has"
                        : "";
        String advice =
                near.isEmpty() ? others : "; did you mean " + String.join(" or ", near) + "?";
        return new UsageException("nothing here is called " + name + advice);
    }
}
