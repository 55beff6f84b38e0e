package flopcast.app.cli;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Experiment;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Refinement;
import flopcast.scenario.library.Library;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Surroundings;
import java.io.InputStream;
import java.util.List;

/// Where the commands run scenarios: everything that a scenario may see, put together once.
final class Workbench {

    private final SourceFiles files;
    private final Surroundings surroundings;

    /// @param facts files of the user's own facts
    /// @throws ScenarioException where one of them is wrong
    Workbench(InputStream in, UnitTable units, List<String> facts) {
        Limits limits = Limits.STANDARD;
        files = new SourceFiles(in, limits.sourceBytes());
        surroundings =
                new Surroundings(Library.names(FactFiles.read(facts, files)), units, files, limits);
    }

    /// As the options of a command say.
    ///
    /// @throws ScenarioException where a file of the user's own facts is wrong
    static Workbench of(CommandLine line, Console console) {
        return new Workbench(console.in(), RunOptions.units(line), RunOptions.facts(line));
    }

    /// @param files by which the command line names them
    Workbench(SourceFiles files, Surroundings surroundings) {
        this.files = files;
        this.surroundings = surroundings;
    }

    /// @throws ScenarioException where the file cannot be read or has problems
    Forecast forecastOf(String file, Request request, Refinement.Listener listener) {
        return forecast(files.read(file), request, listener);
    }

    /// @throws ScenarioException where the text has problems
    Forecast forecast(SourceText text, Request request, Refinement.Listener listener) {
        RunSettings settings = request.settings();
        try {
            Experiment experiment = Experiment.of(text, surroundings, settings);
            return request.precision()
                    .map(wanted -> Refinement.run(experiment, settings, wanted, listener))
                    .orElseGet(() -> experiment.run(settings));
        } catch (OutOfMemoryError full) {
            throw new ScenarioException(
                    List.of(
                            Problem.error(
                                    "memory-full",
                                    new Span(text, 0, 0),
                                    request.precision()
                                                    .map(_ ->
                                                            "so precise a run of this scenario needs")
                                                    .orElse(
                                                            settings.draws()
                                                                    + " draws of this scenario need")
                                            + " more memory than there is",
                                    "Run fewer with --draws, or set"
                                            + " FLOPCAST_JAVA_OPTIONS=-Xmx8g if the machine has"
                                            + " more.")));
        }
    }

    Surroundings surroundings() {
        return surroundings;
    }
}
