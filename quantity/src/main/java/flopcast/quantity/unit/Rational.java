package flopcast.quantity.unit;

import java.util.Optional;

/// An exact fraction in lowest terms, the exponent of a base dimension.
///
/// Numerator and denominator are at most [#MOST]: no quantity needs more, and arithmetic cannot
/// overflow.
///
/// @param numerator carries the sign
/// @param denominator always positive
public record Rational(long numerator, long denominator) implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(0, 1);
    public static final Rational ONE = new Rational(1, 1);

    /// The largest numerator and denominator of an exponent.
    public static final int MOST = 1000;

    public Rational {
        if (denominator == 0) {
            throw new IllegalArgumentException("an exponent must have a denominator other than 0");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            throw tooLarge(numerator + "/" + denominator);
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        numerator = sign * (numerator / divisor);
        denominator = sign * (denominator / divisor);
        if (Math.abs(numerator) > MOST || denominator > MOST) {
            throw tooLarge(text(numerator, denominator));
        }
    }

    public static Rational of(long whole) {
        return new Rational(whole, 1);
    }

    /// The fraction of which `value` is the nearest double: 0.3333333333333333 is a third. Empty
    /// where there is none within [#MOST].
    public static Optional<Rational> exactly(double value) {
        if (!(Math.abs(value) <= MOST)) {
            return Optional.empty();
        }
        for (int denominator = 1; denominator <= MOST; denominator++) {
            long numerator = Math.round(value * denominator);
            if ((double) numerator / denominator == value && Math.abs(numerator) <= MOST) {
                return Optional.of(new Rational(numerator, denominator));
            }
        }
        return Optional.empty();
    }

    /// @throws IllegalArgumentException if either is too large or `denominator` is 0
    static Rational parse(String numerator, String denominator) {
        int mostDigits = 9;
        if (numerator.length() > mostDigits || denominator.length() > mostDigits) {
            throw tooLarge(denominator.equals("1") ? numerator : numerator + "/" + denominator);
        }
        return new Rational(Long.parseLong(numerator), Long.parseLong(denominator));
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator * other.denominator + other.numerator * denominator,
                denominator * other.denominator);
    }

    public Rational times(Rational other) {
        return new Rational(numerator * other.numerator, denominator * other.denominator);
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
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
    }

    /// As it stands after `^`: `2`, `-1`, `(1/2)`.
    @Override
    public String toString() {
        return text(numerator, denominator);
    }

    private static String text(long numerator, long denominator) {
        return denominator == 1
                ? Long.toString(numerator)
                : "(" + numerator + "/" + denominator + ")";
    }

    private static IllegalArgumentException tooLarge(String exponent) {
        return new IllegalArgumentException(
                "an exponent has a numerator and a denominator of at most "
                        + MOST
                        + ", but is "
                        + exponent);
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
