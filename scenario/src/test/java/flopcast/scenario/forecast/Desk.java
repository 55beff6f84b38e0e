package flopcast.scenario.forecast;

import flopcast.quantity.draw.Sampling;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.library.Library;
import flopcast.scenario.problem.GoldenProblems;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Stop;
import flopcast.scenario.setting.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs scenarios for tests, with all built-ins.
public final class Desk {

    private static final List<Path> FOLDERS =
            List.of(GoldenProblems.ROOT.resolve("forecast"), Path.of("../examples"), Path.of(".."));

    /// Files are read from the golden problems of this stage, the examples and the repository.
    public static final Surroundings SURROUNDINGS =
            new Surroundings(
                    Library.names(),
                    UnitTable.standard(),
                    (path, from) -> file(path),
                    Limits.STANDARD);

    private Desk() {}

    public static Forecast forecast(String text) {
        return forecast(text, RunSettings.standard());
    }

    public static Forecast forecast(String text, RunSettings settings) {
        return Forecaster.forecast(new SourceText("test.flop", text), SURROUNDINGS, settings);
    }

    public static RunSettings settings(long seed, int draws, int threads) {
        return settings(seed, draws, Sampling.SOBOL, threads);
    }

    public static RunSettings settings(long seed, int draws, Sampling sampling, int threads) {
        return new RunSettings(
                seed, draws, sampling, Optional.empty(), List.of(), false, threads, Stop.NEVER);
    }

    /// The result called `name`.
    public static Result result(Forecast forecast, String name) {
        return forecast.outputs().stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElseThrow()
                .result();
    }

    /// The number called `name`, in base units.
    public static double number(Forecast forecast, String name) {
        return ((Result.Known) result(forecast, name)).estimate().value();
    }

    public static Summary summary(Forecast forecast, String name) {
        return ((Result.Uncertain) result(forecast, name)).summary();
    }

    private static Optional<SourceText> file(String path) {
        for (Path folder : FOLDERS) {
            Path file = folder.resolve(path);
            if (Files.exists(file)) {
                try {
                    return Optional.of(new SourceText(path, Files.readString(file)));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return Optional.empty();
    }
}
