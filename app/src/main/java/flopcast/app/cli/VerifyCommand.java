package flopcast.app.cli;

import flopcast.report.document.HtmlReport;
import flopcast.report.document.PageRecords;
import flopcast.report.document.Report;
import flopcast.report.provenance.RunRecord;
import flopcast.report.terminal.Page;
import flopcast.report.terminal.ProblemReport;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `flopcast verify report.html`: makes the runs of a report again and compares.
final class VerifyCommand implements Command {

    private static final int MOST_PAGE_BYTES = 64 << 20;

    /// More differences than these are counted.
    private static final int MOST_SHOWN = 20;

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String sentence() {
        return "Makes the runs of a report again and says whether its numbers still come out.";
    }

    @Override
    public String arguments() {
        return "REPORT.html…";
    }

    @Override
    public List<Option> options() {
        return List.of(RunOptions.COLOUR, RunOptions.HELP);
    }

    @Override
    public List<String> examples() {
        return List.of("verify thread.html");
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        if (line.rest().isEmpty()) {
            throw new UsageException(
                    "which report? Name a page that `flopcast report` has written");
        }
        boolean isRight = true;
        for (String name : line.rest()) {
            try (var progress = Progress.start(console, "verifying " + name)) {
                List<String> differences = differences(name, console);
                progress.end();
                isRight &= differences.isEmpty();
                show(
                        name,
                        differences,
                        new Page(console.screen(RunOptions.colours(line)), console.out()));
            } catch (ScenarioException found) {
                isRight = false;
                var screen = console.messages(RunOptions.colours(line));
                new ProblemReport(screen, console.err()).write(found.problems());
            }
        }
        return isRight ? ExitCode.DONE : ExitCode.PROBLEM;
    }

    private static void show(String name, List<String> differences, Page page) throws IOException {
        if (differences.isEmpty()) {
            page.paragraph(
                    0, name + ": every number comes out again, and the page is as it was written");
            return;
        }
        page.paragraph(0, name + ": not what comes out now");
        for (String difference : differences.subList(0, Math.min(differences.size(), MOST_SHOWN))) {
            page.paragraph(2, difference);
        }
        if (differences.size() > MOST_SHOWN) {
            page.paragraph(2, "and " + (differences.size() - MOST_SHOWN) + " more");
        }
    }

    /// @throws ScenarioException where the file is no report, or a run cannot be made any more
    private static List<String> differences(String name, Console console) {
        SourceText page = new SourceFiles(console.in(), MOST_PAGE_BYTES).read(name);
        List<RunRecord> records = records(page);
        var differences = new ArrayList<String>();
        var parts = new ArrayList<Report.Part>();
        Report report = null;
        for (RunRecord record : records) {
            RecordedRuns runs = RecordedRuns.again(record.inputs());
            Report.Part part =
                    runs.run(record.inputs().scenario(), Request.of(record.inputs().settings()));
            differences.addAll(record.results().differences(part.run().results()));
            parts.add(part);
            report = new Report(parts, report == null ? runs.models() : report.models());
        }
        boolean isOurs =
                records.stream()
                        .allMatch(record -> record.inputs().version().equals(Program.VERSION));
        if (differences.isEmpty() && report != null && isOurs) {
            differences.addAll(lines(page.text(), written(report)));
        }
        return differences;
    }

    private static List<RunRecord> records(SourceText page) {
        try {
            List<RunRecord> records = PageRecords.of(page.text());
            if (!records.isEmpty()) {
                return records;
            }
        } catch (IllegalArgumentException damaged) {
            throw problem(
                    page,
                    "report-damaged",
                    "the record of a run in this report cannot be read: " + damaged.getMessage(),
                    "Ask for the file as `flopcast report` wrote it.");
        }
        throw problem(
                page,
                "no-report",
                "this is no page that `flopcast report` has written",
                "`flopcast report SCENARIO -o report.html` writes one.");
    }

    private static ScenarioException problem(
            SourceText page, String code, String message, String advice) {
        var nowhere = new Span(new SourceText(page.name(), ""), 0, 0);
        return new ScenarioException(List.of(Problem.error(code, nowhere, message, advice)));
    }

    private static String written(Report report) {
        try {
            var text = new StringBuilder();
            new HtmlReport(text).write(report);
            return text.toString();
        } catch (IOException neverOfText) {
            throw new java.io.UncheckedIOException(neverOfText);
        }
    }

    /// Lines of the page that are not as they were written.
    private static List<String> lines(String page, String written) {
        List<String> found = page.lines().toList();
        List<String> wanted = written.lines().toList();
        var differences = new ArrayList<String>();
        for (int i = 0; i < Math.max(found.size(), wanted.size()); i++) {
            String one = i < found.size() ? found.get(i) : "";
            String other = i < wanted.size() ? wanted.get(i) : "";
            if (!one.equals(other)) {
                differences.add(difference(i + 1, one, other));
            }
        }
        return differences;
    }

    /// What stands where two lines begin to differ.
    private static String difference(int line, String found, String wanted) {
        int same = 0;
        while (same < Math.min(found.length(), wanted.length())
                && found.charAt(same) == wanted.charAt(same)) {
            same++;
        }
        return "line "
                + line
                + " of the page was changed: it has "
                + around(found, same)
                + " where "
                + around(wanted, same)
                + " was written";
    }

    private static String around(String line, int place) {
        int from = Math.max(0, place - 20);
        int to = Math.min(line.length(), place + 20);
        return line.isEmpty() ? "nothing" : "“" + line.substring(from, to) + "”";
    }
}
