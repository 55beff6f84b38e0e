package flopcast.report.chart;

import flopcast.quantity.statistic.Sample;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.setting.RunSettings;
import java.util.Optional;

/// Two uncertain quantities in the same worlds: at most those of a standard run, which every
/// quantity of a larger run has kept.
public record SameWorlds(Sample one, Sample other) {

    /// Empty where one is not uncertain, or where they have no worlds in common.
    public static Optional<SameWorlds> of(Output one, Output other) {
        return one.result() instanceof Result.Uncertain first
                        && other.result() instanceof Result.Uncertain second
                ? of(first.summary().sample(), second.summary().sample())
                : Optional.empty();
    }

    private static Optional<SameWorlds> of(Sample one, Sample other) {
        Sample first = one.first(RunSettings.STANDARD_DRAWS);
        Sample second = other.first(RunSettings.STANDARD_DRAWS);
        return first.count() == second.count()
                ? Optional.of(new SameWorlds(first, second))
                : Optional.empty();
    }
}
