package flopcast.app.cli;

import flopcast.report.document.Report;
import flopcast.report.terminal.ProblemReport;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `flopcast report FILE… -o report.html`: a page to send.
final class ReportCommand implements Command {

    private static final Option OUTPUT =
            new Option(
                    "--output", "FILE", "where to write it, also -o; printed where it is not said");
    private static final Option FORMAT =
            new Option(
                    "--format",
                    "FORMAT",
                    "html, md, json or csv; else what the file's ending says");

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String sentence() {
        return "Writes a report: one page with charts, sources and all it takes to check it.";
    }

    @Override
    public String arguments() {
        return "FILE… [-o FILE] [--format html|md|json|csv] [options]";
    }

    @Override
    public List<Option> options() {
        var options = new ArrayList<Option>();
        options.add(OUTPUT);
        options.add(FORMAT);
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
        Optional<OutputFile> file =
                line.value(OUTPUT.name())
                        .filter(name -> !name.equals("-"))
                        .map(name -> new OutputFile(name, "the report", OUTPUT.name()));
        ReportFormat format =
                line.value(FORMAT.name())
                        .map(ReportFormat::named)
                        .orElseGet(() ->
                                file.map(found -> ReportFormat.of(found.name()))
                                        .orElse(ReportFormat.HTML));
        Optional<Problem> unwritable = file.flatMap(found -> found.problem(line.rest()));
        if (unwritable.isPresent()) {
            throw new ScenarioException(List.of(unwritable.get()));
        }
        Optional<Report> report = report(line, console);
        if (report.isEmpty()) {
            return ExitCode.PROBLEM;
        }
        if (file.isPresent()) {
            file.get().write(out -> format.write(report.get(), out));
        } else {
            format.write(report.get(), console.data());
        }
        return ExitCode.DONE;
    }

    /// Empty where a scenario has problems, which have then been shown.
    private static Optional<Report> report(CommandLine line, Console console) throws IOException {
        Request request = RunOptions.request(line);
        var runs = RecordedRuns.of(console.in(), RunOptions.units(line), RunOptions.facts(line));
        var parts = new ArrayList<Report.Part>();
        var problems = new ArrayList<Problem>();
        for (String name : line.rest()) {
            try (var progress = Progress.start(console, "running " + name)) {
                Report.Part part = runs.run(runs.read(name), request);
                progress.end();
                problems.addAll(OutputNames.unknown(part.forecast(), request.settings().outputs()));
                parts.add(part);
            } catch (ScenarioException found) {
                problems.addAll(found.problems());
            }
        }
        if (problems.isEmpty()) {
            return Optional.of(new Report(parts, runs.models()));
        }
        var screen = console.messages(RunOptions.colours(line));
        new ProblemReport(screen, console.err()).write(problems);
        return Optional.empty();
    }
}
