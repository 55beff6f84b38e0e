package flopcast.scenario.value;

import flopcast.quantity.distribution.Affine;
import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.draw.RankCorrelation;
import flopcast.quantity.kernel.Real;
import flopcast.scenario.value.LinearForms.Pair;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The exact correlations of two quantities: 0 where they share no source, those of normals and
/// lognormals that do, and the rank correlations of whatever rises or falls with one uniform each.
final class Comovement {

    private static final double ROUNDING = 1e-14;

    private Comovement() {}

    /// Spearman's rank correlation; empty where it has to be estimated from draws.
    static OptionalDouble ofRanks(List<Node> pair) {
        Node one = pair.getFirst();
        Node other = pair.getLast();
        if (Reachable.areIndependent(one, other)) {
            return OptionalDouble.of(0);
        }
        Optional<Pair> together = LinearForms.together(one, other);
        return together.isPresent()
                ? OptionalDouble.of(RankCorrelation.ofPearson(ofNormals(together.get())))
                : ofStrands(Strand.of(one), Strand.of(other));
    }

    /// A quantity that rises, or falls, with one uniform wherever it is.
    private record Strand(Node uniform, boolean falls) {

        /// Empty where `node` is not known to be one.
        static Optional<Strand> of(Node node) {
            if (ClosedForm.of(node).filter(Affine::isContinuous).isEmpty()) {
                return Optional.empty();
            }
            boolean falls = false;
            Node inside = node;
            for (Optional<Mapping> step = Mapping.of(inside);
                    step.isPresent();
                    step = Mapping.of(inside)) {
                falls ^= step.get().falls();
                inside = step.get().of();
            }
            return inside instanceof Node.Apply draw
                            && draw.function() instanceof QuantileFunction
                            && draw.arguments().getFirst().isUniform()
                    ? Optional.of(new Strand(draw.arguments().getFirst(), falls))
                    : Optional.empty();
        }
    }

    private static OptionalDouble ofStrands(Optional<Strand> one, Optional<Strand> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sign = one.get().falls() == other.get().falls() ? 1 : -1;
        Optional<Pair> scores = LinearForms.ofUniforms(one.get().uniform(), other.get().uniform());
        return scores.isPresent()
                ? OptionalDouble.of(sign * RankCorrelation.ofPearson(ofNormals(scores.get())))
                : OptionalDouble.empty();
    }

    /// Pearson's correlation; empty where it has to be estimated from draws, or there is none.
    static OptionalDouble ofValues(List<Node> pair) {
        Node one = pair.getFirst();
        Node other = pair.getLast();
        if (Reachable.areIndependent(one, other)) {
            return hasVariance(one) && hasVariance(other)
                    ? OptionalDouble.of(0)
                    : OptionalDouble.empty();
        }
        Optional<Pair> together = LinearForms.together(one, other);
        return together.isPresent()
                ? OptionalDouble.of(ofValues(together.get()))
                : OptionalDouble.empty();
    }

    private static boolean hasVariance(Node node) {
        return ClosedForm.of(node).map(Distribution::variance).stream()
                .anyMatch(OptionalDouble::isPresent);
    }

    private static double ofNormals(Pair pair) {
        return within(pair.covariance() / (pair.one().deviation() * pair.other().deviation()));
    }

    /// With normals `u` and `v` of the deviations `s` and `t` and the covariance `c`:
    ///
    /// ```text
    /// u and v        c / (s·t)
    /// u and e^v      c / (s·√(e^t² - 1))
    /// e^u and e^v    (e^c - 1) / √((e^s² - 1)·(e^t² - 1))
    /// ```
    ///
    /// Source: Johnson, Kotz & Balakrishnan 1994, "Continuous Univariate Distributions", vol. 1,
    /// section 14.2; the second by Stein's lemma.
    private static double ofValues(Pair pair) {
        boolean areBoth = pair.one().onLogarithm() && pair.other().onLogarithm();
        double above = areBoth ? Real.expm1(pair.covariance()) : pair.covariance();
        return within(above / (spread(pair.one()) * spread(pair.other())));
    }

    private static double spread(Pair.Scale scale) {
        double deviation = scale.deviation();
        return scale.onLogarithm() ? Math.sqrt(Real.expm1(deviation * deviation)) : deviation;
    }

    /// Rounding may leave a correlation of 1 just above it.
    private static double within(double correlation) {
        double nearest = Math.rint(correlation);
        boolean isRounded = Math.abs(correlation - nearest) < ROUNDING && nearest != 0;
        return isRounded ? nearest : correlation;
    }
}
