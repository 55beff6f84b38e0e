package flopcast.scenario.forecast;

import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.run.Draws;
import flopcast.scenario.run.Engine;
import flopcast.scenario.run.PartialRun;
import flopcast.scenario.run.Plan;
import flopcast.scenario.run.Planner;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Surroundings;
import flopcast.scenario.syntax.Parser;
import flopcast.scenario.syntax.Scenario;
import flopcast.scenario.trace.Model;
import flopcast.scenario.trace.Tracer;

/// The whole path of a scenario, one line a stage: text in, forecast out.
public final class Forecaster {

    private Forecaster() {}

    /// @throws ScenarioException carrying every problem found by the first stage that found one
    public static Forecast forecast(
            SourceText text, Surroundings surroundings, RunSettings settings) {
        Limits limits = surroundings.limits();
        Scenario scenario = Parser.parse(text, limits.nesting(), limits.sourceBytes());
        Model model = Tracer.trace(scenario, surroundings, settings, new PartialRun(settings));
        Plan plan = Planner.plan(model, settings);
        Draws draws = Engine.run(plan, settings);
        return new Assembly(model, draws, settings, surroundings.units()).forecast();
    }
}
