package flopcast.scenario.forecast;

import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
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
import flopcast.scenario.trace.ModelOutput;
import flopcast.scenario.trace.Tracer;

/// A scenario read and traced once, to be run as often as one likes: with another seed, with more
/// draws, on other threads.
///
/// A run gives what [Forecaster#forecast] gives with the same settings. Where it has to be, the
/// scenario is traced again for it: when the settings say another date or other headlines, or when
/// the shape of the program rests on draws, such as a list as long as `mean(x)` says.
public final class Experiment {

    private final Scenario scenario;
    private final Surroundings surroundings;
    private final RunSettings traced;
    private final Model model;
    private final boolean restsOnDraws;

    private Experiment(Scenario scenario, Surroundings surroundings, RunSettings settings) {
        var evaluator = new WatchedEvaluator(new PartialRun(settings));
        this.scenario = scenario;
        this.surroundings = surroundings;
        this.traced = settings;
        this.model = Tracer.trace(scenario, surroundings, settings, evaluator);
        this.restsOnDraws = evaluator.hasDrawn();
    }

    /// @throws ScenarioException carrying every problem found by the first stage that found one
    public static Experiment of(SourceText text, Surroundings surroundings, RunSettings settings) {
        Limits limits = surroundings.limits();
        Scenario scenario = Parser.parse(text, limits.nesting(), limits.sourceBytes());
        return new Experiment(scenario, surroundings, settings);
    }

    /// @throws ScenarioException carrying the problem that this run met, or tracing it
    public Forecast run(RunSettings settings) {
        if (!isTracedFor(settings)) {
            return new Experiment(scenario, surroundings, settings).run(settings);
        }
        Plan plan = Planner.plan(model, settings);
        Draws draws = Engine.run(plan, settings);
        return new Assembly(model, draws, settings, surroundings.units()).forecast();
    }

    /// Where a top-level quantity is stated.
    Span span(String output) {
        return model.outputs().stream()
                .filter(each -> each.name().equals(output))
                .map(ModelOutput::span)
                .findFirst()
                .orElseThrow();
    }

    private boolean isTracedFor(RunSettings settings) {
        return settings.equals(traced)
                || (!restsOnDraws
                        && settings.asOf().equals(traced.asOf())
                        && settings.outputs().equals(traced.outputs())
                        && settings.all() == traced.all());
    }
}
