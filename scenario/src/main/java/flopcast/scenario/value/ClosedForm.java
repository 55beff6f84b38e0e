package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
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
        return of(of).map(distribution -> answer(statistic, distribution))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble constant(Statistic statistic, double value) {
        return switch (statistic) {
            case Statistic.Mean _,
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
            case Statistic.Mean _ -> distribution.mean();
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
