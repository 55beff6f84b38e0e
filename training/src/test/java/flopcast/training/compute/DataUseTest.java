package flopcast.training.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DataUseTest {

    @Test
    void useAndStockAreEqualOnTheDay() {
        double years = years(300, 1.07, 15, 2.2);
        assertEquals(300 * Math.pow(1.07, years), 15 * Math.pow(2.2, years), 1e-9);
    }

    @Test
    void whatIsAlreadyUsedUpTakesNoTime() {
        assertEquals(0, years(10, 1, 10, 2));
    }

    @Test
    void aStockThatGrowsFasterIsNeverUsedUp() {
        assertTrue(Double.isNaN(years(300, 2, 15, 2)));
        assertTrue(Double.isNaN(years(300, 3, 15, 2)));
    }

    private static double years(double stock, double stockGrowth, double use, double useGrowth) {
        return DataUse.YEARS_UNTIL_USED_UP.value(new double[] {stock, stockGrowth, use, useGrowth});
    }
}
