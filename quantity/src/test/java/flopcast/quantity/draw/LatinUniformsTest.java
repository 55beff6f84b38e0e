package flopcast.quantity.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.kernel.SplitMix;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinUniformsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 1_000, 16_384, 20_000})
    void everyPartOfAStretchHasOneDraw(int count) {
        var layout = new Layout(count);
        double[] uniforms = uniforms(count, 5);
        for (int stretch = 0; stretch < layout.stretches(); stretch++) {
            int from = layout.start(stretch);
            int parts = layout.end(stretch) - from;
            long filled =
                    Arrays.stream(uniforms, from, from + parts)
                            .mapToLong(u -> (long) (u * parts))
                            .distinct()
                            .count();
            assertEquals(parts, filled);
        }
        assertTrue(Arrays.stream(uniforms).allMatch(u -> u > 0 && u < 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 31, 512})
    void anOrderIsAnOrder(int count) {
        for (long key = 0; key < 50; key++) {
            long order = SplitMix.mix(key);
            int[] places =
                    IntStream.range(0, count)
                            .map(i -> LatinUniforms.permuted(i, count, order))
                            .sorted()
                            .toArray();
            assertArrayEquals(IntStream.range(0, count).toArray(), places);
        }
    }

    /// Tolerance: 5 standard errors. The correlation of two random orders of 512 has the variance
    /// 1/511.
    @Test
    void ordersAreIndependent() {
        int pairs = 2_000;
        double sum = 0;
        double squares = 0;
        for (long pair = 0; pair < pairs; pair++) {
            long one = SplitMix.mix(2 * pair);
            long other = SplitMix.mix(2 * pair + 1);
            double correlation = 0;
            for (int i = 0; i < 512; i++) {
                correlation +=
                        (LatinUniforms.permuted(i, 512, one) - 255.5)
                                * (LatinUniforms.permuted(i, 512, other) - 255.5);
            }
            correlation /= 512 * (512.0 * 512 - 1) / 12;
            sum += correlation;
            squares += correlation * correlation;
        }
        assertEquals(0, sum / pairs, 5 / Math.sqrt(511.0 * pairs));
        assertEquals(1.0 / 511, squares / pairs, 5 * Math.sqrt(2.0 / pairs) / 511);
    }

    @Test
    void theUniformAtADrawDoesNotDependOnTheBlockItIsFilledIn() {
        double[] whole = uniforms(20_000, 9);
        var uniforms = new LatinUniforms(new Layout(20_000), 9);
        for (int draw = 0; draw < whole.length; draw += 37) {
            assertEquals(whole[draw], uniforms.at(draw));
        }
        assertArrayEquals(uniforms(16_384, 9), Arrays.copyOf(whole, 16_384));
    }

    private static double[] uniforms(int count, long key) {
        var uniforms = new double[count];
        new LatinUniforms(new Layout(count), key).fill(uniforms, 0, count);
        return uniforms;
    }
}
