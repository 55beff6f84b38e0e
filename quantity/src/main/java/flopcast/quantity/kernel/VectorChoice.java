package flopcast.quantity.kernel;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.IS_FINITE;
import static jdk.incubator.vector.VectorOperators.IS_NAN;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Comparisons of columns and choices between them, as many draws at a time as the processor has
/// lanes. The compiler does that by itself for sums and products, but not where there is a branch.
///
/// Each comparison has a loop of its own, since one that is handed in would not be compiled into an
/// instruction.
final class VectorChoice {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorChoice() {}

    /// `a < b`; no value where either has none, as below.
    static void less(double[] a, double[] b, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, a, i);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, i);
            VectorMask<Double> isMissing = left.test(IS_NAN).or(right.test(IS_NAN));
            DoubleVector.zero(SPECIES)
                    .blend(1, left.compare(LT, right))
                    .blend(Double.NaN, isMissing)
                    .intoArray(result, i);
        }
        for (int i = end; i < length; i++) {
            result[i] = BinaryOperation.LESS.of(a[i], b[i]);
        }
    }

    /// `a ≤ b`.
    static void atMost(double[] a, double[] b, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, a, i);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, i);
            VectorMask<Double> isMissing = left.test(IS_NAN).or(right.test(IS_NAN));
            DoubleVector.zero(SPECIES)
                    .blend(1, left.compare(LE, right))
                    .blend(Double.NaN, isMissing)
                    .intoArray(result, i);
        }
        for (int i = end; i < length; i++) {
            result[i] = BinaryOperation.AT_MOST.of(a[i], b[i]);
        }
    }

    /// `a = b`.
    static void equal(double[] a, double[] b, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, a, i);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, i);
            VectorMask<Double> isMissing = left.test(IS_NAN).or(right.test(IS_NAN));
            DoubleVector.zero(SPECIES)
                    .blend(1, left.compare(EQ, right))
                    .blend(Double.NaN, isMissing)
                    .intoArray(result, i);
        }
        for (int i = end; i < length; i++) {
            result[i] = BinaryOperation.EQUAL.of(a[i], b[i]);
        }
    }

    /// `a ≠ b`.
    static void unequal(double[] a, double[] b, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector left = DoubleVector.fromArray(SPECIES, a, i);
            DoubleVector right = DoubleVector.fromArray(SPECIES, b, i);
            VectorMask<Double> isMissing = left.test(IS_NAN).or(right.test(IS_NAN));
            DoubleVector.zero(SPECIES)
                    .blend(1, left.compare(NE, right))
                    .blend(Double.NaN, isMissing)
                    .intoArray(result, i);
        }
        for (int i = end; i < length; i++) {
            result[i] = BinaryOperation.UNEQUAL.of(a[i], b[i]);
        }
    }

    /// As [BinaryOperation#DIVIDE].
    static void divide(double[] a, double[] b, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector divisor = DoubleVector.fromArray(SPECIES, b, i);
            DoubleVector.fromArray(SPECIES, a, i)
                    .div(divisor)
                    .blend(Double.NaN, divisor.compare(EQ, 0))
                    .intoArray(result, i);
        }
        for (int i = end; i < length; i++) {
            result[i] = BinaryOperation.DIVIDE.of(a[i], b[i]);
        }
    }

    /// `then` where `x < limit`, else `otherwise`; the result may replace either.
    static void below(
            double[] x,
            double limit,
            double[] then,
            double[] otherwise,
            double[] result,
            int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector.fromArray(SPECIES, otherwise, i)
                    .blend(
                            DoubleVector.fromArray(SPECIES, then, i),
                            DoubleVector.fromArray(SPECIES, x, i).compare(LT, limit))
                    .intoArray(result, i);
        }
        for (int i = end; i < length; i++) {
            result[i] = x[i] < limit ? then[i] : otherwise[i];
        }
    }

    /// Leaves no value where `x` is not above 0.
    static void keepPositive(double[] x, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector at = DoubleVector.fromArray(SPECIES, x, i);
            at.blend(Double.NaN, at.compare(LE, 0)).intoArray(x, i);
        }
        for (int i = end; i < length; i++) {
            x[i] = x[i] > 0 ? x[i] : Double.NaN;
        }
    }

    /// As [Select].
    static void select(
            double[] condition, double[] then, double[] otherwise, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector truth = DoubleVector.fromArray(SPECIES, condition, i);
            DoubleVector.fromArray(SPECIES, then, i)
                    .blend(DoubleVector.fromArray(SPECIES, otherwise, i), truth.compare(EQ, 0))
                    .blend(Double.NaN, truth.test(IS_NAN))
                    .intoArray(result, i);
        }
        for (int i = end; i < length; i++) {
            result[i] = Select.chosen(condition[i], then[i], otherwise[i]);
        }
    }

    /// How many of the first `length` values of `x` are finite.
    static int finite(double[] x, int length) {
        int end = SPECIES.loopBound(length);
        int count = 0;
        for (int i = 0; i < end; i += LANES) {
            count += DoubleVector.fromArray(SPECIES, x, i).test(IS_FINITE).trueCount();
        }
        for (int i = end; i < length; i++) {
            count += Double.isFinite(x[i]) ? 1 : 0;
        }
        return count;
    }

    /// As [Columns#sift].
    static void sift(double[] x, int from, int to, Bracket bracket) {
        double low = bracket.low();
        double high = bracket.high();
        double[] inside = bracket.roomFor(to - from + LANES);
        int first = bracket.count();
        int next = first;
        int above = 0;
        int end = from + SPECIES.loopBound(to - from);
        for (int i = from; i < end; i += LANES) {
            DoubleVector draws = DoubleVector.fromArray(SPECIES, x, i);
            VectorMask<Double> isAbove = draws.compare(GT, low);
            VectorMask<Double> isInside = isAbove.and(draws.compare(LT, high));
            draws.compress(isInside).intoArray(inside, next);
            next += isInside.trueCount();
            above += isAbove.trueCount();
        }
        for (int i = end; i < to; i++) {
            int isAbove = x[i] > low ? 1 : 0;
            inside[next] = x[i];
            next += isAbove & (x[i] < high ? 1 : 0);
            above += isAbove;
        }
        bracket.add(next - first, to - from - above);
    }

    /// How many of `x[from .. to)` are below `limit`.
    static int below(double[] x, int from, int to, double limit) {
        int count = 0;
        int end = from + SPECIES.loopBound(to - from);
        for (int i = from; i < end; i += LANES) {
            count += DoubleVector.fromArray(SPECIES, x, i).compare(LT, limit).trueCount();
        }
        for (int i = end; i < to; i++) {
            count += x[i] < limit ? 1 : 0;
        }
        return count;
    }
}
