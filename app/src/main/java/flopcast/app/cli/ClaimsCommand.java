package flopcast.app.cli;

import flopcast.report.json.ClaimJson;
import flopcast.report.json.JsonWriter;
import flopcast.report.terminal.ClaimReport;
import flopcast.report.terminal.Page;
import flopcast.scenario.forecast.Forecast;
import java.io.IOException;
import java.util.ArrayList;
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
        var options = new ArrayList<Option>();
        options.add(RunOptions.JSON);
        options.addAll(RunOptions.RUN);
        options.add(RunOptions.COLOUR);
        options.add(RunOptions.HELP);
        return options;
    }

    /// A claim that does not hold is an answer and no failure.
    @Override
    public int run(CommandLine line, Console console) throws IOException {
        if (line.rest().isEmpty()) {
            throw new UsageException("which scenario? Name a file, or - for standard input");
        }
        Request request = RunOptions.request(line);
        var workbench = new Workbench(console.in(), RunOptions.units(line), RunOptions.facts(line));
        var forecasts = new ArrayList<Forecast>();
        for (String file : line.rest()) {
            try (var progress = Progress.start(console, "running " + file)) {
                forecasts.add(workbench.forecastOf(file, request, progress));
            }
        }
        if (line.has("--json")) {
            JsonWriter json = JsonWriter.indented(console.data()).beginArray();
            var claims = new ClaimJson(json);
            for (Forecast forecast : forecasts) {
                claims.write(forecast);
            }
            json.endArray().end();
            return ExitCode.DONE;
        }
        var page = new Page(console.screen(RunOptions.colours(line)), console.out());
        boolean isFirst = true;
        for (Forecast forecast : forecasts) {
            if (!isFirst) {
                page.blank();
            }
            new ClaimReport(page).write(forecast);
            isFirst = false;
        }
        return ExitCode.DONE;
    }
}
