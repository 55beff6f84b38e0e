package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.quantity.statistic.ConditionalQuantiles;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Worlds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A node in which a source has been integrated out; each quantile is found once. Safe for use by
/// many threads.
final class Separated implements BaseEstimator {

    private final Separation separation;
    private final Points points;
    private final Draws known;
    private final Workers workers;
    private final Map<Double, Optional<Estimate>> found = new HashMap<>();
    private Optional<ConditionalColumns> columns = Optional.empty();

    /// @param points of the worlds that are to be looked at
    Separated(Separation separation, Points points, Draws known, Workers workers) {
        this.separation = separation;
        this.points = points;
        this.known = known;
        this.workers = workers;
    }

    @Override
    public synchronized List<Optional<Estimate>> quantiles(List<Double> probabilities) {
        List<Double> unknown = probabilities.stream().filter(p -> !found.containsKey(p)).toList();
        if (!unknown.isEmpty()) {
            find(unknown);
        }
        return probabilities.stream().map(found::get).toList();
    }

    @Override
    public synchronized Optional<Estimate> cumulative(double x) {
        return new ConditionalQuantiles(Worlds.of(points), columns().conditional()).cumulative(x);
    }

    private ConditionalColumns columns() {
        if (columns.isEmpty()) {
            columns = Optional.of(ConditionalColumns.of(separation, points, known, workers));
        }
        return columns.get();
    }

    private void find(List<Double> probabilities) {
        ConditionalColumns each = columns();
        Worlds worlds = Worlds.of(points);
        Map<Double, Optional<Estimate>> now = new ConcurrentHashMap<>();
        workers.each(
                probabilities.size(),
                () -> {
                    var quantiles = new ConditionalQuantiles(worlds, each.conditional());
                    return index -> {
                        double p = probabilities.get(index);
                        now.put(p, quantiles.quantile(p));
                    };
                });
        found.putAll(now);
    }
}
