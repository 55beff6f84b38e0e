package flopcast.quantity.draw;

import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.SplitMix;
import java.util.Arrays;

/// The uniforms of one source as the side of a Latin hypercube: the draws of a stretch take one
/// equal part of (0, 1) each, in an order of the source's own, and lie anywhere in it.
///
/// Source: McKay, Beckman & Conover 1979, "A comparison of three methods for selecting values of
/// input variables", doi:10.1080/00401706.1979.10489755.
final class LatinUniforms implements Uniforms {

    private static final int FINE_BITS = 40;
    private static final double FINE_STEP = 0x1p-40;

    private final Layout layout;
    private final long key;
    private final UniformStream inside;

    LatinUniforms(Layout layout, long key) {
        this.layout = layout;
        this.key = key;
        this.inside = new UniformStream(SplitMix.mix(key));
    }

    @Override
    public void fill(double[] target, long start, int length, Columns columns) {
        int done = 0;
        while (done < length) {
            int draw = (int) start + done;
            if (draw >= layout.count()) {
                Arrays.fill(target, done, length, 0.5);
                return;
            }
            int stretch = layout.stretch(draw);
            int from = layout.start(stretch);
            int parts = layout.end(stretch) - from;
            int count = Math.min(layout.end(stretch) - draw, length - done);
            long order = SplitMix.mix(key + (stretch + 1) * SplitMix.GOLDEN_GAMMA);
            for (int i = 0; i < count; i++) {
                long fine = (long) (inside.at(draw + i) * (1L << FINE_BITS));
                int part = permuted(draw + i - from, parts, order);
                target[done + i] = (part + (fine + 0.5) * FINE_STEP) / parts;
            }
            done += count;
        }
    }

    /// Where `place` goes in an order of `[0, count)`: a bijection of the next power of two, taken
    /// again until it stays inside.
    ///
    /// Source: Black & Rogaway 2002, "Ciphers with arbitrary finite domains",
    /// doi:10.1007/3-540-45760-7_9, section 4 (cycle walking).
    static int permuted(int place, int count, long order) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
        int mask = (int) ((1L << bits) - 1);
        int x = place;
        do {
            x = mixed(x, bits, mask, order);
        } while (x >= count);
        return x;
    }

    /// Each step has an inverse within the lowest `bits`.
    private static int mixed(int place, int bits, int mask, long order) {
        int shift = Math.max(bits / 2, 1);
        int x = place;
        long key = order;
        for (int round = 0; round < 4; round++) {
            x = (x + (int) key) * ((int) (key >>> 32) | 1) & mask;
            x ^= x >>> shift;
            key = SplitMix.mix(key + SplitMix.GOLDEN_GAMMA);
        }
        return x;
    }
}
