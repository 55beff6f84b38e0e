package flopcast.app.cli;

import flopcast.report.csv.CsvReport;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// The file of `--csv`. It is written beside its place and then moved there: all of it, or nothing.
final class CsvFile {

    private static final String STANDARD_OUTPUT = "-";

    private final Optional<String> name;

    /// @param name empty where no table is wanted
    CsvFile(Optional<String> name) {
        this.name = name;
    }

    boolean isPrinted() {
        return name.isPresent() && name.get().equals(STANDARD_OUTPUT);
    }

    /// Why nothing can be written there; asked before a long run is made in vain.
    ///
    /// @param scenarios the files that are run, which must not be overwritten
    Optional<Problem> problem(List<String> scenarios) {
        if (name.isEmpty() || isPrinted()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(name.get());
            Path folder = path.toAbsolutePath().getParent();
            if (Files.isDirectory(path)) {
                return unwritable("it is a folder");
            }
            if (folder == null || !Files.isDirectory(folder)) {
                return unwritable("there is no such folder");
            }
            if (isOneOf(scenarios, path)) {
                return unwritable("it is a scenario of this run");
            }
            boolean canWrite = Files.isWritable(Files.exists(path) ? path : folder);
            return canWrite ? Optional.empty() : unwritable("permission denied");
        } catch (InvalidPathException noName) {
            return unwritable(noName.getReason());
        }
    }

    private static boolean isOneOf(List<String> scenarios, Path path) {
        return Files.exists(path)
                && scenarios.stream()
                        .filter(scenario -> !scenario.equals(STANDARD_OUTPUT))
                        .map(Path::of)
                        .anyMatch(scenario -> isSame(scenario, path));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Optional<Problem> unwritable(String reason) {
        String file = name.orElse("");
        return Optional.of(
                Problem.error(
                        "output-unwritable",
                        new Span(new SourceText(file, ""), 0, 0),
                        "the table cannot be written to " + file + ": " + reason,
                        "Name another file after --csv."));
    }

    void write(List<Forecast> forecasts, Console console) throws IOException {
        if (isPrinted()) {
            new CsvReport(console.data()).write(forecasts);
        } else if (name.isPresent() && !forecasts.isEmpty()) {
            replace(Path.of(name.get()), forecasts);
        }
    }

    private static void replace(Path path, List<Forecast> forecasts) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            write(path, forecasts); // a pipe or a device
            return;
        }
        Path place = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path beside =
                place.resolveSibling(
                        "." + place.getFileName() + "." + ProcessHandle.current().pid());
        try {
            write(beside, forecasts);
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void write(Path path, List<Forecast> forecasts) throws IOException {
        try (Writer file = Files.newBufferedWriter(path)) {
            new CsvReport(file).write(forecasts);
        }
    }
}
