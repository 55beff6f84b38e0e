package flopcast.app.cli;

import flopcast.report.json.JsonReport;
import flopcast.report.json.JsonWriter;
import flopcast.report.terminal.ProblemReport;
import flopcast.report.terminal.TerminalReport;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.setting.RunSettings;
import java.io.IOException;
import java.util.ArrayList;
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
        return "FILE… [--json] [--csv FILE] [--draws N] [--seed N] [--as-of DATE] [options]";
    }

    @Override
    public List<Option> options() {
        var options = new ArrayList<Option>();
        options.add(RunOptions.JSON);
        options.add(RunOptions.DENSITY);
        options.add(
                new Option("--csv", "FILE", "also write the statistics as a table; - prints them"));
        options.addAll(RunOptions.RUN);
        options.add(new Option("--outputs", "A,B", "the quantities to put first, with all draws"));
        options.add(Option.flag("--all", "all quantities with all draws"));
        options.add(RunOptions.COLOUR);
        options.add(RunOptions.HELP);
        return options;
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        if (line.rest().isEmpty()) {
            throw new UsageException("which scenario? Name a file, or - for standard input");
        }
        Request request = RunOptions.request(line);
        Colours colours = RunOptions.colours(line);
        var workbench = new Workbench(console.in(), RunOptions.units(line), RunOptions.facts(line));
        int densityPoints = RunOptions.densityPoints(line);
        var csv = new CsvFile(line.value("--csv"));
        if (csv.isPrinted() && line.has("--json")) {
            throw new UsageException("--json and --csv - both print; name a file after --csv");
        }
        var runs = new ArrayList<Run>();
        Optional<Problem> unwritable = csv.problem(line.rest());
        if (unwritable.isPresent()) {
            String first = line.rest().getFirst();
            runs.add(new Run(first, Optional.empty(), List.of(unwritable.get())));
        } else {
            for (String file : line.rest()) {
                runs.add(run(file, workbench, request, console));
            }
        }
        List<Forecast> forecasts = new ArrayList<>();
        runs.forEach(run -> run.forecast().ifPresent(forecasts::add));
        csv.write(forecasts, console);
        if (line.has("--json")) {
            json(runs, request.settings(), densityPoints, console);
        } else if (!csv.isPrinted()) {
            text(runs, console, colours);
        } else {
            problems(runs, console, colours);
        }
        boolean isDone = runs.stream().allMatch(run -> run.forecast().isPresent());
        return isDone ? ExitCode.DONE : ExitCode.PROBLEM;
    }

    /// What became of one file.
    private record Run(String file, Optional<Forecast> forecast, List<Problem> problems) {}

    private static Run run(String file, Workbench workbench, Request request, Console console) {
        try (var progress = Progress.start(console, "running " + file)) {
            Forecast forecast = workbench.forecastOf(file, request, progress);
            progress.end();
            List<Problem> unknown = OutputNames.unknown(forecast, request.settings().outputs());
            return unknown.isEmpty()
                    ? new Run(file, Optional.of(forecast), List.of())
                    : new Run(file, Optional.empty(), unknown);
        } catch (ScenarioException problems) {
            return new Run(file, Optional.empty(), problems.problems());
        }
    }

    private static void json(
            List<Run> runs, RunSettings settings, int densityPoints, Console console)
            throws IOException {
        JsonWriter json = JsonWriter.indented(console.data());
        var report = new JsonReport(Program.VERSION, json, densityPoints);
        if (runs.size() > 1) {
            json.beginArray();
        }
        for (Run run : runs) {
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

    private static void text(List<Run> runs, Console console, Colours colours) throws IOException {
        var report = new TerminalReport(console.screen(colours), console.out());
        boolean isFirst = true;
        for (Run run : runs) {
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

    private static void problems(List<Run> runs, Console console, Colours colours)
            throws IOException {
        for (Run run : runs) {
            List<Problem> remarks = run.forecast().map(Forecast::remarks).orElse(run.problems());
            new ProblemReport(console.messages(colours), console.err()).write(remarks);
        }
    }
}
