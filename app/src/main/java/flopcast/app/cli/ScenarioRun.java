package flopcast.app.cli;

import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of one file that the command line names: a forecast, or problems.
///
/// @param problems why there is no forecast; empty where there is one
record ScenarioRun(String file, Optional<Forecast> forecast, List<Problem> problems) {

    /// Of a file that is not run, because of something else.
    static ScenarioRun refused(String file, Problem problem) {
        return new ScenarioRun(file, Optional.empty(), List.of(problem));
    }

    /// All files that the command line names, each whatever became of those before.
    static List<ScenarioRun> all(CommandLine line, Console console) {
        List<String> files = line.scenarios();
        Request request = RunOptions.request(line);
        Workbench workbench = Workbench.of(line, console);
        var runs = new ArrayList<ScenarioRun>();
        for (String file : files) {
            runs.add(of(file, workbench, request, console));
        }
        return runs;
    }

    private static ScenarioRun of(
            String file, Workbench workbench, Request request, Console console) {
        try (var progress = Progress.start(console, "running " + file)) {
            Forecast forecast = workbench.forecastOf(file, request, progress);
            progress.end();
            List<Problem> unknown = OutputNames.unknown(forecast, request.settings().outputs());
            return unknown.isEmpty()
                    ? new ScenarioRun(file, Optional.of(forecast), List.of())
                    : new ScenarioRun(file, Optional.empty(), unknown);
        } catch (ScenarioException problems) {
            return new ScenarioRun(file, Optional.empty(), problems.problems());
        }
    }

    /// Why there is no forecast, or what is remarked on it.
    List<Problem> found() {
        return forecast.map(Forecast::remarks).orElse(problems);
    }

    /// The forecasts that there are.
    static List<Forecast> forecasts(List<ScenarioRun> runs) {
        return runs.stream().flatMap(run -> run.forecast().stream()).toList();
    }

    static int exitCode(List<ScenarioRun> runs) {
        boolean isDone = runs.stream().allMatch(run -> run.forecast().isPresent());
        return isDone ? ExitCode.DONE : ExitCode.PROBLEM;
    }
}
