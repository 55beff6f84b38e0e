package flopcast.quantity.kernel;

import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NEG;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// [NormalQuantile] for columns, as many draws at a time as the processor has lanes, with equal
/// bits.
///
/// One draw in seven lies in a tail, so that few groups have none. The tails are put together in a
/// column of their own, computed there, and spread out again.
final class VectorNormalQuantile {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /// Some share in the tails, not in the far ones: what the last group is filled up with.
    private static final double ORDINARY = 0.01;

    private static final double[] C = NormalQuantile.centreNumerator();
    private static final double C0 = C[0];
    private static final double C1 = C[1];
    private static final double C2 = C[2];
    private static final double C3 = C[3];
    private static final double C4 = C[4];
    private static final double C5 = C[5];
    private static final double C6 = C[6];
    private static final double C7 = C[7];

    private static final double[] D = NormalQuantile.centreDenominator();
    private static final double D0 = D[0];
    private static final double D1 = D[1];
    private static final double D2 = D[2];
    private static final double D3 = D[3];
    private static final double D4 = D[4];
    private static final double D5 = D[5];
    private static final double D6 = D[6];
    private static final double D7 = D[7];

    private static final double[] T = NormalQuantile.tailNumerator();
    private static final double T0 = T[0];
    private static final double T1 = T[1];
    private static final double T2 = T[2];
    private static final double T3 = T[3];
    private static final double T4 = T[4];
    private static final double T5 = T[5];
    private static final double T6 = T[6];
    private static final double T7 = T[7];

    private static final double[] U = NormalQuantile.tailDenominator();
    private static final double U0 = U[0];
    private static final double U1 = U[1];
    private static final double U2 = U[2];
    private static final double U3 = U[3];
    private static final double U4 = U[4];
    private static final double U5 = U[5];
    private static final double U6 = U[6];
    private static final double U7 = U[7];

    private VectorNormalQuantile() {}

    /// The tails of `p` one after the other, each as its distance to the nearer end of (0, 1), in
    /// `tails`; filled up to a whole group. Only whole groups of `p` are looked at.
    ///
    /// @return how many of `tails` are to be computed
    static int collect(double[] p, double[] tails, int length) {
        int end = SPECIES.loopBound(length);
        int count = 0;
        for (int i = 0; i < end; i += LANES) {
            DoubleVector at = DoubleVector.fromArray(SPECIES, p, i);
            DoubleVector fromMiddle = at.sub(0.5);
            VectorMask<Double> isTail = fromMiddle.abs().compare(GT, NormalQuantile.CENTRE);
            DoubleVector fromTop = at.neg().add(1);
            DoubleVector tail = fromTop.blend(at, fromMiddle.compare(LT, 0));
            tail.compress(isTail).intoArray(tails, count);
            count += isTail.trueCount();
        }
        DoubleVector.broadcast(SPECIES, ORDINARY).intoArray(tails, count);
        return SPECIES.loopBound(count + LANES - 1);
    }

    /// From the logarithms of tails to their distances from the middle, in place; of a whole number
    /// of groups.
    static void distances(double[] logarithms, int length) {
        for (int i = 0; i < length; i += LANES) {
            DoubleVector r = DoubleVector.fromArray(SPECIES, logarithms, i).neg().sqrt();
            if (!r.compare(LE, NormalQuantile.FAR).allTrue()) {
                oneByOne(logarithms, i);
                continue;
            }
            DoubleVector x = r.sub(NormalQuantile.TAIL_CENTRE);
            DoubleVector numerator =
                    DoubleVector.broadcast(SPECIES, T7)
                            .lanewise(FMA, x, T6)
                            .lanewise(FMA, x, T5)
                            .lanewise(FMA, x, T4)
                            .lanewise(FMA, x, T3)
                            .lanewise(FMA, x, T2)
                            .lanewise(FMA, x, T1)
                            .lanewise(FMA, x, T0);
            DoubleVector denominator =
                    DoubleVector.broadcast(SPECIES, U7)
                            .lanewise(FMA, x, U6)
                            .lanewise(FMA, x, U5)
                            .lanewise(FMA, x, U4)
                            .lanewise(FMA, x, U3)
                            .lanewise(FMA, x, U2)
                            .lanewise(FMA, x, U1)
                            .lanewise(FMA, x, U0);
            numerator.div(denominator).intoArray(logarithms, i);
        }
    }

    private static void oneByOne(double[] logarithms, int from) {
        for (int i = from; i < from + LANES; i++) {
            logarithms[i] = NormalQuantile.distance(logarithms[i]);
        }
    }

    /// The quantiles of `p`, those in the tails from `distances`; the result may replace `p`.
    static void merge(double[] p, double[] distances, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        int count = 0;
        for (int i = 0; i < end; i += LANES) {
            DoubleVector fromMiddle = DoubleVector.fromArray(SPECIES, p, i).sub(0.5);
            DoubleVector x =
                    fromMiddle.neg().lanewise(FMA, fromMiddle, NormalQuantile.CENTRE_SQUARE);
            DoubleVector numerator =
                    DoubleVector.broadcast(SPECIES, C7)
                            .lanewise(FMA, x, C6)
                            .lanewise(FMA, x, C5)
                            .lanewise(FMA, x, C4)
                            .lanewise(FMA, x, C3)
                            .lanewise(FMA, x, C2)
                            .lanewise(FMA, x, C1)
                            .lanewise(FMA, x, C0);
            DoubleVector denominator =
                    DoubleVector.broadcast(SPECIES, D7)
                            .lanewise(FMA, x, D6)
                            .lanewise(FMA, x, D5)
                            .lanewise(FMA, x, D4)
                            .lanewise(FMA, x, D3)
                            .lanewise(FMA, x, D2)
                            .lanewise(FMA, x, D1)
                            .lanewise(FMA, x, D0);
            VectorMask<Double> isTail = fromMiddle.abs().compare(GT, NormalQuantile.CENTRE);
            DoubleVector distance =
                    DoubleVector.fromArray(SPECIES, distances, count).expand(isTail);
            DoubleVector outer = distance.lanewise(NEG, fromMiddle.compare(LT, 0));
            fromMiddle.mul(numerator.div(denominator)).blend(outer, isTail).intoArray(result, i);
            count += isTail.trueCount();
        }
        for (int i = end; i < length; i++) {
            result[i] = NormalQuantile.of(p[i]);
        }
    }
}
