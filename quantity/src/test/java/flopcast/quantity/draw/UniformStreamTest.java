package flopcast.quantity.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whether the uniforms are uniform, and streams independent. Tolerances are 4 standard errors, or
/// 5 where the worst of many is looked at; seeds are fixed.
class UniformStreamTest {

    private static final int COUNT = 1 << 16;

    static Stream<UniformStream> streams() {
        return Stream.of(
                stream(1, "compute", 0),
                stream(1, "compute", 1),
                stream(2, "compute", 0),
                stream(0, "", 0),
                stream(-1, "σ/branch", Long.MIN_VALUE),
                new UniformStream(0),
                new UniformStream(0x9E3779B97F4A7C15L));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void uniformsAreStrictlyInsideTheUnitIntervalWithItsMeanAndVariance(UniformStream stream) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < COUNT; i++) {
            double u = stream.at(i);
            assertTrue(u > 0 && u < 1);
            sum += u - 0.5;
            squares += (u - 0.5) * (u - 0.5);
        }
        assertEquals(0, sum / COUNT, 4 * Math.sqrt(1.0 / 12 / COUNT));
        assertEquals(1.0 / 12, squares / COUNT, 4 * Math.sqrt(1.0 / 180 / COUNT));
    }

    /// Each of the 52 bits is set in half of the draws.
    @ParameterizedTest
    @MethodSource("streams")
    void everyBitIsAsOftenSetAsNot(UniformStream stream) {
        var set = new int[52];
        for (int i = 0; i < COUNT; i++) {
            long bits = (long) (stream.at(i) * 0x1p52);
            for (int bit = 0; bit < set.length; bit++) {
                set[bit] += (int) (bits >>> bit & 1);
            }
        }
        for (int count : set) {
            assertEquals(COUNT / 2.0, count, 5 * Math.sqrt(COUNT / 4.0));
        }
    }

    /// Chi-square of 256 cells, of the highest and of the lowest bits.
    @ParameterizedTest
    @MethodSource("streams")
    void cellsAreEquallyFull(UniformStream stream) {
        var high = new int[256];
        var low = new int[256];
        for (int i = 0; i < COUNT; i++) {
            long bits = (long) (stream.at(i) * 0x1p52);
            high[(int) (bits >>> 44)]++;
            low[(int) (bits & 255)]++;
        }
        assertEquals(255, chiSquare(high), 4 * Math.sqrt(2 * 255));
        assertEquals(255, chiSquare(low), 4 * Math.sqrt(2 * 255));
    }

    /// Chi-square of the 16 × 16 cells of pairs, and their correlation, at several distances.
    @ParameterizedTest
    @MethodSource("streams")
    void successiveUniformsAreIndependent(UniformStream stream) {
        for (int lag : new int[] {1, 2, 16, 1024}) {
            var cells = new int[256];
            for (int i = 0; i < COUNT; i++) {
                int first = (int) (stream.at(2L * lag * i) * 16);
                int second = (int) (stream.at(2L * lag * i + lag) * 16);
                cells[16 * first + second]++;
            }
            assertEquals(255, chiSquare(cells), 4 * Math.sqrt(2 * 255), "at distance " + lag);
            double correlation = correlation(stream, 0, stream, lag);
            assertEquals(0, correlation, 4 / Math.sqrt(COUNT), "at distance " + lag);
        }
    }

    @Test
    void streamsOfNeighbouringAddressesAreIndependent() {
        List<UniformStream> neighbours =
                Stream.of(
                                IntStream.range(0, 12).mapToObj(i -> stream(1, "a", i)),
                                Stream.of("b", "c", "aa", "ab", "ba", "", "a/branch", "b/branch")
                                        .map(name -> stream(1, name, 0)),
                                LongStream.of(0, 2, 3, -1, 1L << 32)
                                        .mapToObj(seed -> stream(seed, "a", 0)),
                                LongStream.of(1L << 63, 1L << 32, -1, 0x9E3779B97F4A7C15L)
                                        .mapToObj(path -> stream(1, "a", path)))
                        .flatMap(streams -> streams)
                        .toList();
        for (int i = 0; i < neighbours.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (int shift = -1; shift <= 1; shift++) {
                    double correlation =
                            correlation(neighbours.get(i), 1, neighbours.get(j), 1 + shift);
                    assertEquals(0, correlation, 5 / Math.sqrt(COUNT));
                }
            }
        }
    }

    /// Two streams whose keys differ by a small multiple of the step would share their draws.
    @Test
    void noTwoStreamsOverlap() {
        Set<Double> seen = new HashSet<>();
        int streams = 0;
        for (String name : List.of("a", "b", "ab", "ba", "a/branch", "compute")) {
            for (int path = 0; path < 500; path++) {
                UniformStream stream = stream(1, name, path);
                IntStream.range(0, 64).forEach(i -> seen.add(stream.at(i)));
                streams++;
            }
        }
        assertEquals(64 * streams, seen.size());
    }

    @Test
    void aUniformDependsOnSeedNamePathAndIndexAlone() {
        UniformStream stream = stream(7, "compute", 42);
        assertEquals(stream.at(5), stream(7, "compute", 42).at(5));
        assertNotEquals(stream.at(5), stream.at(6));
        assertNotEquals(stream.at(5), stream(8, "compute", 42).at(5));
        assertNotEquals(stream.at(5), stream(7, "computf", 42).at(5));
        assertNotEquals(stream.at(5), stream(7, "compute", 43).at(5));
        UniformStream branch = UniformStream.of(7, new Address("compute", 42).branch());
        assertNotEquals(stream.at(5), branch.at(5));
    }

    /// The published generator seeded with 0: its first 64-bit outputs, cut to 52 bits.
    @Test
    void theNumbersAreThoseOfSplitMix() {
        long[] published = {0xE220A8397B1DCDAFL, 0x6E789E6AA1B965F4L, 0x06C45D188009454FL};
        for (int i = 0; i < published.length; i++) {
            double expected = ((published[i] >>> 12) + 0.5) * 0x1p-52;
            assertEquals(expected, new UniformStream(0).at(i));
        }
    }

    @Test
    void aBlockHasTheBitsOfItsIndexes() {
        UniformStream stream = stream(3, "x", 9);
        var block = new double[1000];
        stream.fill(block, 12_345_678_901L, block.length);
        double[] single =
                IntStream.range(0, block.length)
                        .mapToDouble(i -> stream.at(12_345_678_901L + i))
                        .toArray();
        assertArrayEquals(single, block);
    }

    private static UniformStream stream(long seed, String name, long path) {
        return UniformStream.of(seed, new Address(name, path));
    }

    private static double chiSquare(int[] cells) {
        double expected = (double) COUNT / cells.length;
        double sum = 0;
        for (int cell : cells) {
            sum += (cell - expected) * (cell - expected) / expected;
        }
        return sum;
    }

    private static double correlation(UniformStream a, long from, UniformStream b, long other) {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            sum += (a.at(from + i) - 0.5) * (b.at(other + i) - 0.5);
        }
        return sum / COUNT * 12;
    }
}
