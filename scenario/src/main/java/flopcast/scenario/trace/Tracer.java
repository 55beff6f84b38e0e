package flopcast.scenario.trace;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.Severity;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.Surroundings;
import flopcast.scenario.syntax.DeepStack;
import flopcast.scenario.syntax.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// Runs a scenario once, on symbols: names are found, functions called, units checked, and what is
/// left is a graph of quantities.
public final class Tracer {

    /// Calls wait for each other here, up to the limit of their depth.
    private static final long STACK_BYTES = 1L << 30;

    /// Expressions inside each other that any stack has room for. Most scenarios keep within it,
    /// and need no thread, which would take as long to start as they to trace.
    private static final int SHALLOW = 100;

    private Tracer() {}

    /// @throws ScenarioException carrying every problem of names, kinds and units
    public static Model trace(
            Scenario scenario,
            Surroundings surroundings,
            RunSettings settings,
            Evaluator evaluator) {
        try {
            return traced(scenario, surroundings, settings, evaluator, SHALLOW);
        } catch (Trace.StackNeeded | StackOverflowError tooDeepHere) {
            return DeepStack.call(
                    STACK_BYTES, () -> tracedDeep(scenario, surroundings, settings, evaluator));
        }
    }

    private static Model tracedDeep(
            Scenario scenario,
            Surroundings surroundings,
            RunSettings settings,
            Evaluator evaluator) {
        try {
            return traced(scenario, surroundings, settings, evaluator, Integer.MAX_VALUE);
        } catch (StackOverflowError tooDeep) {
            throw new ScenarioException(List.of(tooDeep(scenario)));
        }
    }

    private static Model traced(
            Scenario scenario,
            Surroundings surroundings,
            RunSettings settings,
            Evaluator evaluator,
            int mostOpen) {
        try {
            return traced(
                    scenario,
                    new Trace(surroundings, settings, evaluator, false, mostOpen),
                    settings);
        } catch (Trace.EvidenceMet met) {
            return traced(
                    scenario,
                    new Trace(surroundings, settings, evaluator, true, mostOpen),
                    settings);
        }
    }

    private static Model traced(Scenario scenario, Trace trace, RunSettings settings) {
        var program = new Program(trace, scenario, settings);
        try {
            program.run();
            trace.answers()
                    .check(trace.evidence())
                    .forEach(problem -> trace.found(new ProblemFound(problem)));
        } catch (Trace.LimitReached alreadyNoted) {
            throw new ScenarioException(inOrder(trace.problems(), scenario.source()));
        }
        if (!trace.problems().isEmpty()) {
            throw new ScenarioException(inOrder(trace.problems(), scenario.source()));
        }
        return program.model();
    }

    /// In source order, the scenario's own first, each once.
    private static List<Problem> inOrder(List<Problem> problems, SourceText own) {
        var sorted = new ArrayList<>(new LinkedHashSet<>(problems));
        sorted.sort(
                Comparator.<Problem>comparingInt(
                                problem -> problem.span().source().equals(own) ? 0 : 1)
                        .thenComparing(problem -> problem.span().source().name())
                        .thenComparingInt(problem -> problem.span().start()));
        return List.copyOf(sorted);
    }

    private static Problem tooDeep(Scenario scenario) {
        return new Problem(
                "too-much",
                Severity.ERROR,
                new Span(scenario.source(), 0, 0),
                "the scenario is nested too deep to be followed",
                List.of(),
                "Look for a function that calls itself without end.");
    }
}
