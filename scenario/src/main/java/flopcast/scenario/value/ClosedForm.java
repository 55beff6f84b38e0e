package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.statistic.Statistic;
import java.util.Optional;
import java.util.OptionalDouble;

/// The exact distribution of a node, where the algebra of its sources has one.
public final class ClosedForm {

    private ClosedForm() {}

    /// The distribution of `node`; empty where it is known only by its draws.
    public static Optional<Distribution> of(Node node) {
        return node instanceof Node.Apply apply
                ? LinearForms.distribution(apply)
                : Optional.empty();
    }

    /// The exact answer to a question; empty where it has to be estimated from draws.
    public static OptionalDouble answer(Statistic statistic, Node of) {
        if (of instanceof Node.Constant constant) {
            return constant(statistic, constant.value());
        }
        if (statistic instanceof Statistic.Probability && of instanceof Node.Apply comparison) {
            return probability(comparison);
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
