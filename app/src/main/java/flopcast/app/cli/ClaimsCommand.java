package flopcast.app.cli;

import flopcast.report.json.ClaimJson;
import flopcast.report.json.JsonWriter;
import flopcast.report.terminal.ClaimReport;
import flopcast.report.terminal.Page;
import flopcast.report.terminal.ProblemReport;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import java.io.IOException;
import java.util.List;

/// `flopcast claims FILE…`: runs scenarios and shows only what became of their claims.
final class ClaimsCommand implements Command {

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public String sentence() {
        return "Runs scenarios and shows which of their claims hold.";
    }

    @Override
    public String arguments() {
        return "FILE… [--json] [options]";
    }

    @Override
    public List<Option> options() {
        return RunOptions.with(RunOptions.JSON);
    }

    /// A claim that does not hold is an answer and no failure.
    @Override
    public int run(CommandLine line, Console console) throws IOException {
        List<ScenarioRun> runs = ScenarioRun.all(line, console);
        List<Problem> problems = runs.stream().flatMap(run -> run.problems().stream()).toList();
        List<Forecast> forecasts = ScenarioRun.forecasts(runs);
        if (line.has("--json")) {
            if (!problems.isEmpty()) {
                throw new ScenarioException(problems);
            }
            JsonWriter json = JsonWriter.indented(console.data()).beginArray();
            var claims = new ClaimJson(json);
            for (Forecast forecast : forecasts) {
                claims.write(forecast);
            }
            json.endArray().end();
            return ExitCode.DONE;
        }
        Colours colours = RunOptions.colours(line);
        var page = new Page(console.screen(colours), console.out());
        boolean isFirst = true;
        for (Forecast forecast : forecasts) {
            if (!isFirst) {
                page.blank();
            }
            new ClaimReport(page).write(forecast);
            isFirst = false;
        }
        console.out().flush();
        new ProblemReport(console.messages(colours), console.err()).write(problems);
        return ScenarioRun.exitCode(runs);
    }
}
