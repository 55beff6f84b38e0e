package flopcast.quantity.statistic;

import flopcast.quantity.kernel.Bracket;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.SplitMix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Draws in order, as far as anybody has asked.
///
/// A few quantiles of many draws do not need them all sorted. A small sample of the draws is, and
/// tells between which two values a rank will be found; one pass collects what lies between them,
/// and the same is done again with that, until it is few. What is answered does not depend on what
/// was asked before.
///
/// Source: Floyd & Rivest 1975, "Expected time bounds for selection", doi:10.1145/360680.360691.
final class OrderedDraws {

    /// At most so many draws are sorted at once.
    private static final int SMALL = 1 << 10;

    /// Draws that are looked through for all brackets while they are in the first cache.
    private static final int BLOCK = 1 << 10;

    /// Draws of the pilot, for the root of the number of all. More take longer to sort, fewer leave
    /// wider brackets.
    private static final int PILOT = 4;

    /// So many standard deviations of its rank among the pilot's a bracket reaches to either side.
    private static final int MARGIN = 3;

    /// What is asked of most columns, and so looked for together.
    private static final double[] USUAL = {0.05, 0.25, 0.5, 0.75, 0.95};

    /// Added, it makes zeros of either sign the same, which have no order.
    private static final double POSITIVE_ZERO = 0.0;

    private final Supplier<double[]> values;
    private final int count;

    /// What is looked for with the first rank that is asked for.
    private final double[] usual;

    private Optional<double[]> sorted = Optional.empty();

    /// By first rank.
    private final TreeMap<Integer, Run> runs = new TreeMap<>();

    /// Draws that follow each other in order: all equal to `value`, or those of `draws`.
    private record Run(int length, double value, Optional<OrderedDraws> draws) {

        double at(int place) {
            return draws.isPresent() ? draws.get().at(place) : value;
        }
    }

    /// @param count of the values that are meant, from the first
    private OrderedDraws(Supplier<double[]> values, int count, double... usual) {
        this.values = values;
        this.count = count;
        this.usual = usual;
    }

    /// @param values neither changed here nor by the caller; not `NaN`
    static OrderedDraws of(double[] values) {
        return new OrderedDraws(() -> values, values.length, USUAL);
    }

    /// Of values that are asked for only where what was said to [#know] does not answer.
    static OrderedDraws of(Supplier<double[]> values, int count) {
        return new OrderedDraws(values, count, USUAL);
    }

    /// Says what draws follow those before `rank`.
    ///
    /// @param draws in any order; given away
    synchronized void know(int rank, double[] draws) {
        put(rank, inside(draws, draws.length));
    }

    int count() {
        return count;
    }

    /// The draw that `rank` others precede.
    synchronized double at(int rank) {
        if (sorted.isEmpty() && count <= SMALL) {
            all();
        }
        if (!isFound(rank)) {
            find(rank);
        }
        if (sorted.isPresent()) {
            return sorted.get()[rank] + POSITIVE_ZERO;
        }
        Map.Entry<Integer, Run> run = runs.floorEntry(rank);
        return run.getValue().at(rank - run.getKey()) + POSITIVE_ZERO;
    }

    /// All draws in order; not to be changed.
    synchronized double[] all() {
        if (sorted.isEmpty()) {
            double[] all = Arrays.copyOf(values.get(), count);
            Arrays.sort(all);
            sorted = Optional.of(all);
            runs.clear();
        }
        return sorted.get();
    }

    private void find(int rank) {
        List<Bracket> brackets = brackets(rank);
        look(brackets);
        if (!isFound(rank)) {
            lookBetween(brackets, rank);
        }
        if (!isFound(rank)) {
            all();
        }
    }

    private boolean isFound(int rank) {
        if (sorted.isPresent()) {
            return true;
        }
        Map.Entry<Integer, Run> run = runs.floorEntry(rank);
        return run != null && rank < run.getKey() + run.getValue().length();
    }

    /// Where `rank` is to be looked for; the first time, also where the usual quantiles are.
    private List<Bracket> brackets(int rank) {
        double[] pilot = pilot();
        var ends = new TreeMap<Integer, Integer>();
        put(ends, (rank + 0.5) / count, pilot.length);
        if (runs.isEmpty()) {
            for (double p : usual) {
                put(ends, p, pilot.length);
            }
        }
        var brackets = new ArrayList<Bracket>();
        for (Map.Entry<Integer, Integer> each : ends.entrySet()) {
            int from = each.getKey();
            int to = each.getValue();
            double low = from < 0 ? Double.NEGATIVE_INFINITY : pilot[from];
            double high = to >= pilot.length ? Double.POSITIVE_INFINITY : pilot[to];
            int expected = (int) ((to - from + 1.0) / pilot.length * count);
            brackets.add(new Bracket(low, high, expected + BLOCK));
        }
        return brackets;
    }

