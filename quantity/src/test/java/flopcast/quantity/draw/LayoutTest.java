package flopcast.quantity.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 31, 32, 33, 100, 1_000, 16_383, 16_384, 16_385, 40_000, 100_000})
    void everyDrawIsInOneStretchAndHasAPointOfItsOwn(int count) {
        var layout = new Layout(count);
        var points = new int[Layout.RANDOMISATIONS];
        assertEquals(0, layout.start(0));
        assertEquals(count, layout.start(layout.stretches()));
        for (int stretch = 0; stretch < layout.stretches(); stretch++) {
            assertEquals(layout.start(stretch + 1), layout.end(stretch));
            for (int draw = layout.start(stretch); draw < layout.end(stretch); draw++) {
                assertEquals(stretch, layout.stretch(draw));
                assertEquals(points[Layout.randomisation(stretch)]++, layout.point(draw));
            }
        }
        for (int i = 0; i < points.length; i++) {
            int even = count / Layout.RANDOMISATIONS;
            assertTrue(points[i] == even || points[i] == even + 1);
        }
    }

    @Test
    void theFirstRoundOfALongerRunIsAStandardRun() {
        var standard = new Layout(16_384);
        var longer = new Layout(50_000);
        for (int draw = 0; draw < 16_384; draw++) {
            assertEquals(standard.stretch(draw), longer.stretch(draw));
            assertEquals(draw / 512, longer.stretch(draw));
            assertEquals(draw % 512, longer.point(draw));
        }
        assertEquals(512, longer.point(16_384));
    }

    @Test
    void aRunHasDraws() {
        assertThrows(IllegalArgumentException.class, () -> new Layout(0));
    }
}
