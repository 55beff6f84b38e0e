package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Mixture;
import flopcast.quantity.distribution.PointMass;
import flopcast.quantity.distribution.WeightedChoice;
import flopcast.quantity.statistic.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The exact distribution of a node, where the algebra of its sources has one.
public final class ClosedForm {

    /// How many mixtures inside each other are followed.
    private static final int MOST_NESTED = 3;

    /// How many functions of one closed form are followed.
    private static final int MOST_STEPS = 20;

    private ClosedForm() {}

    /// The distribution of `node`; empty where it is known only by its draws.
    public static Optional<Distribution> of(Node node) {
        return of(node, MOST_NESTED);
    }

    private static Optional<Distribution> of(Node node, int nested) {
        var steps = new ArrayList<Mapping>();
        Node inside = node;
        Optional<Distribution> found = followed(inside, nested);
        while (found.isEmpty() && steps.size() < MOST_STEPS) {
            Optional<Mapping> step = Mapping.of(inside);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
            inside = step.get().of();
            found = followed(inside, nested);
        }
        for (Mapping step : steps.reversed()) {
            found = found.flatMap(step::image);
        }
        return found;
    }

    private static Optional<Distribution> followed(Node node, int nested) {
        if (!(node instanceof Node.Apply apply)) {
            return Optional.empty();
        }
        return apply.function() instanceof WeightedChoice choice
                ? mixture(choice.branches(), apply.arguments(), nested)
                : LinearForms.distribution(apply);
    }

    /// Whether the components move together does not matter: one is seen at a time.
    private static Optional<Distribution> mixture(int branches, List<Node> arguments, int nested) {
        List<Distribution> components = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int i = 1; i <= branches; i++) {
            Optional<Distribution> component = component(arguments.get(branches + i), nested);
            if (component.isEmpty() || !(arguments.get(i) instanceof Node.Constant weight)) {
                return Optional.empty();
            }
            if (weight.value() > 0) {
                components.add(component.get());
                weights.add(weight.value());
            }
        }
        return Optional.of(new Mixture(components, weights));
    }

    private static Optional<Distribution> component(Node node, int nested) {
        if (node instanceof Node.Constant constant) {
            return Optional.of(new PointMass(constant.value()));
        }
        return nested > 0 ? of(node, nested - 1) : Optional.empty();
    }

    /// The exact answer to a question; empty where it has to be estimated from draws.
    public static OptionalDouble answer(Statistic statistic, List<Node> about) {
        return switch (statistic) {
            case Statistic.OfOne ofOne -> answer(ofOne, about.getFirst());
            case Statistic.RankCorrelation _ -> Comovement.ofRanks(about);
            case Statistic.Correlation _ -> Comovement.ofValues(about);
        };
    }

    /// The exact answer to a question about one quantity.
    public static OptionalDouble answer(Statistic.OfOne statistic, Node of) {
        if (of instanceof Node.Constant constant) {
            return constant(statistic, constant.value());
        }
        if (statistic instanceof Statistic.Probability) {
            return of instanceof Node.Apply comparison
                    ? Comparisons.probability(comparison)
                    : OptionalDouble.empty();
        }
        return of(of).map(distribution -> answer(statistic, distribution))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble constant(Statistic.OfOne statistic, double value) {
        return switch (statistic) {
            case Statistic.Mean _,
                    Statistic.Probability _,
                    Statistic.Quantile _,
                    Statistic.Mode _,
                    Statistic.Minimum _,
                    Statistic.Maximum _ ->
                    OptionalDouble.of(value);
            case Statistic.StandardDeviation _, Statistic.Variance _ -> OptionalDouble.of(0);
            case Statistic.Density _ -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble answer(Statistic.OfOne statistic, Distribution distribution) {
        return switch (statistic) {
            case Statistic.Mean _, Statistic.Probability _ -> distribution.mean();
            case Statistic.Variance _ -> distribution.variance();
            case Statistic.StandardDeviation _ -> {
                OptionalDouble variance = distribution.variance();
                yield variance.isPresent()
                        ? OptionalDouble.of(Math.sqrt(variance.getAsDouble()))
                        : variance;
            }
            case Statistic.Quantile quantile ->
                    OptionalDouble.of(distribution.quantile(quantile.p()));
            case Statistic.Mode _ -> OptionalDouble.of(distribution.mode());
            case Statistic.Density density -> OptionalDouble.of(distribution.density(density.x()));
            case Statistic.Minimum _ -> finite(distribution.lowest());
            case Statistic.Maximum _ -> finite(distribution.highest());
        };
    }

    /// Squiggle's `min` of a distribution without end is that of its draws; so is ours.
    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
