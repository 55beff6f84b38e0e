package flopcast.quantity.unit;

import java.util.Map;
import java.util.TreeMap;

/// What kind of thing a number counts: a product of rational powers of base dimensions.
///
/// A base dimension is named by its base unit: `FLOP`, `s`, `parameter`, `token`, `USD`, … A
/// scenario may add its own. The dimension of a throughput is `FLOP/s`.
///
/// @param powers exponent by base dimension, none of them zero
public record Dimension(Map<String, Rational> powers) {

    /// The dimension of a plain number.
    public static final Dimension NONE = new Dimension(Map.of());

    public Dimension {
        var kept = new TreeMap<String, Rational>();
        powers.forEach((base, power) -> {
            if (!power.isZero()) {
                kept.put(base, power);
            }
        });
        powers = java.util.Collections.unmodifiableMap(kept);
    }

    public static Dimension base(String name) {
        return new Dimension(Map.of(name, Rational.ONE));
    }

    public boolean isNone() {
        return powers.isEmpty();
    }

    public Dimension times(Dimension other) {
        if (isNone()) {
            return other;
        }
        if (other.isNone()) {
            return this;
        }
        var product = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> product.merge(base, power, Rational::plus));
        return new Dimension(product);
    }

    public Dimension dividedBy(Dimension other) {
        return times(other.power(Rational.of(-1)));
    }

    public Dimension power(Rational exponent) {
        var raised = new TreeMap<String, Rational>();
        powers.forEach((base, power) -> raised.put(base, power.times(exponent)));
        return new Dimension(raised);
    }

    /// In base units, `FLOP/s`; empty for a plain number.
    @Override
    public String toString() {
        return DimensionText.of(this);
    }
}
