package flopcast.scenario.run;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Points;
import flopcast.quantity.statistic.Gathering;
import flopcast.quantity.statistic.Worlds;
import flopcast.scenario.value.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Decides which columns of a stage are gathered and not kept: those of large runs without evidence
/// of which only statistics are wanted. Their first draws are made for that.
final class Gatherings {

    /// Below so many draws a column is kept: it stays in the caches, and making its first draws
    /// twice would cost more.
    static final int FEWEST_DRAWS = 1 << 18;

    private static final int PILOT = Layout.ROUND;

    private Gatherings() {}

    static Map<Node, Gathering> of(
            List<Wanted> kept, Points points, Draws known, Worlds worlds, Workers workers) {
        List<Wanted> pilots =
                kept.stream()
                        .filter(each -> each.onlyStatistics() && each.draws() >= FEWEST_DRAWS)
                        .map(each -> new Wanted(each.node(), PILOT, false))
                        .toList();
        if (pilots.isEmpty()) {
            return Map.of();
        }
        var blocks = new Blocks(pilots, points, known, Optional.empty());
        blocks.run(workers);
        Map<Node, Gathering> found = new ConcurrentHashMap<>();
        workers.each(
                pilots.size(),
                index ->
                        Gathering.of(blocks.column(index), worlds, Block.DRAWS)
                                .ifPresent(each -> found.put(pilots.get(index).node(), each)));
        return new HashMap<>(found);
    }
}
