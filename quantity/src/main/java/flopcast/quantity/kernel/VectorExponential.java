package flopcast.quantity.kernel;

import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// [Exponential] for columns, as many draws at a time as the processor has lanes, with equal bits.
///
/// All steps are in one method: the compiler keeps vectors in registers only where it has inlined
/// every call, and gives up on calls of ours in a loop of this size.
final class VectorExponential {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    /// How many draws the processor takes at a time.
    static final int LANES = SPECIES.length();

    /// Beyond, a result may be infinite or lose digits to underflow.
    private static final double LARGEST = 708;

    /// Added, it leaves no room for digits after the point: the lowest bits are a whole number.
    private static final double WHOLE = 0x1.8p52;

    private static final double[] P = Exponential.coefficients();
    private static final double P0 = P[0];
    private static final double P1 = P[1];
    private static final double P2 = P[2];
    private static final double P3 = P[3];
    private static final double P4 = P[4];
    private static final double P5 = P[5];
    private static final double P6 = P[6];
    private static final double P7 = P[7];
    private static final double P8 = P[8];
    private static final double P9 = P[9];
    private static final double P10 = P[10];

    private VectorExponential() {}

    /// `e^(high + low)` as [Exponential#of]; the result may replace either.
    static void of(double[] high, double[] low, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, high, i);
            if (!x.abs().compare(LT, LARGEST).allTrue()) {
                oneByOne(high, low, result, i, i + LANES);
                continue;
            }
            DoubleVector shifted = x.mul(Exponential.LOG2_E).add(WHOLE);
            DoubleVector minusK = shifted.sub(WHOLE).neg();
            DoubleVector exact = minusK.lanewise(FMA, Exponential.LN2_HIGH, x);
            DoubleVector rest =
                    minusK.lanewise(
                            FMA, Exponential.LN2_LOW, DoubleVector.fromArray(SPECIES, low, i));
            DoubleVector r = exact.add(rest);
            rest = exact.sub(r).add(rest);
            DoubleVector curved =
                    broadcast(P10)
                            .lanewise(FMA, r, P9)
                            .lanewise(FMA, r, P8)
                            .lanewise(FMA, r, P7)
                            .lanewise(FMA, r, P6)
                            .lanewise(FMA, r, P5)
                            .lanewise(FMA, r, P4)
                            .lanewise(FMA, r, P3)
                            .lanewise(FMA, r, P2)
                            .lanewise(FMA, r, P1)
                            .lanewise(FMA, r, P0)
                            .lanewise(FMA, r.mul(r), rest.lanewise(FMA, r, rest));
            DoubleVector sum = r.add(1);
            DoubleVector lost = sum.neg().add(1).add(r);
            DoubleVector power =
                    shifted.reinterpretAsLongs()
                            .add(1023)
                            .lanewise(LSHL, 52)
                            .reinterpretAsDoubles();
            sum.add(lost.add(curved)).mul(power).intoArray(result, i);
        }
        oneByOne(high, low, result, end, length);
    }

    private static void oneByOne(double[] high, double[] low, double[] result, int from, int to) {
        for (int i = from; i < to; i++) {
            result[i] = Exponential.of(high[i], low[i]);
        }
    }

    /// `a·b + c` with what is lost in rounding it in `low`; the result may replace `b`.
    static void linear(double a, double[] b, double c, double[] result, double[] low, int length) {
        for (int i = 0; i < length; i++) {
            double factor = b[i];
            double product = a * factor;
            double sum = product + c;
            low[i] = Math.fma(a, factor, -product) + Exponential.sumError(product, c, sum);
            result[i] = sum;
        }
    }

    /// The same; the result may replace any argument.
    static void linear(
            double[] a, double[] b, double[] c, double[] result, double[] low, int length) {
        for (int i = 0; i < length; i++) {
            double product = a[i] * b[i];
            double sum = product + c[i];
            low[i] = Math.fma(a[i], b[i], -product) + Exponential.sumError(product, c[i], sum);
            result[i] = sum;
        }
    }

    private static DoubleVector broadcast(double x) {
        return DoubleVector.broadcast(SPECIES, x);
    }
}
