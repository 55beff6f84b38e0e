package flopcast.quantity.draw;

/// A random nested scramble of the digits of points: each digit is flipped or not, as a hash of the
/// digits before it says. Points that are evenly spread stay so, and each by itself is uniform.
///
/// A whole number holds the digits from its lowest bit up, as [SobolSequence] writes them; then
/// adding, multiplying by odd numbers and `x ^= x·even` change a bit by those below it only. Digits
/// beyond the 32nd are those of a hash of all 32.
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
record Scramble(int before, int factor, int between, int secondFactor) {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /// @param key of the source
    static Scramble of(long key, int randomisation) {
        long first = UniformStream.mix(key + (2L * randomisation + 1) * GOLDEN_GAMMA);
        long second = UniformStream.mix(key + (2L * randomisation + 2) * GOLDEN_GAMMA);
        return new Scramble(
                (int) first, (int) (first >>> 32) | 1, (int) second, (int) (second >>> 32) | 1);
    }

    /// The scrambled digits of `digits`.
    int apply(int digits) {
        int x = digits + before;
        x ^= x * 0x6c50b47c;
        x *= factor;
        x ^= x * 0xb82f1e52;
        x += between;
        x ^= x * 0xc7afe638;
        x *= secondFactor;
        return x ^ x * 0x8d22f6e6;
    }

    /// Twenty more digits for `scrambled`, as a whole number.
    ///
    /// Source: Wellons 2018, "Prospecting for hash functions" (the two factors of `lowbias32`).
    int more(int scrambled) {
        int x = scrambled ^ between;
        x = (x ^ x >>> 16) * 0x7feb352d;
        x = (x ^ x >>> 15) * 0x846ca68b;
        return x >>> 12;
    }
}
