package flopcast.app.cli;

import flopcast.report.csv.CsvReport;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The table of `--csv`: in a file, or printed.
final class CsvFile {

    private static final String STANDARD_OUTPUT = "-";

    private final Optional<String> name;
    private final Optional<OutputFile> file;

    /// @param name empty where no table is wanted
    CsvFile(Optional<String> name) {
        this.name = name;
        this.file =
                name.filter(given -> !given.equals(STANDARD_OUTPUT))
                        .map(given -> new OutputFile(given, "the table", "--csv"));
    }

    boolean isPrinted() {
        return name.isPresent() && file.isEmpty();
    }

    /// Why nothing can be written there; asked before a long run is made in vain.
    ///
    /// @param scenarios the files that are run, which must not be overwritten
    Optional<Problem> problem(List<String> scenarios) {
        return file.flatMap(found -> found.problem(scenarios));
    }

    void write(List<Forecast> forecasts, Console console) throws IOException {
        if (isPrinted()) {
            new CsvReport(console.data()).write(forecasts);
        } else if (file.isPresent() && !forecasts.isEmpty()) {
            file.get().write(out -> new CsvReport(out).write(forecasts));
        }
    }
}
