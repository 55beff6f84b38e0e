package flopcast.quantity.statistic;

import flopcast.quantity.kernel.Bracket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Between which values the usual quantiles and the extremes of a column lie, as its first draws
/// tell.
///
/// @param pairs one for each
record Edges(List<Pair> pairs) {

    /// @param expected how many of the column's draws will lie between the two, about
    record Pair(double low, double high, int expected) {}

    Edges {
        pairs = List.copyOf(pairs);
    }

    /// So many standard deviations of its rank among the pilot's a quantile is looked for to either
    /// side: one column in three thousand has a quantile that is farther off.
    private static final int MARGIN = 4;

    /// Of so many extreme draws to either side of the column the values are looked for.
    private static final int EXTREMES = 64;

    /// Empty where draws repeat a value near a quantile, so that a value may have many, or where a
    /// draw has no value.
    ///
    /// @param pilot draws of the column, in any order
    /// @param count draws of the column
    static Optional<Edges> of(double[] pilot, int count) {
        double[] sorted = pilot.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        if (!Double.isFinite(sorted[0]) || !Double.isFinite(sorted[last])) {
            return Optional.empty();
        }
        int extremes = Math.max(4, (int) ((long) EXTREMES * sorted.length / count));
        List<int[]> places = new ArrayList<>();
        places.add(new int[] {-1, extremes});
        for (double p : Sample.USUAL) {
            double place = p * sorted.length;
            double margin = MARGIN * Math.sqrt(place * (1 - p)) + 2;
            places.add(new int[] {(int) (place - margin), (int) (place + margin) + 1});
        }
        places.add(new int[] {last - extremes, last + 1});
        boolean isDistinct = places.stream().allMatch(each -> rises(sorted, each[0], each[1]));
        return isDistinct ? Optional.of(of(sorted, places, count)) : Optional.empty();
    }

    private static Edges of(double[] sorted, List<int[]> places, int count) {
        var pairs = new ArrayList<Pair>();
        for (int[] place : places) {
            int from = place[0];
            int to = place[1];
            pairs.add(
                    new Pair(
                            from < 0 ? Double.NEGATIVE_INFINITY : sorted[from],
                            to == sorted.length ? Double.POSITIVE_INFINITY : sorted[to],
                            (int) ((long) (to - from) * count / sorted.length)));
        }
        return new Edges(pairs);
    }

    private static boolean rises(double[] sorted, int from, int to) {
        for (int i = Math.max(from, 1); i <= Math.min(to + 1, sorted.length - 1); i++) {
            if (!(sorted[i] > sorted[i - 1])) {
                return false;
            }
        }
        return true;
    }

    int count() {
        return pairs.size();
    }

    /// A bracket for about `share` of the draws that lie there.
    Bracket bracket(int index, double share, int more) {
        Pair pair = pairs.get(index);
        return new Bracket(pair.low(), pair.high(), (int) (pair.expected() * share) + more);
    }

    /// The one that `value` lies in, not at its edges; empty where there is none.
    Optional<Integer> around(double value) {
        for (int i = 0; i < pairs.size(); i++) {
            if (value > pairs.get(i).low() && value < pairs.get(i).high()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
