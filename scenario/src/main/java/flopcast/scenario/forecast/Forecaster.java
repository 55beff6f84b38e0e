package flopcast.scenario.forecast;

import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Surroundings;

/// The whole path of a scenario, once: text in, forecast out.
public final class Forecaster {

    private Forecaster() {}

    /// @throws ScenarioException carrying every problem found by the first stage that found one
    public static Forecast forecast(
            SourceText text, Surroundings surroundings, RunSettings settings) {
        return Experiment.of(text, surroundings, settings).run(settings);
    }
}
