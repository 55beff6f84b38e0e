package flopcast.training.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformerShapeTest {

    /// Hoffmann et al. 2022, Table A4, shapes of Table A9: the count of the blocks beside 6·N·D,
    /// printed with two digits.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "73.8e6 10 640 2560 10 64 1.03",
                "305.7e6 20 1024 4096 16 64 1.10",
                "552.6e6 24 1280 5120 10 128 1.08",
                "1.143e9 26 1792 7168 14 128 1.04",
                "1.593e9 28 2048 8192 16 128 1.03",
                "6.796e9 40 3584 14336 28 128 0.99"
            })
    void hoffmann2022PrintsTheRatioToSixTimesParametersAndTokens(String row) {
        double[] x = Arrays.stream(row.split(" ")).mapToDouble(Double::parseDouble).toArray();
        var shape = new TransformerShape(x[1], x[2], x[3], x[4], x[5], 32_000, 2_048);
        assertEquals(x[6], shape.blockFlopPerToken() / (6 * x[0]), 0.0051);
    }

    @Test
    void embeddingAndLogitsAreTwoProductsForwardAndFourBackward() {
        var shape = new TransformerShape(1, 10, 40, 2, 5, 100, 8);
        assertEquals(3 * 4 * 100 * 10, shape.embeddingFlopPerToken());
        assertEquals(
                shape.blockFlopPerToken() + shape.embeddingFlopPerToken(), shape.flopPerToken());
    }

    @Test
    void aShapeWithoutLayersIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TransformerShape(0, 10, 40, 2, 5, 100, 8));
    }
}
