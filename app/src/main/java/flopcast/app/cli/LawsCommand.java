package flopcast.app.cli;

import flopcast.quantity.Spelling;
import flopcast.report.json.JsonWriter;
import flopcast.report.json.LawJson;
import flopcast.report.terminal.LawPage;
import flopcast.report.terminal.Page;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.PublishedLaws;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `flopcast laws [ID…]`: the scaling laws that a scenario can name.
final class LawsCommand implements Command {

    @Override
    public String name() {
        return "laws";
    }

    @Override
    public String sentence() {
        return "Lists scaling laws; named, shows one with its coefficients and domain.";
    }

    @Override
    public String arguments() {
        return "[ID…] [--json]";
    }

    @Override
    public List<Option> options() {
        return List.of(RunOptions.JSON, RunOptions.COLOUR, RunOptions.HELP);
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        var laws = new ArrayList<PublishedLaw>();
        for (String id : line.rest()) {
            laws.add(PublishedLaws.find(id).orElseThrow(() -> unknown(id)));
        }
        var page = new Page(console.screen(RunOptions.colours(line)), console.out());
        if (line.has("--json")) {
            List<PublishedLaw> shown = laws.isEmpty() ? PublishedLaws.all() : laws;
            new LawJson(JsonWriter.indented(console.data())).write(shown);
        } else if (laws.isEmpty()) {
            new LawPage(page).overview(PublishedLaws.all());
        } else {
            var checks = new LawChecks(console);
            for (PublishedLaw law : laws) {
                new LawPage(page).card(law, checks.answers(law));
            }
        }
        return ExitCode.DONE;
    }

    private static UsageException unknown(String id) {
        List<String> ids = PublishedLaws.all().stream().map(PublishedLaw::id).toList();
        List<String> nearest = Spelling.nearest(id, ids);
        return new UsageException(
                "there is no law `"
                        + id
                        + "`; "
                        + (nearest.isEmpty()
                                ? "there are " + String.join(", ", ids)
                                : "did you mean `" + nearest.getFirst() + "`?"));
    }
}
