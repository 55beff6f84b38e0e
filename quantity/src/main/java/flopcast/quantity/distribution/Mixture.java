package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Real;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// One of several distributions, with given probabilities.
///
/// Draws choose their component with a uniform of its own ([#branch]) and are then the component's:
/// the quantile function of the mixture itself has no formula. It is found to the last bit by
/// bisection, at the price of about a hundred cumulatives; draws that need it, since they are
/// correlated with others, have a table.
///
/// @param weights positive; made to sum to 1
public record Mixture(List<Distribution> components, List<Double> weights) implements Distribution {

    public Mixture {
        if (components.isEmpty() || components.size() != weights.size()) {
            throw new IllegalArgumentException(
                    "a mixture needs one weight for each of its components, but has "
                            + components.size()
                            + " components and "
                            + weights.size()
                            + " weights");
        }
        weights.forEach(weight -> Require.positive("weight of a mixture", weight, ""));
        double total = weights.stream().mapToDouble(Double::doubleValue).sum();
        Require.positive("sum of the weights of a mixture", total, "");
        components = List.copyOf(components);
        weights = weights.stream().map(weight -> weight / total).toList();
    }

    /// The component that the uniform number `p` chooses.
    public int branch(double p) {
        double end = 0;
        for (int i = 0; i < weights.size() - 1; i++) {
            end += weights.get(i);
            if (p < end) {
                return i;
            }
        }
        return weights.size() - 1;
    }

    @Override
    public double quantile(double p) {
        if (!Inversion.isInside(p)) {
            return Inversion.atTheEnds(this, p);
        }
        if (p > 0.5) {
            return quantileFromTop(1 - p);
        }
        return Inversion.least(
                least(component -> component.quantile(p)),
                greatest(component -> component.quantile(p)),
                x -> cumulative(x) >= p);
    }

    @Override
    public double quantileFromTop(double q) {
        if (!Inversion.isInside(q)) {
            return Inversion.atTheEnds(this, 1 - q);
        }
        if (q >= 0.5) {
            return quantile(1 - q);
        }
        return Inversion.least(
                least(component -> component.quantileFromTop(q)),
                greatest(component -> component.quantileFromTop(q)),
                x -> exceedance(x) <= q);
    }

    @Override
    public Quantiles forDraws() {
        return MixtureTable.of(this);
    }

    @Override
    public double cumulative(double x) {
        return weighted(component -> component.cumulative(x));
    }

    @Override
    public double exceedance(double x) {
        return weighted(component -> component.exceedance(x));
    }

    /// Infinite at a value that some components take with a probability and others with a density.
    @Override
    public double density(double x) {
        double atom = weightedOf(true, component -> component.density(x));
        if (isDiscrete()) {
            return atom;
        }
        return atom > 0
                ? Double.POSITIVE_INFINITY
                : weightedOf(false, component -> component.density(x));
    }

    /// By the largest component, so that none need be in the range of doubles.
    @Override
    public double logDensity(double x) {
        if (components.stream().anyMatch(Distribution::isDiscrete)) {
            return Real.log(density(x));
        }
        double largest = greatest(component -> component.logDensity(x));
        return Double.isFinite(largest)
                ? largest
                        + Real.log(
                                weighted(component -> Real.exp(component.logDensity(x) - largest)))
                : largest;
    }

    @Override
    public OptionalDouble mean() {
        boolean exists = components.stream().allMatch(component -> component.mean().isPresent());
        return exists ? Moments.ifFinite(expected()) : OptionalDouble.empty();
    }

    /// The mean of the variances, and the variance of the means.
    @Override
    public OptionalDouble variance() {
        boolean exists =
                components.stream()
                        .allMatch(component ->
                                component.mean().isPresent() && component.variance().isPresent());
        if (!exists) {
            return OptionalDouble.empty();
        }
        double mean = expected();
        return Moments.ifFinite(
                weighted(component -> {
                    double distance = component.mean().orElseThrow() - mean;
                    return component.variance().orElseThrow() + distance * distance;
                }));
    }

    @Override
    public double mode() {
        return MixtureMode.of(this);
    }

    @Override
    public double lowest() {
        return least(Distribution::lowest);
    }

    @Override
    public double highest() {
        return greatest(Distribution::highest);
    }

    /// Whether every component is.
    @Override
    public boolean isDiscrete() {
        return components.stream().allMatch(Distribution::isDiscrete);
    }

    @Override
    public String toString() {
        return components.stream()
                        .map(Distribution::toString)
                        .collect(Collectors.joining(", ", "mixture([", "], "))
                + weights.stream()
                        .map(Notation::number)
                        .collect(Collectors.joining(", ", "[", "])"));
    }

    /// The probability of `x` from the components that are discrete.
    double atom(double x) {
        return weightedOf(true, component -> component.density(x));
    }

    private double expected() {
        return weighted(component -> component.mean().orElseThrow());
    }

    private double weighted(ToDoubleFunction<Distribution> property) {
        double sum = 0;
        for (int i = 0; i < components.size(); i++) {
            sum += weights.get(i) * property.applyAsDouble(components.get(i));
        }
        return sum;
    }

    private double weightedOf(boolean discrete, ToDoubleFunction<Distribution> property) {
        return weighted(component ->
                component.isDiscrete() == discrete ? property.applyAsDouble(component) : 0);
    }

    private double least(ToDoubleFunction<Distribution> property) {
        return components.stream().mapToDouble(property).min().orElseThrow();
    }

    private double greatest(ToDoubleFunction<Distribution> property) {
        return components.stream().mapToDouble(property).max().orElseThrow();
    }
}
