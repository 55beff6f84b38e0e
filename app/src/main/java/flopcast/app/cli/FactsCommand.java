package flopcast.app.cli;

import flopcast.quantity.Spelling;
import flopcast.report.csv.FactCsv;
import flopcast.report.json.FactJson;
import flopcast.report.json.JsonWriter;
import flopcast.report.terminal.FactPage;
import flopcast.report.terminal.Page;
import flopcast.scenario.setting.Limits;
import flopcast.training.fact.Fact;
import flopcast.training.fact.FactRegistry;
import flopcast.training.fact.FactSchema;
import flopcast.training.fact.FactTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `flopcast facts [TABLE [WORD…]]`: what is known, since when, and who says so.
final class FactsCommand implements Command {

    private static final Map<String, String> OTHER_NAMES =
            Map.of("accelerator", "chip", "gpu", "chip", "supercomputer", "top500");

    @Override
    public String name() {
        return "facts";
    }

    @Override
    public String sentence() {
        return "Lists what is known of supercomputers, chips and models, with sources.";
    }

    @Override
    public String arguments() {
        return "[TABLE [WORD…]] [--json | --csv]";
    }

    @Override
    public List<Option> options() {
        return List.of(
                RunOptions.JSON,
                RunOptions.FACTS,
                Option.flag("--csv", "one figure a row, for spreadsheets"),
                RunOptions.COLOUR,
                RunOptions.HELP);
    }

    @Override
    public List<String> examples() {
        return List.of("facts chip H100", "facts model llama --csv");
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        FactRegistry registry =
                FactFiles.read(
                        RunOptions.facts(line),
                        new SourceFiles(console.in(), Limits.STANDARD.sourceBytes()));
        List<String> words = line.rest();
        boolean isData = line.has("--json") || line.has("--csv");
        var page = new FactPage(new Page(console.screen(RunOptions.colours(line)), console.out()));
        if (words.isEmpty() && !isData) {
            page.overview(registry);
            return ExitCode.DONE;
        }
        List<FactTable> tables = tables(registry, words);
        var facts = new ArrayList<Fact>();
        tables.forEach(table -> facts.addAll(matching(table, words)));
        if (line.has("--json")) {
            new FactJson(JsonWriter.indented(console.data())).write(facts);
        } else if (line.has("--csv")) {
            FactCsv.write(facts, console.data());
        } else if (facts.isEmpty()) {
            return none(words, tables.getFirst(), console);
        } else {
            page.facts(tables.getFirst(), facts);
        }
        return ExitCode.DONE;
    }

    private static List<FactTable> tables(FactRegistry registry, List<String> words) {
        List<String> names = registry.schemas().stream().map(FactSchema::table).toList();
        if (words.isEmpty()) {
            return names.stream().map(registry::table).toList();
        }
        String wanted = meant(words.getFirst(), names);
        if (!names.contains(wanted)) {
            List<String> nearest = Spelling.nearest(wanted, names);
            throw new UsageException(
                    "there is no table `"
                            + words.getFirst()
                            + "`; "
                            + (nearest.isEmpty()
                                    ? "there are " + String.join(", ", names)
                                    : "did you mean `" + nearest.getFirst() + "`?"));
        }
        return List.of(registry.table(wanted));
    }

    /// The table of that name, also in the plural or by the word that people use.
    private static String meant(String wanted, List<String> names) {
        String word = wanted.toLowerCase(Locale.ROOT);
        if (names.contains(word)) {
            return word;
        }
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return OTHER_NAMES.getOrDefault(singular, singular);
    }

    private static List<Fact> matching(FactTable table, List<String> words) {
        var found = new ArrayList<Fact>();
        for (Fact fact : table.facts()) {
            String text = (fact.title() + " " + fact.figures()).toLowerCase(Locale.ROOT);
            boolean hasAll = true;
            for (String word : words.subList(Math.min(1, words.size()), words.size())) {
                hasAll &= text.contains(word.toLowerCase(Locale.ROOT));
            }
            if (hasAll) {
                found.add(fact);
            }
        }
        return found;
    }

    private static int none(List<String> words, FactTable table, Console console)
            throws IOException {
        String wanted = String.join(" ", words.subList(1, words.size()));
        List<String> near = table.nearest(wanted);
        String advice =
                near.isEmpty()
                        ? "; flopcast facts " + table.schema().table() + " lists them"
                        : "; did you mean " + String.join(" or ", near) + "?";
        console.err()
                .append(
                        "no fact of "
                                + table.schema().table()
                                + " has \""
                                + wanted
                                + "\""
                                + advice
                                + "\n");
        return ExitCode.PROBLEM;
    }
}
