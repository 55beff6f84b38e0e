package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import java.util.OptionalDouble;

/// Whether something happens: 1 with a probability, else 0.
///
/// @param probability of 1, in [0, 1]
public record Bernoulli(double probability) implements Distribution {

    public Bernoulli {
        Require.probability("probability of a bernoulli", probability);
    }

    static double quantile(double p, double probability) {
        return 1 - p < probability ? 1 : 0;
    }

    @Override
    public double quantile(double p) {
        return quantile(p, probability);
    }

    @Override
    public double quantileFromTop(double q) {
        return q < probability ? 1 : 0;
    }

    @Override
    public double cumulative(double x) {
        if (x < 0) {
            return 0;
        }
        return x < 1 ? 1 - probability : 1;
    }

    @Override
    public double exceedance(double x) {
        if (x < 0) {
            return 1;
        }
        return x < 1 ? probability : 0;
    }

    @Override
    public double density(double x) {
        if (x == 1) {
            return probability;
        }
        return x == 0 ? 1 - probability : 0;
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(probability);
    }

    @Override
    public OptionalDouble variance() {
        return OptionalDouble.of(probability * (1 - probability));
    }

    @Override
    public double mode() {
        return probability > 0.5 ? 1 : 0;
    }

    @Override
    public double lowest() {
        return probability == 1 ? 1 : 0;
    }

    @Override
    public double highest() {
        return probability == 0 ? 0 : 1;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public String toString() {
        return Notation.call("bernoulli", probability);
    }
}
