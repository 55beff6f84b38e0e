package flopcast.app.cli;

import flopcast.report.json.JsonProblems;
import flopcast.report.json.JsonWriter;
import flopcast.report.terminal.ProblemReport;
import flopcast.scenario.forecast.Refinement;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.setting.RunSettings;
import java.io.IOException;
import java.util.ArrayList;
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
        var options = new ArrayList<Option>();
        options.add(RunOptions.JSON);
        options.addAll(RunOptions.RUN);
        options.add(RunOptions.COLOUR);
        options.add(RunOptions.HELP);
        return options;
    }

    @Override
    public int run(CommandLine line, Console console) throws IOException {
        if (line.rest().isEmpty()) {
            throw new UsageException("which scenario? Name a file, or - for standard input");
        }
        RunSettings settings = RunOptions.settings(line);
        var workbench = new Workbench(console.in(), RunOptions.units(line), RunOptions.facts(line));
        var screen = console.screen(RunOptions.colours(line));
        var all = new ArrayList<Problem>();
        for (String file : line.rest()) {
            List<Problem> problems = problems(file, workbench, settings);
            all.addAll(problems);
            if (line.has("--json")) {
                continue;
            }
            new ProblemReport(screen, console.out()).write(problems);
            if (!ProblemReport.hasErrors(problems)) {
                console.out().append(file + ": ok\n");
            }
        }
        if (line.has("--json")) {
            JsonWriter json = JsonWriter.indented(console.data()).beginObject();
            JsonProblems.write(all, json);
            json.endObject().end();
        }
        return ProblemReport.hasErrors(all) ? ExitCode.PROBLEM : ExitCode.DONE;
    }

    private static List<Problem> problems(String file, Workbench workbench, RunSettings settings) {
        try {
            return workbench
                    .forecastOf(file, Request.of(settings), Refinement.Listener.NOBODY)
                    .remarks();
        } catch (ScenarioException found) {
            return found.problems();
        }
    }
}
