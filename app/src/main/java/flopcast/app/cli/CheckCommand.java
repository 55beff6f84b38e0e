package flopcast.app.cli;

import flopcast.report.json.JsonProblems;
import flopcast.report.json.JsonWriter;
import flopcast.report.terminal.ProblemReport;
import java.io.IOException;
import java.util.List;

/// `flopcast check FILE…`: problems only, warnings among them.
final class CheckCommand implements Command {

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String sentence() {
        return "Runs scenarios and shows only what is wrong with them.";
    }

    @Override
    public String arguments() {
        return "FILE… [--json] [options]";
    }

    @Override
    public List<Option> options() {
        return RunOptions.with(RunOptions.JSON);
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        List<ScenarioRun> runs = ScenarioRun.all(line, console);
        if (line.has("--json")) {
            JsonWriter json = JsonWriter.indented(console.data()).beginObject();
            JsonProblems.write(runs.stream().flatMap(run -> run.found().stream()).toList(), json);
            json.endObject().end();
            return ScenarioRun.exitCode(runs);
        }
        var screen = console.screen(RunOptions.colours(line));
        for (ScenarioRun run : runs) {
            new ProblemReport(screen, console.out()).write(run.found());
            console.out().append(run.forecast().isPresent() ? run.file() + ": ok\n" : "");
        }
        return ScenarioRun.exitCode(runs);
    }
}
