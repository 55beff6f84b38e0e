package flopcast.quantity.statistic;

import java.util.Arrays;
import java.util.TreeMap;

/// Draws in order, as far as anybody has asked.
///
/// A few quantiles of many draws do not need them all sorted. The draws are kept in parts, each of
/// which lies above the one before; a part is split or sorted when a rank in it is asked for. What
/// is answered does not depend on what was asked before.
///
/// Source: the choice of the splitting value from a sorted part of the draws follows Floyd & Rivest
/// 1975, "Expected time bounds for selection", doi:10.1145/360680.360691.
final class OrderedDraws {

    /// Parts of at most so many draws are sorted and not split.
    private static final int SMALL = 1 << 13;

    /// Draws looked at to choose a value to split at, and how many of them it is off the rank that
    /// is sought: three times the spread of a rank among so many.
    private static final int PILOT = 1 << 10;

    private static final int MARGIN = 48;

    private final double[] values;

    /// By first rank.
    private final TreeMap<Integer, Part> parts = new TreeMap<>();

    /// Ranks from [#from] to before [#to].
    private record Part(int from, int to, boolean isSorted) {

        int length() {
            return to - from;
        }
    }

    private OrderedDraws(double[] values) {
        this.values = values;
        put(0, values.length, false);
    }

    /// Takes `values` over and changes their order.
    static OrderedDraws of(double[] values) {
        return new OrderedDraws(values);
    }

    int count() {
        return values.length;
    }

    /// The draw that `rank` others precede.
    synchronized double at(int rank) {
        Part part = parts.floorEntry(rank).getValue();
        while (!part.isSorted()) {
            if (part.length() <= SMALL) {
                sort(part);
            } else {
                split(part, splittingValue(part, rank));
            }
            part = parts.floorEntry(rank).getValue();
        }
        return values[rank];
    }

    /// All draws in order; not to be changed.
    synchronized double[] all() {
        for (Part part : parts.values().toArray(new Part[0])) {
            if (!part.isSorted()) {
                sort(part);
            }
        }
        return values;
    }

    private void sort(Part part) {
        Arrays.sort(values, part.from(), part.to());
        put(part.from(), part.to(), true);
    }

    /// A draw just beyond the rank that is sought, on the side of it where more draws are.
    private double splittingValue(Part part, int rank) {
        var pilot = new double[PILOT];
        for (int i = 0; i < PILOT; i++) {
            pilot[i] = values[part.from() + (int) ((long) part.length() * i / PILOT)];
        }
        Arrays.sort(pilot);
        int expected = (int) ((long) PILOT * (rank - part.from()) / part.length());
        int beyond = expected < PILOT / 2 ? expected + MARGIN : expected - MARGIN;
        return pilot[Math.clamp(beyond, 0, PILOT - 1)];
    }

    /// Into what is below `value`, equal to it, and above it.
    ///
    /// Source: Dijkstra 1976, "A Discipline of Programming", ch. 14 (the Dutch national flag).
    private void split(Part part, double value) {
        int below = part.from();
        int next = part.from();
        int above = part.to();
        while (next < above) {
            double draw = values[next];
            if (draw < value) {
                values[next++] = values[below];
                values[below++] = draw;
            } else if (draw > value) {
                values[next] = values[--above];
                values[above] = draw;
            } else {
                next++;
            }
        }
        put(part.from(), below, false);
        put(below, above, true);
        put(above, part.to(), false);
    }

    private void put(int from, int to, boolean isSorted) {
        if (from < to) {
            parts.put(from, new Part(from, to, isSorted));
        }
    }
}
