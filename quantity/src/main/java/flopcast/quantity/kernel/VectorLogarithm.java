package flopcast.quantity.kernel;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// [Logarithm] for columns, as many draws at a time as the processor has lanes, with equal bits.
///
/// For the length of the methods see [VectorExponential].
final class VectorLogarithm {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// What makes an exponent a whole number in the lowest bits of a double, and the number that is
    /// then too much.
    private static final long EXPONENT_BIAS = 1023L << 52;

    private static final long WHOLE_BITS = 0x4330000000000000L;
    private static final double WHOLE = 0x1p52 + 1023;

    private static final double[] S = Logarithm.series();
    private static final double S0 = S[0];
    private static final double S1 = S[1];
    private static final double S2 = S[2];
    private static final double S3 = S[3];
    private static final double S4 = S[4];
    private static final double S5 = S[5];
    private static final double S6 = S[6];
    private static final double S7 = S[7];

    private static final double[] F = Logarithm.seriesFromFifth();
    private static final double F0 = F[0];
    private static final double F1 = F[1];
    private static final double F2 = F[2];
    private static final double F3 = F[3];
    private static final double F4 = F[4];
    private static final double F5 = F[5];
    private static final double F6 = F[6];
    private static final double F7 = F[7];
    private static final double F8 = F[8];

    private VectorLogarithm() {}

