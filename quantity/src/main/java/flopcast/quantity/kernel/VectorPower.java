package flopcast.quantity.kernel;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// [Power] for columns, as many draws at a time as the processor has lanes, with equal bits.
///
/// Numbers in two doubles are two columns here, and arithmetic with them plain loops, which the
/// compiler turns into vector instructions by itself.
final class VectorPower {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// Up to here, an exponent times any logarithm is far from overflow.
    private static final double LARGEST_EXPONENT = 0x1p100;

    /// From here on, every double is a whole number.
    private static final double WHOLE = 0x1.8p52;

    private VectorPower() {}

    static void one(double[] high, double[] low, int length) {
        Arrays.fill(high, 0, length, TwoDoubles.ONE.high());
        Arrays.fill(low, 0, length, TwoDoubles.ONE.low());
    }

    /// Multiplies by `factor`.
    static void times(double[] high, double[] low, double[] factor, int length) {
        for (int i = 0; i < length; i++) {
            double product = high[i] * factor[i];
            double error = Math.fma(high[i], factor[i], -product);
            double rest = Math.fma(low[i], factor[i], error);
            double sum = product + rest;
            high[i] = sum;
            low[i] = (product - sum) + rest;
        }
    }

    /// Multiplies by `factor`, which may be the same columns.
    static void times(
            double[] high, double[] low, double[] factor, double[] factorLow, int length) {
        for (int i = 0; i < length; i++) {
            double product = high[i] * factor[i];
            double error = Math.fma(high[i], factor[i], -product);
            double rest = error + Math.fma(high[i], factorLow[i], low[i] * factor[i]);
            double sum = product + rest;
            high[i] = sum;
            low[i] = (product - sum) + rest;
        }
    }

    /// `1 / (high + low)`, rounded to a double, in place of `high`.
    static void invert(double[] high, double[] low, int length) {
        for (int i = 0; i < length; i++) {
            double quotient = 1 / high[i];
            double rest = Math.fma(-quotient, high[i], 1) - quotient * low[i];
            high[i] = Math.fma(rest, quotient, quotient);
        }
    }

    static void root(double[] base, double[] result, int length) {
        for (int i = 0; i < length; i++) {
            result[i] = Math.sqrt(base[i]);
        }
    }

    /// Replaces what is not `e^(exponent·ln base)`.
    static void correct(double[] base, double[] exponent, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector of = DoubleVector.fromArray(SPECIES, base, i);
            DoubleVector to = DoubleVector.fromArray(SPECIES, exponent, i);
            DoubleVector size = to.abs();
            VectorMask<Double> isMultiplied =
                    size.add(WHOLE)
                            .sub(WHOLE)
                            .compare(EQ, size)
                            .and(size.compare(LE, Power.MOST_MULTIPLIED))
                            .or(to.compare(EQ, 0.5));
            VectorMask<Double> isOrdinary =
                    of.compare(GE, Double.MIN_NORMAL)
                            .and(of.compare(LE, Double.MAX_VALUE))
                            .and(size.compare(LT, LARGEST_EXPONENT))
                            .andNot(isMultiplied);
            if (!isOrdinary.allTrue()) {
                oneByOne(base, exponent, result, i, i + LANES);
            }
        }
        oneByOne(base, exponent, result, end, length);
    }

    /// Replaces products of factors that are too large or too small for two doubles.
    static void correctProducts(double[] base, double[] exponent, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector size = DoubleVector.fromArray(SPECIES, result, i);
            if (!size.compare(GT, Power.SMALLEST_SAFE)
                    .and(size.compare(LT, Power.LARGEST_SAFE))
                    .allTrue()) {
                oneByOne(base, exponent, result, i, i + LANES);
            }
        }
        oneByOne(base, exponent, result, end, length);
    }

    private static void oneByOne(
            double[] base, double[] exponent, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = BinaryOperation.power(base[i], exponent[i]);
        }
    }
}