    /// Puts the places in the pilot around its share `p`, joined with places that it overlaps.
    private static void put(NavigableMap<Integer, Integer> ends, double p, int pilot) {
        double place = p * pilot;
        double margin = MARGIN * Math.sqrt(place * (1 - p)) + 2;
        int from = Math.max((int) Math.floor(place - margin), -1);
        int to = Math.min((int) Math.ceil(place + margin), pilot);
        Map.Entry<Integer, Integer> before = ends.floorEntry(to);
        while (before != null && before.getValue() >= from) {
            ends.remove(before.getKey());
            from = Math.min(from, before.getKey());
            to = Math.max(to, before.getValue());
            before = ends.floorEntry(to);
        }
        ends.put(from, to);
    }

    /// A draw at random from each of as many stretches of equal length, in order. At random, since
    /// evenly spread draws have a pattern that even steps through them would hit.
    private double[] pilot() {
        var pilot = new double[(int) (PILOT * Math.sqrt(count))];
        double[] all = values.get();
        double step = (double) count / pilot.length;
        for (int i = 0; i < pilot.length; i++) {
            double within = (SplitMix.mix(i) >>> 11) * 0x1p-53;
            pilot[i] = all[(int) ((i + within) * step)];
        }
        Arrays.sort(pilot);
        return pilot;
    }

    private void look(List<Bracket> brackets) {
        Columns columns = Columns.of(0);
        double[] all = values.get();
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(from + BLOCK, count);
            for (Bracket bracket : brackets) {
                columns.sift(all, from, to, bracket);
            }
        }
        keep(brackets);
    }

    private void keep(List<Bracket> brackets) {
        for (Bracket bracket : brackets) {
            if (bracket.count() > count / 2) {
                all();
                return;
            }
            put(bracket);
        }
    }

    /// Where the usual quantiles are, for somebody who goes through all draws and looks for them on
    /// the way; none where nothing has to be looked for any more. To be given to [#found].
    synchronized List<Bracket> usualBrackets() {
        boolean isOpen = sorted.isEmpty() && runs.isEmpty() && count > SMALL;
        return isOpen ? brackets(count / 2) : List.of();
    }

    /// @param brackets of [#usualBrackets], which all draws have gone through
    synchronized void found(List<Bracket> brackets) {
        if (sorted.isEmpty() && runs.isEmpty()) {
            keep(brackets);
        }
    }

    /// A rank that is in no bracket: of a value at the edge of one, of which there are several, or
    /// of what lies between two, where the pilot misled.
    private void lookBetween(List<Bracket> brackets, int rank) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        int from = 0;
        int to = count;
        for (Bracket bracket : brackets) {
            int end = bracket.atMostLow() + bracket.count();
            if (end <= rank) {
                low = bracket.high();
                from = end;
            } else if (bracket.atMostLow() > rank && bracket.atMostLow() < to) {
                high = bracket.low();
                to = bracket.atMostLow();
            }
        }
        int aboveLow = Math.clamp(below(Math.nextUp(low)), from, to);
        put(from, aboveLow - from, low);
        int fromHigh = Math.clamp(below(high), aboveLow, to);
        put(fromHigh, to - fromHigh, high);
        if (!isFound(rank)) {
            look(List.of(new Bracket(low, high, fromHigh - aboveLow + BLOCK)));
        }
    }

    private int below(double limit) {
        return Columns.of(0).below(values.get(), 0, count, limit);
    }

    private void put(Bracket bracket) {
        put(bracket.atMostLow(), inside(bracket.kept(), bracket.count()));
    }

    private static Run inside(double[] draws, int count) {
        return new Run(count, 0, Optional.of(new OrderedDraws(() -> draws, count)));
    }

    private void put(int rank, int length, double value) {
        put(rank, new Run(length, value, Optional.empty()));
    }

    private void put(int rank, Run run) {
        if (run.length() > 0) {
            runs.subMap(rank, rank + run.length()).clear();
            runs.put(rank, run);
        }
    }
}
