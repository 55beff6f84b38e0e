package flopcast.quantity.kernel;

import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/// [SplitMix] for as many draws at a time as the processor has lanes, with equal bits.
final class VectorSplitMix {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final LongVector STEPS =
            LongVector.broadcast(SPECIES, 0).addIndex(1).mul(SplitMix.GOLDEN_GAMMA);

    private VectorSplitMix() {}

    /// Whole groups of draws; returns how many are filled.
    static int fill(long first, double[] target, int length) {
        int end = SPECIES.loopBound(length);
        for (int i = 0; i < end; i += LANES) {
            LongVector z = STEPS.add(first + i * SplitMix.GOLDEN_GAMMA);
            z = z.lanewise(XOR, z.lanewise(LSHR, SplitMix.FIRST_SHIFT)).mul(SplitMix.FIRST_FACTOR);
            z =
                    z.lanewise(XOR, z.lanewise(LSHR, SplitMix.SECOND_SHIFT))
                            .mul(SplitMix.SECOND_FACTOR);
            z = z.lanewise(XOR, z.lanewise(LSHR, SplitMix.THIRD_SHIFT));
            z.lanewise(LSHR, SplitMix.TO_FRACTION)
                    .or(SplitMix.ONE)
                    .reinterpretAsDoubles()
                    .sub(SplitMix.BELOW_ONE)
                    .intoArray(target, i);
        }
        return end;
    }
}
