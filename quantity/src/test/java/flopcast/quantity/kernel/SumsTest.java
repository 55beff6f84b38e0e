package flopcast.quantity.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Sums over columns: the vector form against the scalar form, bit by bit, and both against
/// decimals of any length.
class SumsTest {

    private static final int[] LENGTHS = {0, 1, 7, 8, 9, 31, 512, 515};
    private static final int FROM = 3;

    private final double[] x = new double[600];

    SumsTest() {
        for (int i = 0; i < x.length; i++) {
            x[i] = (SplitMix.uniform(i) - 0.4) * (i % 5 == 0 ? 1e9 : 1e-3);
        }
    }

    @Test
    void theLargestMagnitudeIsFound() {
        for (int length : LENGTHS) {
            double expected = Arrays.stream(x, FROM, FROM + length).map(Math::abs).max().orElse(0);
            for (Columns columns : AllColumns.of(0)) {
                assertEquals(expected, columns.largest(x, FROM, FROM + length));
            }
        }
    }

    @Test
    void sumsHaveTheSameBitsAndTwiceTheDigits() {
        for (int length : LENGTHS) {
            double[][] scalar = sums(Columns.oneByOne(0), length);
            double[][] vector = sums(AllColumns.vector(0), length);
            assertArrayEquals(scalar[0], vector[0], 0);
            assertArrayEquals(scalar[1], vector[1], 0);
            var exact = BigDecimal.ZERO;
            for (int i = FROM; i < FROM + length; i++) {
                exact = exact.add(new BigDecimal(0.5 * x[i]));
            }
            var found = BigDecimal.ZERO;
            for (double part : scalar[0]) {
                found = found.add(new BigDecimal(part));
            }
            for (double part : scalar[1]) {
                found = found.add(new BigDecimal(part));
            }
            assertEquals(0, exact.subtract(found).doubleValue(), 1e-22 * 1e9 * length);
        }
    }

    private double[][] sums(Columns columns, int length) {
        var sums = new double[2][Columns.PARTIAL_SUMS];
        Arrays.fill(sums[0], Double.NaN);
        Arrays.fill(sums[1], Double.NaN);
        columns.sums(x, FROM, FROM + length, 0.5, sums[0], sums[1]);
        return sums;
    }

    @Test
    void powersHaveTheSameBits() {
        for (int length : LENGTHS) {
            double[][] scalar = powers(Columns.oneByOne(0), length);
            double[][] vector = powers(AllColumns.vector(0), length);
            for (int power = 1; power <= 4; power++) {
                assertArrayEquals(scalar[power - 1], vector[power - 1], 0);
                double expected = 0;
                for (int i = FROM; i < FROM + length; i++) {
                    expected += StrictMath.pow(2 * x[i] - 0.25, power);
                }
                double found = Arrays.stream(scalar[power - 1]).sum();
                double largest = StrictMath.pow(2e9, power) * length;
                assertEquals(expected, found, 1e-15 * largest);
            }
        }
    }

    private double[][] powers(Columns columns, int length) {
        var sums = new double[4][Columns.PARTIAL_SUMS];
        for (double[] each : sums) {
            Arrays.fill(each, Double.NaN);
        }
        columns.powers(x, FROM, FROM + length, 2, 0.25, sums);
        return sums;
    }

    @Test
    void uniformsOfStatesHaveTheSameBits() {
        for (int length : LENGTHS) {
            var scalar = new double[length];
            var vector = new double[length];
            Columns.oneByOne(length).uniforms(-77, scalar, length);
            AllColumns.vector(length).uniforms(-77, vector, length);
            assertArrayEquals(scalar, vector, 0);
        }
    }

    /// The first outputs of the generator for the seed 1234567, as published with its reference
    /// code (Vigna 2015, `splitmix64.c`).
    @Test
    void statesAreMixedAsPublished() {
        long seed = 1_234_567;
        long[] published = {6_457_827_717_110_365_317L, 3_203_168_211_198_807_973L};
        for (long expected : published) {
            seed += SplitMix.GOLDEN_GAMMA;
            assertEquals(expected, SplitMix.mix(seed));
        }
    }

    /// 52 bits of the hash and half of the next, so that neither end is reached.
    @Test
    void aUniformIsTheMiddleOfItsInterval() {
        for (long state = 0; state < 1_000; state++) {
            double expected = ((SplitMix.mix(state) >>> 12) + 0.5) * 0x1p-52;
            assertEquals(expected, SplitMix.uniform(state));
        }
    }

    @Test
    void scrambledPointsHaveTheSameBits() {
        int[] sequence = new int[600];
        Arrays.setAll(sequence, i -> (int) SplitMix.mix(i));
        var points = new ScrambledPoints(sequence, 0x1234_5678, Scramble.of(99, 5));
        for (int length : LENGTHS) {
            var scalar = new double[length + FROM];
            var vector = new double[length + FROM];
            Columns.oneByOne(length).scrambled(points, 11, scalar, FROM, length);
            AllColumns.vector(length).scrambled(points, 11, vector, FROM, length);
            assertArrayEquals(scalar, vector, 0);
        }
    }
}
