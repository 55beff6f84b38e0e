package flopcast.report;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Forecaster;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.library.Library;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Surroundings;
import flopcast.training.fact.FactRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// Runs scenarios for tests of reports.
public final class Desk {

    public static final Path ROOT = root();

    private Desk() {}

    public static Forecast run(String text) {
        return run(new SourceText("test.flop", text), RunSettings.standard());
    }

    public static Forecast run(SourceText source, RunSettings settings) {
        var surroundings =
                new Surroundings(
                        Library.names(FactRegistry.standard()),
                        UnitTable.standard(),
                        Surroundings.Files.NONE,
                        Limits.STANDARD);
        return Forecaster.forecast(source, surroundings, settings);
    }

    public static RunSettings draws(int count) {
        RunSettings standard = RunSettings.standard();
        return new RunSettings(
                standard.seed(),
                count,
                standard.sampling(),
                Optional.empty(),
                standard.outputs(),
                standard.all(),
                standard.threads(),
                standard.stop());
    }

    public static SourceText example(String name) {
        try {
            return new SourceText(name, Files.readString(ROOT.resolve("examples").resolve(name)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static Output output(Forecast forecast, String name) {
        return forecast.outputs().stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static Result.Uncertain uncertain(Forecast forecast, String name) {
        return (Result.Uncertain) output(forecast, name).result();
    }

    /// The folder of the whole project.
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("GLOSSARY.md"))) {
            folder = Objects.requireNonNull(folder.getParent(), "GLOSSARY.md");
        }
        return folder;
    }
}
