package flopcast.scenario.run;

import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.value.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/// A node as a function of another, which it follows up or down: so its quantiles are those of the
/// other, taken through the function.
///
/// @param base all that `of` rests on passes through it; as far down as can be told
/// @param between the nodes above the base up to `of`, each after its arguments
/// @param trend which way the function goes
record Following(Node of, Node base, List<Node> between, Trend trend) {

    /// The widest search for a base.
    private static final int MOST_NODES = 1_000;

    /// How many bases are tried, from the one furthest down.
    private static final int MOST_TRIES = 3;

    /// @param ranks of all nodes below `of`, in an order of evaluation
    static Following of(Node of, Map<Node, Integer> ranks, Intervals intervals) {
        List<Node> above = new ArrayList<>();
        List<Integer> passages = passages(of, ranks, above);
        List<Node> rising = above.reversed();
        for (int tried = 0; tried < Math.min(MOST_TRIES, passages.size()); tried++) {
            int passage = passages.get(passages.size() - 1 - tried);
            List<Node> between = rising.subList(rising.size() - passage, rising.size());
            Following following = between(of, above.get(passage), between, intervals);
            if (following.isKnown()) {
                return following;
            }
        }
        return new Following(of, of, List.of(), Trend.RISES);
    }

    /// Walks down from a node, each node before its arguments.
    ///
    /// @param above is filled with the nodes in the order of the walk
    /// @return the places in it where nothing else was open, so that all passes through the node
    private static List<Integer> passages(Node of, Map<Node, Integer> ranks, List<Node> above) {
        var open = new PriorityQueue<Node>(Comparator.comparing(ranks::get).reversed());
        Set<Node> seen = new HashSet<>();
        List<Integer> passages = new ArrayList<>();
        open.add(of);
        while (!open.isEmpty() && above.size() < MOST_NODES) {
            Node node = open.poll();
            if (open.isEmpty()) {
                passages.add(above.size());
            }
            above.add(node);
            if (!(node instanceof Node.Apply apply)) {
                return passages;
            }
            for (Node argument : apply.arguments()) {
                if (argument.isUncertain() && seen.add(argument)) {
                    open.add(argument);
                }
            }
        }
        return passages;
    }

    /// @param between the nodes that rest on the base, up to `of`
    static Following between(Node of, Node base, List<Node> between, Intervals intervals) {
        var trends = new Trends(base, intervals);
        trends.add(between);
        return new Following(of, base, List.copyOf(between), trends.of(of));
    }

    /// Whether it is known which way it goes.
    boolean isKnown() {
        return trend == Trend.RISES || trend == Trend.FALLS;
    }

    /// What an estimate of the base becomes.
    Estimate at(Estimate ofBase, Draws known) {
        double value = at(ofBase.value(), known);
        return between.isEmpty() || ofBase.error() == 0
                ? new Estimate(value, ofBase.error())
                : new Estimate(value, Math.abs(at(ofBase.value() + ofBase.error(), known) - value));
    }

    /// The value of the base at which `of` passes a limit, by bisection of all doubles; empty where
    /// `of` has no value on the way.
    ///
    /// @param range of the base
    Optional<Double> where(double limit, Intervals.Interval range, Draws known) {
        if (between.isEmpty()) {
            return Optional.of(limit);
        }
        long low = inOrder(range.low());
        long high = inOrder(range.high());
        while (low < high - 1) {
            long middle = (low & high) + ((low ^ high) >> 1);
            double value = at(Double.longBitsToDouble(inOrder(middle)), known);
            if (Double.isNaN(value)) {
                return Optional.empty();
            }
            if (value <= limit == (trend == Trend.RISES)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(Double.longBitsToDouble(inOrder(low)));
    }

    /// Numbers in the order of doubles.
    private static long inOrder(double value) {
        return inOrder(Double.doubleToLongBits(value));
    }

    /// Swaps the bits of a double and its number.
    private static long inOrder(long bits) {
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    /// The value where the base has this one.
    double at(double ofBase, Draws known) {
        var world = new World(known);
        world.put(base, ofBase);
        world.compute(between);
        return world.value(of);
    }
}
