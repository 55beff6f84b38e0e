package flopcast.quantity.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.ReferenceTable;
import flopcast.quantity.kernel.Scramble;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sobol's sequence, its scramble, and the uniforms made of both.
class SobolTest {

    private static final int ROUND = Layout.ROUND;

    @Test
    void pointsAreThoseOfScipy() {
        var table = ReferenceTable.read(SobolTest.class, "sobol-points.csv");
        assertTrue(table.rows().size() > 700);
        for (ReferenceTable.Row row : table.rows()) {
            int index = Integer.parseInt(row.text("gray"));
            var sequence = SobolSequence.of(Integer.parseInt(row.text("dimension")));
            int digits = sequence.stretch()[index % 512] ^ sequence.base(index / 512);
            assertEquals(
                    Long.parseLong(row.text("point")),
                    Integer.toUnsignedLong(Integer.reverse(digits)),
                    row.toString());
        }
    }

    /// Two points that agree in their first `k` digits and differ in the next do so after the
    /// scramble.
    @Test
    void theScrambleIsNested() {
        var stream = new UniformStream(7);
        for (int i = 0; i < 20_000; i++) {
            var scramble = Scramble.of(i % 50, i % 32);
            int x = (int) (long) (stream.at(2L * i) * 0x1p32);
            int difference = (int) (long) (stream.at(2L * i + 1) * 0x1p32) << (i % 32);
            int common = Integer.numberOfTrailingZeros(difference);
            int y = x ^ difference;
            assertEquals(
                    common, Integer.numberOfTrailingZeros(scramble.apply(x) ^ scramble.apply(y)));
        }
    }

    /// Whatever the digits before it, a digit is flipped in half of the scrambles; tolerance: 5
    /// standard errors of 4,000 throws.
    @Test
    void aDigitIsFlippedInHalfOfTheScrambles() {
        int scrambles = 4_000;
        for (int x : new int[] {0, 1, -1, 0x12345678, 0x80000000, 0x55555555}) {
            for (int bit = 0; bit < 32; bit++) {
                int flipped = 0;
                int together = 0;
                for (int i = 0; i < scrambles; i++) {
                    int change = Scramble.of(i, i % 32).apply(x) ^ x;
                    flipped += change >>> bit & 1;
                    together +=
                            bit > 0 && ((change >>> bit ^ change >>> (bit - 1)) & 1) == 0 ? 1 : 0;
                }
                double tolerance = 5 * Math.sqrt(scrambles / 4.0);
                assertEquals(scrambles / 2.0, flipped, tolerance, x + " digit " + bit);
                assertEquals(bit == 0 ? 0 : scrambles / 2.0, together, tolerance);
            }
        }
    }

    /// Of the first `2^k` points of a randomisation each interval `[i, i + 1) / 2^k` has one; of
    /// two dimensions in their first rows the boxes of Sobol's net, too.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 17, 255})
    void everyDyadicIntervalHasOnePoint(int dimension) {
        double[] uniforms = uniforms(dimension, 3, 4 * ROUND);
        for (int randomisation = 0; randomisation < Layout.RANDOMISATIONS; randomisation++) {
            double[] points = points(uniforms, randomisation);
            for (int bits = 0; bits <= 11; bits++) {
                int count = 1 << bits;
                long cells =
                        Arrays.stream(points, 0, count)
                                .mapToLong(u -> (long) (u * count))
                                .distinct()
                                .count();
                assertEquals(count, cells);
            }
        }
    }

    /// The first two dimensions are a (0, m, 2)-net in base 2: every box of area `2^-m` has a
    /// point.
    @Test
    void everyBoxOfTheFirstTwoDimensionsHasOnePoint() {
        double[] first = points(uniforms(0, 11, 4 * ROUND), 5);
        double[] second = points(uniforms(1, 12, 4 * ROUND), 5);
        for (int bits = 0; bits <= 11; bits++) {
            for (int wide = 0; wide <= bits; wide++) {
                var cells = new HashSet<Long>();
                for (int i = 0; i < 1 << bits; i++) {
                    long column = (long) (first[i] * (1 << wide));
                    long row = (long) (second[i] * (1 << (bits - wide)));
                    cells.add(column << 32 | row);
                }
                assertEquals(1 << bits, cells.size());
            }
        }
    }

