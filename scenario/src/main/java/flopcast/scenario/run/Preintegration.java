package flopcast.scenario.run;

import flopcast.quantity.distribution.Lazy;
import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.QuantileEstimator;
import flopcast.scenario.value.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Quantiles of the nodes of a stage that are known better than their draws say.
///
/// A node that only follows another up or down takes its quantiles from there. In that other, the
/// source that moves it most is integrated out where it enters once, by sums and products: each
/// world then gives a whole distribution in place of one value.
///
/// What a node rests on decides all this, and not its draws or the other nodes. Nothing is done
/// before a quantile is asked for. Safe for use by many threads.
final class Preintegration {

    /// More would not make an error smaller that is shown.
    private static final int MOST_DRAWS = 8 * Layout.ROUND;

    private final List<Wanted> kept;
    private final Points points;
    private final Draws known;
    private final Workers workers;
    private final Simplified simplified;
    private final Map<Node, Integer> ranks = new HashMap<>();
    private final Intervals intervals;
    private final Map<Base, QuantileEstimator> bases = new HashMap<>();

    /// A node that others follow, and how many worlds tell of it.
    private record Base(Node node, int draws) {}

    /// @param simplified what the kept nodes have become
    Preintegration(
            List<Wanted> kept, Simplified simplified, Points points, Draws known, Workers workers) {
        this.kept = kept;
        this.simplified = simplified;
        this.intervals = new Intervals(known);
        this.points = points;
        this.known = known;
        this.workers = workers;
    }

    /// Of the `index`-th kept node; empty where draws are independent, or too few.
    Optional<QuantileEstimator> estimator(int index) {
        int draws = Math.min(kept.get(index).draws(), MOST_DRAWS);
        if (points.sampling() == Sampling.PLAIN || draws < 2 * Layout.RANDOMISATIONS) {
            return Optional.empty();
        }
        var follower = new Lazy<>(() -> follower(index, draws));
        return Optional.of(probabilities -> follower.value().quantiles(probabilities));
    }

    private synchronized Follower follower(int index, int draws) {
        if (ranks.isEmpty()) {
            lookAtAll();
        }
        Node node = simplified.kept().get(index);
        Image image = Image.of(node, ranks, intervals);
        var base = new Base(image.base(), draws);
        QuantileEstimator quantiles = bases.computeIfAbsent(base, this::quantiles);
        return new Follower(image, quantiles, known);
    }

    private void lookAtAll() {
        for (Node node : simplified.needed()) {
            ranks.put(node, ranks.size());
            intervals.of(node);
        }
    }

    private QuantileEstimator quantiles(Base base) {
        if (!(base.node instanceof Node.Apply node)) {
            return probabilities ->
                    probabilities.stream().map(p -> Optional.of(Estimate.exact(p))).toList();
        }
        var first = new Points(points.sampling(), points.seed(), base.draws);
        Terms terms = simplified.terms();
        return Separation.of(node, terms, intervals, first, known)
                .<QuantileEstimator>map(
                        separation -> new SeparatedQuantiles(separation, first, known, workers))
                .orElse(probabilities ->
                        probabilities.stream().map(_ -> Optional.<Estimate>empty()).toList());
    }

    /// A node that follows another, and the quantiles of that.
    private record Follower(Image image, QuantileEstimator base, Draws known)
            implements QuantileEstimator {

        private static final double DECIMALS = 1e15;

        @Override
        public List<Optional<Estimate>> quantiles(List<Double> probabilities) {
            boolean rises = image.trend() == Trend.RISES;
            List<Double> ofBase =
                    rises ? probabilities : probabilities.stream().map(Follower::other).toList();
            return base.quantiles(ofBase).stream()
                    .map(each -> each.map(estimate -> image.at(estimate, known)))
                    .map(each -> each.filter(Follower::isFinite))
                    .toList();
        }

        private static boolean isFinite(Estimate estimate) {
            return Double.isFinite(estimate.value()) && Double.isFinite(estimate.error());
        }

        /// `1 - p`, which for the decimal fraction 0.95 is the decimal fraction 0.05.
        private static double other(double p) {
            double other = 1 - p;
            double rounded = Math.rint(other * DECIMALS) / DECIMALS;
            return rounded > 0 && rounded < 1 ? rounded : other;
        }
    }
}
