package flopcast.app.web;

import flopcast.scenario.forecast.Experiment;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import flopcast.scenario.problem.TooMuch;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.setting.StoppedException;
import flopcast.scenario.setting.Surroundings;
import flopcast.scenario.syntax.Scenario;
import flopcast.scenario.syntax.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Runs the scenarios of strangers: within time, draws and memory, and each without harm to others.
///
/// All evaluations share one heap. One that finds it full is run once more when it is alone, so
/// that a scenario of good size never fails for the greed of another.
final class Evaluator {

    private final Surroundings surroundings;
    private final ServerLimits limits;
    private final Recent recent = new Recent();
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    Evaluator(Surroundings surroundings, ServerLimits limits) {
        this.surroundings = surroundings;
        this.limits = limits;
    }

    /// @param scenario as read
    /// @throws ScenarioException where it has problems, or takes too much
    /// @throws StoppedException where nobody waits for the answer any more
    Made forecast(Scenario scenario, RunSettings settings, Turn turn) {
        SourceText text = scenario.source();
        requireRoom(scenario, settings);
        return recent.find(text, settings, () -> run(text, settings, turn));
    }

    /// A forecast, and the other files that it read.
    record Made(Forecast forecast, List<SourceText> imports) {}

    private Made run(SourceText text, RunSettings settings, Turn turn) {
        try {
            return beside(text, settings, turn);
        } catch (StoppedException stopped) {
            if (turn.isOutdated()) {
                throw stopped;
            }
            throw new ScenarioException(List.of(tooSlow(text)));
        }
    }

    private Made beside(SourceText text, RunSettings settings, Turn turn) {
        memory.readLock().lock();
        try {
            return once(text, settings);
        } catch (OutOfMemoryError full) {
            // perhaps through others
        } finally {
            memory.readLock().unlock();
        }
        if (turn.isWanted()) {
            throw new StoppedException();
        }
        return alone(text, settings);
    }

    private Made alone(SourceText text, RunSettings settings) {
        memory.writeLock().lock();
        try {
            recent.clear();
            return once(text, settings);
        } catch (OutOfMemoryError full) {
            throw new ScenarioException(List.of(memoryFull(text, settings)));
        } finally {
            memory.writeLock().unlock();
        }
    }

    private Made once(SourceText text, RunSettings settings) {
        Map<String, SourceText> read = new LinkedHashMap<>();
        Surroundings.Files noting =
                (path, from) -> {
                    Optional<SourceText> file = surroundings.files().read(path, from);
                    file.ifPresent(found -> read.put(found.name(), found));
                    return file;
                };
        var seen =
                new Surroundings(
                        surroundings.builtins(), surroundings.units(), noting, limits.scenario());
        Forecast forecast = Experiment.of(text, seen, settings).run(settings);
        return new Made(forecast, List.copyOf(read.values()));
    }

    /// Where nothing is exported, everything is kept.
    private void requireRoom(Scenario scenario, RunSettings settings) {
        long exported = 0;
        long all = 0;
        for (Statement statement : scenario.statements()) {
            if (statement instanceof Statement.Assignment assignment) {
                all++;
                exported += assignment.exported() ? 1 : 0;
            }
        }
        long headlines = exported == 0 ? all : exported;
        if (headlines * settings.draws() > limits.kept()) {
            throw new ScenarioException(
                    List.of(
                            TooMuch.problem(
                                    new Span(scenario.source(), 0, 0),
                                    limits.kept(),
                                    "draws of headline quantities: "
                                            + settings.draws()
                                            + " draws of each of "
                                            + headlines,
                                    "Choose fewer draws, or export fewer quantities.")));
        }
    }

    private Problem tooSlow(SourceText text) {
        return TooMuch.problem(
                new Span(text, 0, 0),
                limits.time().toSeconds(),
                "seconds of computing",
                "Choose fewer draws, or run it with flopcast run, which takes as long as it takes.");
    }

    private static Problem memoryFull(SourceText text, RunSettings settings) {
        return Problem.error(
                "memory-full",
                new Span(text, 0, 0),
                settings.draws() + " draws of this scenario need more memory than there is",
                "Choose fewer draws, or start the server with FLOPCAST_JAVA_OPTIONS=-Xmx8g if the"
                        + " machine has more.");
    }
}
