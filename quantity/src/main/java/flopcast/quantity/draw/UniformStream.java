package flopcast.quantity.draw;

import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.SplitMix;

/// Uniform numbers addressed by position instead of drawn in sequence.
///
/// The number at an index depends only on the seed, the address and the index: not on the thread
/// that asks, the block it belongs to, or the other quantities in the scenario. So a forecast is
/// the same on one core and on sixty-four, and editing one assumption leaves the draws of all
/// others alone.
///
/// Source: [SplitMix].
///
/// @param key identifies the stream; streams with different keys are treated as independent
public record UniformStream(long key) implements Uniforms {

    public static UniformStream of(long seed, Address address) {
        long key = SplitMix.mix(seed);
        String name = address.name();
        for (int i = 0; i < name.length(); i++) {
            key = SplitMix.mix(key + SplitMix.GOLDEN_GAMMA + name.charAt(i));
        }
        return new UniformStream(SplitMix.mix(key + SplitMix.GOLDEN_GAMMA + address.path()));
    }

    /// The uniform at `index`, strictly inside (0, 1), so that no quantile function returns
    /// infinity.
    @Override
    public double at(long index) {
        return SplitMix.uniform(state(index));
    }

    @Override
    public void fill(double[] target, long start, int length, Columns columns) {
        columns.uniforms(state(start), target, length);
    }

    private long state(long index) {
        return key + (index + 1) * SplitMix.GOLDEN_GAMMA;
    }
}
