package flopcast.quantity.kernel;

/// A random nested scramble of the digits of points: each digit is flipped or not, as a hash of the
/// digits before it says. Points that are evenly spread stay so, and each by itself is uniform.
///
/// A whole number holds the digits from its lowest bit up, as points of a sequence in base 2 are
/// made; then adding, multiplying by odd numbers and `x ^= x·even` change a bit by those below it
/// only. Digits beyond the 32nd are those of a hash of all 32.
///
/// Source: Owen 1995, doi:10.1007/978-1-4612-2552-2_19 (nested scrambling); Laine & Karras 2011,
/// doi:10.1111/j.1467-8659.2011.01983.x, section 3.1 (as a hash; the four even numbers); Burley
/// 2020, "Practical hash-based Owen scrambling", JCGT 9(4). The two odd multipliers, drawn with the
/// scramble, are ours: the sequence of additions alone leaves traces.
///
/// @param before added to the digits first
/// @param factor odd
/// @param between added half-way
/// @param secondFactor odd
public record Scramble(int before, int factor, int between, int secondFactor) {

    static final int FIRST_EVEN = 0x6c50b47c;
    static final int SECOND_EVEN = 0xb82f1e52;
    static final int THIRD_EVEN = 0xc7afe638;
    static final int FOURTH_EVEN = 0x8d22f6e6;
    static final int FIRST_HASH = 0x7feb352d;
    static final int SECOND_HASH = 0x846ca68b;
    static final int MORE_DIGITS = 20;

    private static final int BITS = 32;

    /// @param key of the source
    public static Scramble of(long key, int randomisation) {
        long first = SplitMix.mix(key + (2L * randomisation + 1) * SplitMix.GOLDEN_GAMMA);
        long second = SplitMix.mix(key + (2L * randomisation + 2) * SplitMix.GOLDEN_GAMMA);
        return new Scramble(
                (int) first, (int) (first >>> 32) | 1, (int) second, (int) (second >>> 32) | 1);
    }

    /// The scrambled digits of `digits`.
    public int apply(int digits) {
        int x = digits + before;
        x ^= x * FIRST_EVEN;
        x *= factor;
        x ^= x * SECOND_EVEN;
        x += between;
        x ^= x * THIRD_EVEN;
        x *= secondFactor;
        return x ^ x * FOURTH_EVEN;
    }

    /// Twenty more digits for `scrambled`, as a whole number.
    ///
    /// Source: Wellons 2018, "Prospecting for hash functions" (the two factors of `lowbias32`).
    private int more(int scrambled) {
        int x = scrambled ^ between;
        x = (x ^ x >>> 16) * FIRST_HASH;
        x = (x ^ x >>> 15) * SECOND_HASH;
        return x >>> (BITS - MORE_DIGITS);
    }

    /// The uniform of scrambled digits, strictly inside (0, 1): 52 digits, and a half of the next.
    double uniform(int scrambled) {
        long fraction = Integer.toUnsignedLong(Integer.reverse(scrambled)) << MORE_DIGITS;
        return Double.longBitsToDouble(SplitMix.ONE | fraction | more(scrambled))
                - SplitMix.BELOW_ONE;
    }
}
