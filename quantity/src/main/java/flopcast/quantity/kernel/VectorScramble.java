package flopcast.quantity.kernel;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.REVERSE;
import static jdk.incubator.vector.VectorOperators.XOR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_I2L;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorSpecies;

/// [ScrambledPoints] for as many points at a time as the processor has lanes, with equal bits.
final class VectorScramble {

    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorScramble() {}

    /// Whole groups of the `count` points from `point` on; returns how many are filled.
    static int fill(ScrambledPoints scrambled, int point, double[] target, int from, int count) {
        int[] points = scrambled.points();
        int base = scrambled.base();
        int before = scrambled.scramble().before();
        int factor = scrambled.scramble().factor();
        int between = scrambled.scramble().between();
        int secondFactor = scrambled.scramble().secondFactor();
        int end = SPECIES.loopBound(count);
        for (int i = 0; i < end; i += LANES) {
            IntVector x = IntVector.fromArray(SPECIES, points, point + i).lanewise(XOR, base);
            x = x.add(before);
            x = x.lanewise(XOR, x.mul(Scramble.FIRST_EVEN)).mul(factor);
            x = x.lanewise(XOR, x.mul(Scramble.SECOND_EVEN)).add(between);
            x = x.lanewise(XOR, x.mul(Scramble.THIRD_EVEN)).mul(secondFactor);
            x = x.lanewise(XOR, x.mul(Scramble.FOURTH_EVEN));
            IntVector more = x.lanewise(XOR, between);
            more = more.lanewise(XOR, more.lanewise(LSHR, 16)).mul(Scramble.FIRST_HASH);
            more = more.lanewise(XOR, more.lanewise(LSHR, 15)).mul(Scramble.SECOND_HASH);
            more = more.lanewise(LSHR, Integer.SIZE - Scramble.MORE_DIGITS);
            IntVector coarse = x.lanewise(REVERSE);
            uniforms(coarse, more, 0, target, from + i);
            uniforms(coarse, more, 1, target, from + i + LONGS.length());
        }
        return end;
    }

    /// Half of the lanes.
    private static void uniforms(
            Vector<Integer> coarse, Vector<Integer> more, int half, double[] target, int at) {
        LongVector high = (LongVector) coarse.convertShape(ZERO_EXTEND_I2L, LONGS, half);
        LongVector low = (LongVector) more.convertShape(ZERO_EXTEND_I2L, LONGS, half);
        high.lanewise(LSHL, Scramble.MORE_DIGITS)
                .or(low)
                .or(SplitMix.ONE)
                .reinterpretAsDoubles()
                .sub(SplitMix.BELOW_ONE)
                .intoArray(target, at);
    }
}
