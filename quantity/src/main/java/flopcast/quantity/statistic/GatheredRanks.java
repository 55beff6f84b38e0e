package flopcast.quantity.statistic;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.kernel.Bracket;
import flopcast.quantity.kernel.Columns;
import java.util.List;
import java.util.Optional;

/// The draws near the usual quantiles and the extremes of a column, from all threads, those of a
/// randomisation together.
final class GatheredRanks {

    private final Edges edges;
    private final Worlds worlds;
    private final double[][] inside;

    /// Where the draws of each randomisation begin.
    private final int[][] starts;

    private final int[][] atMostLow;

    GatheredRanks(Gathering gathering) {
        this.edges = gathering.edges();
        this.worlds = gathering.worlds();
        this.inside = new double[edges.count()][];
        this.starts = new int[edges.count()][Layout.RANDOMISATIONS + 1];
        this.atMostLow = new int[edges.count()][Layout.RANDOMISATIONS];
        for (int i = 0; i < inside.length; i++) {
            inside[i] =
                    worlds.isIndependent()
                            ? together(i, gathering.parts())
                            : byRandomisation(i, gathering.parts());
        }
    }

    private double[] together(int index, List<GatheringPart> parts) {
        int count = parts.stream().mapToInt(part -> part.bracket(index).count()).sum();
        var all = new double[count];
        int next = 0;
        for (GatheringPart part : parts) {
            Bracket bracket = part.bracket(index);
            System.arraycopy(bracket.kept(), 0, all, next, bracket.count());
            next += bracket.count();
            atMostLow[index][0] += bracket.atMostLow();
        }
        return all;
    }

    private double[] byRandomisation(int index, List<GatheringPart> parts) {
        var counts = new int[Layout.RANDOMISATIONS];
        parts.forEach(part -> part.count(index, counts));
        var next = new int[Layout.RANDOMISATIONS];
        for (int i = 0; i < counts.length; i++) {
            next[i] = starts[index][i];
            starts[index][i + 1] = starts[index][i] + counts[i];
            for (GatheringPart part : parts) {
                atMostLow[index][i] += part.atMostLow(index, i);
            }
        }
        var all = new double[starts[index][counts.length]];
        parts.forEach(part -> part.copy(index, all, next));
        return all;
    }

    /// Tells `ordered` the draws whose ranks are known.
    void tell(OrderedDraws ordered) {
        for (int i = 0; i < inside.length; i++) {
            int rank = 0;
            for (int count : atMostLow[i]) {
                rank += count;
            }
            ordered.know(rank, inside[i]);
        }
    }

    /// The share of draws below a value, as [Proportion#below]; empty where it is not near enough
    /// to a quantile. Worlds must not be independent.
    Optional<Proportion> below(double limit, boolean orEqual) {
        return edges.around(limit).map(index -> below(index, limit, orEqual));
    }

    private Proportion below(int index, double limit, boolean orEqual) {
        double bound = orEqual ? Math.nextUp(limit) : limit;
        Columns columns = Columns.of(0);
        var below = new double[Layout.RANDOMISATIONS];
        for (int i = 0; i < below.length; i++) {
            int from = starts[index][i];
            int to = starts[index][i + 1];
            below[i] = atMostLow[index][i] + columns.below(inside[index], from, to, bound);
        }
        return Proportion.ofCounts(below, worlds);
    }
}
