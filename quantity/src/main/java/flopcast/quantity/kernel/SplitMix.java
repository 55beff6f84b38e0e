package flopcast.quantity.kernel;

/// Uniform numbers as a hash of a whole number: of the position of a draw in its stream.
///
/// Source: Steele, Lea & Flood 2014, "Fast splittable pseudorandom number generators",
/// doi:10.1145/2660193.2660195 (SplitMix64).
public final class SplitMix {

    /// The distance between the states of draws that follow each other.
    public static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    static final int FIRST_SHIFT = 30;
    static final int SECOND_SHIFT = 27;
    static final int THIRD_SHIFT = 31;
    static final long FIRST_FACTOR = 0xBF58476D1CE4E5B9L;
    static final long SECOND_FACTOR = 0x94D049BB133111EBL;

    /// The bits of 1; with 52 others behind them they are a double from 1 to 2.
    static final long ONE = 0x3FF0000000000000L;

    static final int TO_FRACTION = 12;

    /// From a double `1 + k/2^52` to the uniform `(k + ½)/2^52`, without rounding.
    static final double BELOW_ONE = 1 - 0x1p-53;

    private SplitMix() {}

    /// The finaliser: a bijection that spreads every bit of `z` over the result.
    public static long mix(long z) {
        z = (z ^ (z >>> FIRST_SHIFT)) * FIRST_FACTOR;
        z = (z ^ (z >>> SECOND_SHIFT)) * SECOND_FACTOR;
        return z ^ (z >>> THIRD_SHIFT);
    }

    /// The uniform of a state, strictly inside (0, 1).
    public static double uniform(long state) {
        return Double.longBitsToDouble((mix(state) >>> TO_FRACTION) | ONE) - BELOW_ONE;
    }
}
