package flopcast.quantity.statistic;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.TreeSet;

/// Points joined by straight lines, to be drawn with fewer of them.
final class Polyline {

    private final double[] xs;
    private final double[] ys;

    Polyline(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    /// A line past the points between two that are kept.
    ///
    /// @param worst the point that is furthest from it
    /// @param area between it and the points
    private record Chord(int from, int to, int worst, double area) {}

    /// Every `step`-th point, and those without which the line would be furthest away, until there
    /// are `most`; positions in order.
    int[] thinned(int step, int most) {
        var kept = new TreeSet<Integer>();
        var chords = new PriorityQueue<>(Comparator.comparingDouble(Chord::area).reversed());
        kept.add(0);
        for (int from = 0; from < xs.length - 1; from += step) {
            int to = Math.min(from + step, xs.length - 1);
            kept.add(to);
            chords.add(chord(from, to));
        }
        while (kept.size() < most && !chords.isEmpty()) {
            Chord chord = chords.poll();
            if (chord.worst() > chord.from()) {
                kept.add(chord.worst());
                chords.add(chord(chord.from(), chord.worst()));
                chords.add(chord(chord.worst(), chord.to()));
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private Chord chord(int from, int to) {
        int worst = from;
        double furthest = -1;
        double area = 0;
        for (int i = from + 1; i < to; i++) {
            double share = (xs[i] - xs[from]) / (xs[to] - xs[from]);
            double away = Math.abs(ys[i] - Ranking.between(ys[from], ys[to], share));
            area += away * (xs[i + 1] - xs[i - 1]) / 2;
            if (away > furthest) {
                furthest = away;
                worst = i;
            }
        }
        return new Chord(from, to, worst, area);
    }
}
