package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Mixture;
import flopcast.quantity.distribution.PointMass;
import flopcast.quantity.distribution.WeightedChoice;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.statistic.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The exact distribution of a node, where the algebra of its sources has one.
public final class ClosedForm {

    /// How many mixtures inside each other are followed.
    private static final int MOST_NESTED = 3;

    private ClosedForm() {}

    /// The distribution of `node`; empty where it is known only by its draws.
    public static Optional<Distribution> of(Node node) {
        return of(node, MOST_NESTED);
    }

    private static Optional<Distribution> of(Node node, int nested) {
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
    public static OptionalDouble answer(Statistic statistic, Node of) {
        if (of instanceof Node.Constant constant) {
            return constant(statistic, constant.value());
        }
        if (statistic instanceof Statistic.Probability && of instanceof Node.Apply comparison) {
            return probability(comparison);
        }
        if (statistic instanceof Statistic.Mean
                && of instanceof Node.Apply apply
                && apply.function() instanceof BinaryOperation operation) {
            OptionalDouble probability =
                    Comparisons.probability(
                            operation, apply.arguments().getFirst(), apply.arguments().getLast());
            if (probability.isPresent()) {
                return probability;
            }
        }
        return of(of).map(distribution -> answer(statistic, distribution))
                .orElse(OptionalDouble.empty());
    }

    /// Of a comparison between a constant and a continuous quantity with a closed form.
    private static OptionalDouble probability(Node.Apply comparison) {
        if (!(comparison.function() instanceof BinaryOperation operation)) {
            return OptionalDouble.empty();
        }
        Node left = comparison.arguments().getFirst();
        Node right = comparison.arguments().getLast();
        if (right instanceof Node.Constant limit) {
            return probability(left, limit.value(), operation);
        }
        return left instanceof Node.Constant limit
                ? probability(right, limit.value(), mirrored(operation))
                : OptionalDouble.empty();
    }

    private static OptionalDouble probability(Node node, double limit, BinaryOperation operation) {
        Optional<Distribution> exact = of(node).filter(distribution -> !distribution.isDiscrete());
        if (exact.isEmpty()) {
            return OptionalDouble.empty();
        }
        double below = exact.get().cumulative(limit);
        return switch (operation) {
            case LESS, AT_MOST -> OptionalDouble.of(below);
            case GREATER, AT_LEAST -> OptionalDouble.of(1 - below);
            default -> OptionalDouble.empty();
        };
    }

    private static BinaryOperation mirrored(BinaryOperation operation) {
        return switch (operation) {
            case LESS -> BinaryOperation.GREATER;
            case AT_MOST -> BinaryOperation.AT_LEAST;
            case GREATER -> BinaryOperation.LESS;
            case AT_LEAST -> BinaryOperation.AT_MOST;
            default -> operation;
        };
    }

    private static OptionalDouble constant(Statistic statistic, double value) {
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

    private static OptionalDouble answer(Statistic statistic, Distribution distribution) {
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
