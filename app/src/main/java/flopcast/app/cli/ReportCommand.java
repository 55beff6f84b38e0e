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
        return RunOptions.with(OUTPUT, FORMAT, RunOptions.OUTPUTS, RunOptions.ALL);
    }

    @Override
    public List<String> examples() {
        return List.of(
                "report examples/gpt-4-thread.flop -o thread.html",
                "report examples/gpt-4.flop examples/gpt-4-thread.flop -o both.md");
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        List<String> scenarios = line.scenarios();
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
        Optional<Problem> unwritable = file.flatMap(found -> found.problem(scenarios));
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
