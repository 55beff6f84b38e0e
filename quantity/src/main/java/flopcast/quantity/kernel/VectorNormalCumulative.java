package flopcast.quantity.kernel;

import static jdk.incubator.vector.VectorOperators.FMA;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// [NormalCumulative] for columns, as many draws at a time as the processor has lanes, with equal
/// bits.
///
/// As in [VectorNormalQuantile], the tails are put together, computed, and spread out again.
final class VectorNormalCumulative {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final double[] CENTRE = NormalCumulative.centre();
    private static final double[] TAIL = NormalCumulative.tail();

    /// What the last group is filled up with.
    private static final double ORDINARY = 2;

    private VectorNormalCumulative() {}

    /// The distances from the middle of what lies in a tail, one after the other in `tails`, filled
    /// up to a whole group. Only whole groups of `x` are looked at.
    ///
    /// @return how many of `tails` are to be computed
    static int collect(double[] x, double[] tails, int length) {
        int end = SPECIES.loopBound(length);
        int count = 0;
        for (int i = 0; i < end; i += LANES) {
            DoubleVector size = DoubleVector.fromArray(SPECIES, x, i).abs();
            VectorMask<Double> isTail = size.compare(LE, NormalCumulative.CENTRE_END).not();
            size.min(NormalCumulative.TAIL_END).compress(isTail).intoArray(tails, count);
            count += isTail.trueCount();
        }
        DoubleVector.broadcast(SPECIES, ORDINARY).intoArray(tails, count);
        return SPECIES.loopBound(count + LANES - 1);
    }

    /// `-x²/2` in two columns.
    static void minusHalfSquare(double[] x, double[] high, double[] low, int length) {
        for (int i = 0; i < length; i++) {
            double square = x[i] * x[i];
            double error = Math.fma(x[i], x[i], -square);
            high[i] = -0.5 * square;
            low[i] = -0.5 * error;
        }
    }

    /// From distances to probabilities, in place, given `e^(-x²/2)`; of a whole number of groups.
    static void tails(double[] distances, double[] exponentials, int length) {
        for (int i = 0; i < length; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, distances, i);
            DoubleVector t =
                    x.sub(NormalCumulative.TAIL_CENTRE).div(x.add(NormalCumulative.TAIL_CENTRE));
            DoubleVector scaled =
                    DoubleVector.broadcast(SPECIES, TAIL[26])
                            .lanewise(FMA, t, TAIL[25])
                            .lanewise(FMA, t, TAIL[24])
                            .lanewise(FMA, t, TAIL[23])
                            .lanewise(FMA, t, TAIL[22])
                            .lanewise(FMA, t, TAIL[21])
                            .lanewise(FMA, t, TAIL[20])
                            .lanewise(FMA, t, TAIL[19])
                            .lanewise(FMA, t, TAIL[18])
                            .lanewise(FMA, t, TAIL[17])
                            .lanewise(FMA, t, TAIL[16])
                            .lanewise(FMA, t, TAIL[15])
                            .lanewise(FMA, t, TAIL[14])
                            .lanewise(FMA, t, TAIL[13])
                            .lanewise(FMA, t, TAIL[12])
                            .lanewise(FMA, t, TAIL[11])
                            .lanewise(FMA, t, TAIL[10])
                            .lanewise(FMA, t, TAIL[9])
                            .lanewise(FMA, t, TAIL[8])
                            .lanewise(FMA, t, TAIL[7])
                            .lanewise(FMA, t, TAIL[6])
                            .lanewise(FMA, t, TAIL[5])
                            .lanewise(FMA, t, TAIL[4])
                            .lanewise(FMA, t, TAIL[3])
                            .lanewise(FMA, t, TAIL[2])
                            .lanewise(FMA, t, TAIL[1])
                            .lanewise(FMA, t, TAIL[0]);
            DoubleVector divisor =
                    x.lanewise(FMA, NormalCumulative.SQRT_2, DoubleVector.broadcast(SPECIES, 1));
            scaled.div(divisor)
                    .mul(DoubleVector.fromArray(SPECIES, exponentials, i))
                    .intoArray(distances, i);
        }
    }

    /// The probabilities below `x`, those in the tails from `tails`; the result may replace `x`.
    static void merge(double[] x, double[] tails, double[] result, int length) {
        int end = SPECIES.loopBound(length);
        int count = 0;
        for (int i = 0; i < end; i += LANES) {
            DoubleVector at = DoubleVector.fromArray(SPECIES, x, i);
            DoubleVector square = at.mul(at);
            DoubleVector centre =
                    DoubleVector.broadcast(SPECIES, CENTRE[11])
                            .lanewise(FMA, square, CENTRE[10])
                            .lanewise(FMA, square, CENTRE[9])
                            .lanewise(FMA, square, CENTRE[8])
                            .lanewise(FMA, square, CENTRE[7])
                            .lanewise(FMA, square, CENTRE[6])
                            .lanewise(FMA, square, CENTRE[5])
                            .lanewise(FMA, square, CENTRE[4])
                            .lanewise(FMA, square, CENTRE[3])
                            .lanewise(FMA, square, CENTRE[2])
                            .lanewise(FMA, square, CENTRE[1])
                            .lanewise(FMA, square, CENTRE[0])
                            .lanewise(FMA, at, DoubleVector.broadcast(SPECIES, 0.5));
            VectorMask<Double> isTail = at.abs().compare(LE, NormalCumulative.CENTRE_END).not();
            DoubleVector tail = DoubleVector.fromArray(SPECIES, tails, count).expand(isTail);
            DoubleVector outer = tail.neg().add(1).blend(tail, at.compare(LT, 0));
            centre.blend(outer, isTail).intoArray(result, i);
            count += isTail.trueCount();
        }
        for (int i = end; i < length; i++) {
            result[i] = NormalCumulative.of(x[i]);
        }
    }
}
