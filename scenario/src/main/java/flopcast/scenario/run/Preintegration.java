package flopcast.scenario.run;

import flopcast.quantity.distribution.Lazy;
import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.SmoothEstimator;
import flopcast.scenario.value.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Quantiles and probabilities of a stage that are known better than its draws say.
///
/// A node that only follows another up or down takes its quantiles from there. In that other, the
/// source that moves it most is integrated out where it enters once, by sums and products: each
/// world then gives a whole distribution in place of one value. From there too comes the
/// probability that such a quantity lies on one side of a limit.
///
/// What a node rests on decides all this, and not its draws or the other nodes. Nothing is done
/// before somebody asks. Safe for use by many threads.
final class Preintegration {

    /// More would not make an error smaller that is shown.
    private static final int MOST_DRAWS = 64 * Layout.ROUND;

    private final List<Wanted> kept;
    private final Points points;
    private final Draws known;
    private final Workers workers;
    private final Simplified simplified;
    private final Map<Node, Integer> ranks = new HashMap<>();
    private final Intervals intervals;
    private final Map<Base, BaseEstimator> bases = new HashMap<>();

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
    Optional<SmoothEstimator> estimator(int index) {
        int draws = Math.min(kept.get(index).draws(), MOST_DRAWS);
        return points.sampling() == Sampling.PLAIN || draws < 2 * Layout.RANDOMISATIONS
                ? Optional.empty()
                : Optional.of(new WhenAsked(new Lazy<>(() -> estimator(index, draws))));
    }

    /// Makes an estimator when it is first needed.
    private record WhenAsked(Lazy<SmoothEstimator> estimator) implements SmoothEstimator {

        @Override
        public List<Optional<Estimate>> quantiles(List<Double> probabilities) {
            return estimator.value().quantiles(probabilities);
        }

        @Override
        public Optional<Estimate> probability() {
            return estimator.value().probability();
        }
    }

    private synchronized SmoothEstimator estimator(int index, int draws) {
        if (ranks.isEmpty()) {
            simplified.needed().forEach(this::lookAt);
        }
        Node node = simplified.kept().get(index);
        return node instanceof Node.Apply apply
                ? Threshold.of(apply, simplified.terms(), known, each -> follower(each, draws))
                        .<SmoothEstimator>map(threshold -> threshold)
                        .orElseGet(() -> follower(node, draws))
                : follower(node, draws);
    }

    private void lookAt(Node node) {
        ranks.putIfAbsent(node, ranks.size());
        intervals.of(node);
    }

    private Follower follower(Node node, int draws) {
        lookAt(node);
        Following following = Following.of(node, ranks, intervals);
        BaseEstimator base =
                bases.computeIfAbsent(new Base(following.base(), draws), this::estimator);
        return new Follower(following, base, intervals.of(following.base()), known);
    }

    private BaseEstimator estimator(Base base) {
        if (!(base.node instanceof Node.Apply node)) {
            return new BaseEstimator.OfSource();
        }
        var first = new Points(points.sampling(), points.seed(), base.draws);
        return Separation.of(node, simplified.terms(), intervals, first, known)
                .<BaseEstimator>map(parts -> new Separated(parts, first, known, workers))
                .orElseGet(BaseEstimator.Unknown::new);
    }
}
