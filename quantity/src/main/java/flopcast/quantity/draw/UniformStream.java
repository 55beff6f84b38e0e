package flopcast.quantity.draw;

/// Uniform numbers addressed by position instead of drawn in sequence.
///
/// The number at an index depends only on the seed, the address and the index: not on the thread
/// that asks, the block it belongs to, or the other quantities in the scenario. So a forecast is
/// the same on one core and on sixty-four, and editing one assumption leaves the draws of all
/// others alone.
///
/// Source: the mixing function of SplitMix64, Steele, Lea & Flood 2014, "Fast splittable
/// pseudorandom number generators", doi:10.1145/2660193.2660195.
///
/// @param key identifies the stream; streams with different keys are treated as independent
public record UniformStream(long key) implements Uniforms {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT_STEP = 0x1p-52;

    public static UniformStream of(long seed, Address address) {
        long key = mix(seed);
        String name = address.name();
        for (int i = 0; i < name.length(); i++) {
            key = mix(key + GOLDEN_GAMMA + name.charAt(i));
        }
        return new UniformStream(mix(key + GOLDEN_GAMMA + address.path()));
    }

    /// The uniform at `index`, strictly inside (0, 1), so that no quantile function returns
    /// infinity.
    @Override
    public double at(long index) {
        return ((mix(key + (index + 1) * GOLDEN_GAMMA) >>> 12) + 0.5) * UNIT_STEP;
    }

    @Override
    public void fill(double[] target, long start, int length) {
        long state = key + (start + 1) * GOLDEN_GAMMA;
        for (int i = 0; i < length; i++) {
            target[i] = ((mix(state) >>> 12) + 0.5) * UNIT_STEP;
            state += GOLDEN_GAMMA;
        }
    }

    /// The finaliser of SplitMix64: a bijection that spreads every bit of `z` over the result.
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
