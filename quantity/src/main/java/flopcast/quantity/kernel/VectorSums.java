package flopcast.quantity.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Sums over a column in eight partial sums, each of every eighth draw: with the bits of
/// [ScalarColumns], whatever number of draws the processor takes at a time.
final class VectorSums {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int SUMS = Columns.PARTIAL_SUMS;

    private VectorSums() {}

    /// Whether each partial sum has a lane of its own in a whole number of vectors.
    static boolean fit() {
        return SUMS % LANES == 0;
    }

    /// As [Columns#largest].
    static double largest(double[] x, int from, int to) {
        DoubleVector largest = DoubleVector.zero(SPECIES);
        int end = from + SPECIES.loopBound(to - from);
        for (int i = from; i < end; i += LANES) {
            largest = largest.max(DoubleVector.fromArray(SPECIES, x, i).abs());
        }
        double all = largest.reduceLanes(VectorOperators.MAX);
        for (int i = end; i < to; i++) {
            all = Math.max(all, Math.abs(x[i]));
        }
        return all;
    }

    /// Whole groups of eight draws, as [Columns#sums]; returns the first draw that is left.
    static int sums(double[] x, int from, int to, double factor, double[] sum, double[] rest) {
        int end = from + (to - from) / SUMS * SUMS;
        for (int lane = 0; lane < SUMS; lane += LANES) {
            DoubleVector first = DoubleVector.zero(SPECIES);
            DoubleVector second = DoubleVector.zero(SPECIES);
            for (int i = from + lane; i < end; i += SUMS) {
                DoubleVector each = DoubleVector.fromArray(SPECIES, x, i).mul(factor);
                DoubleVector total = first.add(each);
                DoubleVector added = total.sub(first);
                second = second.add(first.sub(total.sub(added)).add(each.sub(added)));
                first = total;
            }
            first.intoArray(sum, lane);
            second.intoArray(rest, lane);
        }
        return end;
    }

    /// Whole groups of eight draws, as [Columns#powers]; returns the first draw that is left.
    static int powers(double[] x, int from, int to, double factor, double centre, double[][] sums) {
        int end = from + (to - from) / SUMS * SUMS;
        for (int lane = 0; lane < SUMS; lane += LANES) {
            DoubleVector first = DoubleVector.zero(SPECIES);
            DoubleVector second = DoubleVector.zero(SPECIES);
            DoubleVector third = DoubleVector.zero(SPECIES);
            DoubleVector fourth = DoubleVector.zero(SPECIES);
            for (int i = from + lane; i < end; i += SUMS) {
                DoubleVector deviation =
                        DoubleVector.fromArray(SPECIES, x, i).mul(factor).sub(centre);
                DoubleVector square = deviation.mul(deviation);
                first = first.add(deviation);
                second = second.add(square);
                third = third.add(square.mul(deviation));
                fourth = fourth.add(square.mul(square));
            }
            first.intoArray(sums[0], lane);
            second.intoArray(sums[1], lane);
            third.intoArray(sums[2], lane);
            fourth.intoArray(sums[3], lane);
        }
        return end;
    }
}
