package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import java.util.OptionalDouble;

/// A value that is certain.
public record PointMass(double value) implements Distribution {

    public PointMass {
        Require.finite("value of a pointMass", value);
    }

    @Override
    public double quantile(double p) {
        return value;
    }

    @Override
    public double quantileFromTop(double q) {
        return value;
    }

    @Override
    public double cumulative(double x) {
        return x < value ? 0 : 1;
    }

    @Override
    public double exceedance(double x) {
        return x < value ? 1 : 0;
    }

    @Override
    public double density(double x) {
        return x == value ? 1 : 0;
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(value);
    }

    @Override
    public OptionalDouble variance() {
        return OptionalDouble.of(0);
    }

    @Override
    public double mode() {
        return value;
    }

    @Override
    public double lowest() {
        return value;
    }

    @Override
    public double highest() {
        return value;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public String toString() {
        return Notation.call("pointMass", value);
    }
}
