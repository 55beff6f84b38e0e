package flopcast.quantity.unit;

/// An exact fraction in lowest terms, the exponent of a base dimension.
///
/// @param numerator carries the sign
/// @param denominator always positive
public record Rational(long numerator, long denominator) implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);

    public Rational {
        if (denominator == 0) {
            throw new IllegalArgumentException("an exponent must have a denominator other than 0");
        }
        long divisor = greatestCommonDivisor(Math.absExact(numerator), Math.absExact(denominator));
        long sign = denominator < 0 ? -1 : 1;
        numerator = sign * numerator / divisor;
        denominator = sign * denominator / divisor;
    }

    public static Rational of(long whole) {
        return new Rational(whole, 1);
    }

    public Rational plus(Rational other) {
        return new Rational(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    public Rational times(Rational other) {
        return new Rational(
                Math.multiplyExact(numerator, other.numerator),
                Math.multiplyExact(denominator, other.denominator));
    }

    public Rational negated() {
        return new Rational(-numerator, denominator);
    }

    public boolean isZero() {
        return numerator == 0;
    }

    public double value() {
        return (double) numerator / denominator;
    }

    @Override
    public int compareTo(Rational other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator),
                Math.multiplyExact(other.numerator, denominator));
    }

    /// As it stands after `^`: `2`, `-1`, `(1/2)`.
    @Override
    public String toString() {
        return denominator == 1
                ? Long.toString(numerator)
                : "(" + numerator + "/" + denominator + ")";
    }

    private static long greatestCommonDivisor(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a == 0 ? 1 : a;
    }
}
