package flopcast.app.cli;

import flopcast.report.json.JsonWriter;
import flopcast.report.json.LawJson;
import flopcast.report.terminal.LawPage;
import flopcast.report.terminal.Page;
import flopcast.training.scaling.LawNames;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.PublishedLaws;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// `flopcast laws [ID…]`: the scaling laws that a scenario can name.
final class LawsCommand implements Command {

    @Override
    public String name() {
        return "laws";
    }

    @Override
    public String sentence() {
        return "Lists scaling laws, or those of a word; shows one with its coefficients and domain.";
    }

    @Override
    public String arguments() {
        return "[ID | WORD…] [--json]";
    }

    @Override
    public List<Option> options() {
        return List.of(RunOptions.JSON, RunOptions.COLOUR, RunOptions.HELP);
    }

    @Override
    public List<String> examples() {
        return List.of("laws chinchilla", "laws besiroglu-2024");
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        var laws = new LinkedHashSet<PublishedLaw>();
        for (String word : line.rest()) {
            laws.addAll(named(word));
        }
        var page = new Page(console.screen(RunOptions.colours(line)), console.out());
        if (line.has("--json")) {
            List<PublishedLaw> shown = laws.isEmpty() ? PublishedLaws.all() : List.copyOf(laws);
            new LawJson(JsonWriter.indented(console.data())).write(shown);
        } else if (laws.isEmpty()) {
            new LawPage(page).overview(PublishedLaws.all());
        } else if (laws.size() > line.rest().size()) {
            new LawPage(page).overview(List.copyOf(laws));
        } else {
            var checks = new LawChecks(console);
            for (PublishedLaw law : laws) {
                new LawPage(page).card(law, checks.answers(law));
            }
        }
        return ExitCode.DONE;
    }

    /// The law of that name, else those that have the word in name or title.
    private static List<PublishedLaw> named(String word) {
        Optional<PublishedLaw> law = PublishedLaws.find(word);
        if (law.isPresent()) {
            return List.of(law.get());
        }
        List<PublishedLaw> having = LawNames.having(word);
        if (having.isEmpty()) {
            List<String> nearest = LawNames.nearest(word);
            throw new UsageException(
                    "there is no law `"
                            + word
                            + "`; "
                            + (nearest.isEmpty()
                                    ? "flopcast laws lists them"
                                    : "did you mean `" + nearest.getFirst() + "`?"));
        }
        return having;
    }
}