    /// As [Logarithm#of], but `atZero` at 0; the result may replace the argument.
    static void of(double[] x, double atZero, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector at = DoubleVector.fromArray(SPECIES, x, i);
            if (!isNormal(at).allTrue()) {
                oneByOne(x, atZero, result, i, i + LANES);
                continue;
            }
            LongVector bits = at.reinterpretAsLongs();
            LongVector moved = bits.sub(Logarithm.SQRT_HALF);
            DoubleVector k =
                    moved.add(EXPONENT_BIAS)
                            .lanewise(LSHR, 52)
                            .or(WHOLE_BITS)
                            .reinterpretAsDoubles()
                            .sub(WHOLE);
            DoubleVector f = bits.sub(moved.and(Logarithm.EXPONENT)).reinterpretAsDoubles().sub(1);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector halfSquare = f.mul(0.5).mul(f);
            DoubleVector curved =
                    DoubleVector.broadcast(SPECIES, S7)
                            .lanewise(FMA, z, S6)
                            .lanewise(FMA, z, S5)
                            .lanewise(FMA, z, S4)
                            .lanewise(FMA, z, S3)
                            .lanewise(FMA, z, S2)
                            .lanewise(FMA, z, S1)
                            .lanewise(FMA, z, S0)
                            .lanewise(FMA, z, halfSquare)
                            .lanewise(FMA, s, k.lanewise(FMA, Logarithm.LN2_LOW, halfSquare.neg()));
            DoubleVector whole = k.mul(Logarithm.LN2_HIGH);
            DoubleVector sum = whole.add(f);
            sum.add(whole.sub(sum).add(f).add(curved)).intoArray(result, i);
        }
        oneByOne(x, atZero, result, end, length);
    }

    /// As [Logarithm#inTwo]; gives no sense where `x` is not a normal positive number, and leaves
    /// out what is left of `length` after whole vectors.
    static void inTwo(double[] x, double[] high, double[] low, int length) {
        ofMantissa(x, high, low, length);
        plusExponent(x, high, low, length);
    }

    private static void ofMantissa(double[] x, double[] high, double[] low, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            LongVector bits = DoubleVector.fromArray(SPECIES, x, i).reinterpretAsLongs();
            LongVector exponent = bits.sub(Logarithm.SQRT_HALF).and(Logarithm.EXPONENT);
            DoubleVector m = bits.sub(exponent).reinterpretAsDoubles();
            DoubleVector f = m.sub(1);
            DoubleVector d = m.add(1);
            DoubleVector s = f.div(d);
            DoubleVector sLow = s.neg().lanewise(FMA, d, f).sub(s.mul(m.sub(d.sub(1)))).div(d);
            DoubleVector twice = s.mul(2);
            DoubleVector z = s.mul(s);
            DoubleVector zLow = s.lanewise(FMA, s, z.neg()).add(twice.mul(sLow));
            DoubleVector third = z.mul(Logarithm.THIRD_HIGH);
            DoubleVector thirdLow =
                    z.lanewise(FMA, Logarithm.THIRD_LOW, zLow.mul(Logarithm.THIRD_HIGH));
            thirdLow = z.lanewise(FMA, Logarithm.THIRD_HIGH, third.neg()).add(thirdLow);
            DoubleVector fifth =
                    DoubleVector.broadcast(SPECIES, F8)
                            .lanewise(FMA, z, F7)
                            .lanewise(FMA, z, F6)
                            .lanewise(FMA, z, F5)
                            .lanewise(FMA, z, F4)
                            .lanewise(FMA, z, F3)
                            .lanewise(FMA, z, F2)
                            .lanewise(FMA, z, F1)
                            .lanewise(FMA, z, F0)
                            .mul(z.mul(z));
            DoubleVector p = third.add(fifth);
            DoubleVector pLow = third.sub(p).add(fifth).add(thirdLow);
            DoubleVector t = twice.mul(p);
            DoubleVector twiceLow = sLow.mul(2);
            DoubleVector tLow = twice.lanewise(FMA, pLow, twiceLow.mul(p));
            tLow = twice.lanewise(FMA, p, t.neg()).add(tLow);
            DoubleVector sum = twice.add(t);
            DoubleVector rest = twice.sub(sum).add(t).add(twiceLow.add(tLow));
            DoubleVector whole = sum.add(rest);
            whole.intoArray(high, i);
            sum.sub(whole).add(rest).intoArray(low, i);
        }
    }

    private static void plusExponent(double[] x, double[] high, double[] low, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            LongVector bits = DoubleVector.fromArray(SPECIES, x, i).reinterpretAsLongs();
            DoubleVector k =
                    bits.sub(Logarithm.SQRT_HALF)
                            .add(EXPONENT_BIAS)
                            .lanewise(LSHR, 52)
                            .or(WHOLE_BITS)
                            .reinterpretAsDoubles()
                            .sub(WHOLE);
            DoubleVector fraction = DoubleVector.fromArray(SPECIES, high, i);
            DoubleVector fractionLow = DoubleVector.fromArray(SPECIES, low, i);
            DoubleVector whole = k.mul(Logarithm.LN2_HIGH);
            DoubleVector sum = whole.add(fraction);
            DoubleVector rest =
                    whole.sub(sum)
                            .add(fraction)
                            .add(k.lanewise(FMA, Logarithm.LN2_LOW, fractionLow));
            DoubleVector logarithm = sum.add(rest);
            logarithm.intoArray(high, i);
            sum.sub(logarithm).add(rest).intoArray(low, i);
        }
    }

    /// Multiplies logarithms in two doubles by a factor in two.
    static void scale(double[] high, double[] low, TwoDoubles factor, int length) {
        double f = factor.high();
        double fLow = factor.low();
        for (int i = 0; i < length; i++) {
            double product = high[i] * f;
            double error = Math.fma(high[i], f, -product);
            high[i] = product + (error + Math.fma(high[i], fLow, low[i] * f));
        }
    }

    /// Replaces the results of [#inTwo] that make no sense, and those that it left out.
    static void correct(double[] x, UnaryOperation operation, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            if (!isNormal(DoubleVector.fromArray(SPECIES, x, i)).allTrue()) {
                correct(x, operation, result, i, i + LANES);
            }
        }
        correct(x, operation, result, end, length);
    }

    private static void correct(
            double[] x, UnaryOperation operation, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = operation.of(x[i]);
        }
    }

    /// From `ln` of the rounded `1 + x` to `ln(1 + x)`, in place.
    static void correctSum(double[] x, double[] logarithms, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector at = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector sum = at.add(1);
            DoubleVector error =
                    at.sub(sum.sub(1)).blend(sum.sub(at).neg().add(1), at.compare(GE, 1));
            DoubleVector logarithm = DoubleVector.fromArray(SPECIES, logarithms, i);
            logarithm
                    .blend(logarithm.add(error.div(sum)), isNormal(sum))
                    .blend(at, at.compare(EQ, 0))
                    .intoArray(logarithms, i);
        }
        correct(x, UnaryOperation.LOG1P, logarithms, end, length);
    }

    private static VectorMask<Double> isNormal(DoubleVector x) {
        return x.compare(GE, Double.MIN_NORMAL).and(x.compare(LE, Double.MAX_VALUE));
    }

    private static void oneByOne(double[] x, double atZero, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = x[i] == 0 ? atZero : Logarithm.of(x[i]);
        }
    }
}
