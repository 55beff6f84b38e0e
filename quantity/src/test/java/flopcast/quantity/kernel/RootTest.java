package flopcast.quantity.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RootTest {

    @Test
    void theZeroIsFoundToTheLastDigit() {
        assertEquals(1.4142135623730951, Root.between(0, 2, x -> x * x - 2), 2.3e-16);
        assertEquals(1.4142135623730951, Root.between(0, 2, x -> 2 - x * x), 2.3e-16);
        assertEquals(0.7390851332151607, Root.between(0, 1, x -> Real.cos(x) - x), 2.3e-16);
    }

    @Test
    void aZeroAtAnEndIsFound() {
        assertEquals(0, Root.between(0, 1, x -> x), 1e-18);
        assertEquals(1, Root.between(0, 1, x -> x - 1), 1e-15);
        assertEquals(0, Root.between(0, 1, x -> -x), 1e-18);
    }

    @Test
    void thereIsNoZeroWhereSignsDoNotDiffer() {
        assertTrue(Double.isNaN(Root.between(0, 1, x -> x + 1)));
        assertTrue(Double.isNaN(Root.between(0, 1, x -> Double.NaN)));
    }

    @Test
    void itTakesTheSameTimeEverywhere() {
        var calls = new int[1];
        double root =
                Root.between(
                        0,
                        1,
                        x -> {
                            calls[0]++;
                            return x - 0.25;
                        });
        assertEquals(0.25, root, 1e-16);
        assertEquals(66, calls[0]);
    }
}
