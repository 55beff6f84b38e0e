package flopcast.app.cli;

import flopcast.report.json.JsonReport;
import flopcast.report.json.JsonWriter;
import flopcast.report.terminal.ProblemReport;
import flopcast.report.terminal.TerminalReport;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.setting.RunSettings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `flopcast run FILE…`: forecasts, as tables, JSON or CSV.
final class RunCommand implements Command {

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String sentence() {
        return "Runs scenarios and shows what they say.";
    }

    @Override
    public String arguments() {
        return "FILE… [--json] [--csv FILE] [--as-of DATE] [options]";
    }

    @Override
    public List<Option> options() {
        return RunOptions.with(
                RunOptions.JSON,
                RunOptions.DENSITY,
                new Option("--csv", "FILE", "also write the statistics as a table; - prints them"),
                RunOptions.OUTPUTS,
                RunOptions.ALL);
    }

    @Override
    public List<String> examples() {
        return List.of(
                "run examples/gpt-4.flop --outputs compute,tokens --precision 0.1%",
                "run examples/gpt-4.flop examples/gpt-4-thread.flop --csv both.csv");
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        List<String> files = line.scenarios();
        RunSettings settings = RunOptions.request(line).settings();
        Colours colours = RunOptions.colours(line);
        int densityPoints = RunOptions.densityPoints(line);
        var csv = new CsvFile(line.value("--csv"));
        if (csv.isPrinted() && line.has("--json")) {
            throw new UsageException("--json and --csv - both print; name a file after --csv");
        }
        Optional<Problem> unwritable = csv.problem(files);
        List<ScenarioRun> runs =
                unwritable
                        .map(problem -> List.of(ScenarioRun.refused(files.getFirst(), problem)))
                        .orElseGet(() -> ScenarioRun.all(line, console));
        csv.write(ScenarioRun.forecasts(runs), console);
        if (line.has("--json")) {
            json(runs, settings, densityPoints, console);
        } else if (!csv.isPrinted()) {
            text(runs, console, colours);
        } else {
            problems(runs, console, colours);
        }
        return ScenarioRun.exitCode(runs);
    }

    private static void json(
            List<ScenarioRun> runs, RunSettings settings, int densityPoints, Console console)
            throws IOException {
        JsonWriter json = JsonWriter.indented(console.data());
        var report = new JsonReport(Program.VERSION, json, densityPoints);
        if (runs.size() > 1) {
            json.beginArray();
        }
        for (ScenarioRun run : runs) {
            if (run.forecast().isPresent()) {
                report.write(run.forecast().get());
            } else {
                report.write(run.file(), settings.seed(), settings.draws(), run.problems());
            }
        }
        if (runs.size() > 1) {
            json.endArray();
        }
        json.end();
    }

    private static void text(List<ScenarioRun> runs, Console console, Colours colours)
            throws IOException {
        var report = new TerminalReport(console.screen(colours), console.out());
        boolean isFirst = true;
        for (ScenarioRun run : runs) {
            if (run.forecast().isPresent()) {
                console.out().append(isFirst ? "" : "\n\n");
                report.write(run.forecast().get());
                console.out().flush();
                isFirst = false;
            }
            new ProblemReport(console.messages(colours), console.err()).write(run.problems());
            console.err().flush();
        }
    }

    private static void problems(List<ScenarioRun> runs, Console console, Colours colours)
            throws IOException {
        for (ScenarioRun run : runs) {
            new ProblemReport(console.messages(colours), console.err()).write(run.found());
        }
    }
}