    /// A point by itself is uniform over the scrambles: its cells of 1/16 are equally full, and the
    /// digits beyond the 32nd too. Tolerance: 5 standard errors of a count.
    @Test
    void everyPointIsUniform() {
        int seeds = 16_000;
        for (int draw : new int[] {0, 1, 513, 16_383}) {
            var coarse = new int[16];
            var fine = new int[16];
            for (int seed = 0; seed < seeds; seed++) {
                double uniform = new SobolUniforms(new Layout(ROUND), 3, seed).at(draw);
                assertTrue(uniform > 0 && uniform < 1);
                coarse[(int) (uniform * 16)]++;
                fine[(int) ((long) (uniform * 0x1p40) & 15)]++;
            }
            for (int cell = 0; cell < 16; cell++) {
                assertEquals(seeds / 16.0, coarse[cell], 5 * Math.sqrt(seeds / 16.0));
                assertEquals(seeds / 16.0, fine[cell], 5 * Math.sqrt(seeds / 16.0));
            }
        }
    }

    /// Randomisations, and dimensions at other addresses, know nothing of each other: tolerance 5
    /// standard errors of a correlation of 512 · 32 pairs whose parts each are evenly spread.
    @Test
    void randomisationsAreIndependent() {
        double[] uniforms = uniforms(0, 3, ROUND);
        double[] others = uniforms(0, 4, ROUND);
        double same = 0;
        double next = 0;
        for (int i = 0; i < ROUND; i++) {
            same += (uniforms[i] - 0.5) * (others[i] - 0.5);
            next += (uniforms[i] - 0.5) * (uniforms[(i + 512) % ROUND] - 0.5);
        }
        assertEquals(0, same / ROUND * 12, 5 / Math.sqrt(32));
        assertEquals(0, next / ROUND * 12, 5 / Math.sqrt(32));
    }

    @Test
    void theUniformAtADrawDoesNotDependOnTheBlockItIsFilledIn() {
        for (int count : new int[] {40, 1_000, 20_000}) {
            var uniforms = new SobolUniforms(new Layout(count), 2, 9);
            var whole = new double[count];
            uniforms.fill(whole, 0, count);
            for (int draw = 0; draw < count; draw += 37) {
                assertEquals(whole[draw], uniforms.at(draw));
            }
            var block = new double[1_024];
            uniforms.fill(block, 0, 1_024);
            assertArrayEquals(
                    Arrays.copyOf(whole, Math.min(count, 1_024)),
                    Arrays.copyOf(block, Math.min(count, 1_024)));
        }
    }

    @Test
    void theFirstRoundOfALongerRunIsAStandardRun() {
        assertArrayEquals(uniforms(4, 8, ROUND), Arrays.copyOf(uniforms(4, 8, 50_000), ROUND));
    }

    @Test
    void sourcesBeyondTheTableHavePointsToo() {
        var points = new Points(Sampling.SOBOL, 1, ROUND);
        Address address = new Address("x", 1);
        assertEquals(LatinUniforms.class, points.of(address, 256).getClass());
        assertEquals(SobolUniforms.class, points.of(address, 255).getClass());
        assertNotEquals(points.of(address, 0).at(0), points.of(address, 1).at(1));
    }

    private static double[] uniforms(int dimension, long key, int count) {
        var uniforms = new double[count];
        new SobolUniforms(new Layout(count), dimension, key).fill(uniforms, 0, count);
        return uniforms;
    }

    /// The points of one randomisation in their order.
    private static double[] points(double[] uniforms, int randomisation) {
        var layout = new Layout(uniforms.length);
        return IntStream.range(0, uniforms.length)
                .filter(draw -> Layout.randomisation(layout.stretch(draw)) == randomisation)
                .mapToDouble(draw -> uniforms[draw])
                .toArray();
    }
}
