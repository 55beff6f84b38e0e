package flopcast.app.web;

import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.RunSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Forecasts that were made lately: whoever asks for another picture of the same scenario, or
/// compares with a pinned one, does not wait for it again. What rests on other files, which may
/// change, is not kept.
final class Recent {

    private static final int MOST = 6;

    /// Larger ones are made again, so that memory stays small.
    private static final long MOST_DRAWS = 4_000_000;

    private final Map<Key, Evaluator.Made> forecasts = new LinkedHashMap<>(16, 0.75f, true);

    /// What decides a forecast; the number of threads does not.
    private record Key(SourceText text, long seed, int draws) {}

    Evaluator.Made find(SourceText text, RunSettings settings, Supplier<Evaluator.Made> run) {
        var key = new Key(text, settings.seed(), settings.draws());
        Optional<Evaluator.Made> known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        Evaluator.Made made = run.get();
        Forecast forecast = made.forecast();
        boolean isSmall = (long) forecast.draws() * forecast.headlines().size() <= MOST_DRAWS;
        if (isSmall && made.imports().isEmpty()) {
            keep(key, made);
        }
        return made;
    }

    private synchronized Optional<Evaluator.Made> known(Key key) {
        return Optional.ofNullable(forecasts.get(key));
    }

    private synchronized void keep(Key key, Evaluator.Made made) {
        forecasts.put(key, made);
        if (forecasts.size() > MOST) {
            forecasts.remove(forecasts.keySet().iterator().next());
        }
    }

    synchronized void clear() {
        forecasts.clear();
    }
}
