package flopcast.benchmarks;

import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.Sample;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.library.Library;
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

/// The scenarios that are timed, and what is asked of them.
public final class Chain {

    /// Of each headline, besides its mean.
    public static final List<Double> PROBABILITIES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    public static final Surroundings SURROUNDINGS =
            new Surroundings(
                    Library.names(),
                    UnitTable.standard(),
                    Surroundings.Files.NONE,
                    Limits.STANDARD);

    private Chain() {}

    /// @param file below the root of the repository, which is the working folder
    public static SourceText text(String file) {
        try {
            return new SourceText(file, Files.readString(Path.of(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The chain from `uniform` or `lognormal` inputs.
    public static SourceText version(String version) {
        return text(file(version));
    }

    public static String file(String version) {
        return "benchmarks/chain/" + version + ".flop";
    }

    public static RunSettings settings(long seed, int draws, Sampling sampling, int threads) {
        return new RunSettings(
                seed, draws, sampling, Optional.empty(), List.of(), false, threads, Stop.NEVER);
    }

    /// Mean and quantiles of every headline, in the order of the scenario, from the draws: also
    /// where they are known exactly.
    public static double[] summaries(Forecast forecast) {
        List<Output> headlines = forecast.headlines();
        var summaries = new double[headlines.size() * (1 + PROBABILITIES.size())];
        int next = 0;
        for (Output output : headlines) {
            Sample sample = sample(output);
            summaries[next++] = sample.mean().value();
            for (double p : PROBABILITIES) {
                summaries[next++] = sample.quantile(p).value();
            }
        }
        return summaries;
    }

    private static Sample sample(Output output) {
        return ((Result.Uncertain) output.result()).summary().sample();
    }
}
