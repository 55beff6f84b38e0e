package flopcast.report.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.quantity.statistic.Sample;
import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void aBinIsAsHighAsItsShareOfTheHighest() {
        double[] draws = new double[800];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = i < 400 ? 0.25 : i < 600 ? 1.25 : i < 700 ? 2.25 : 3.99;
        }
        draws[0] = 0;
        draws[1] = 0;
        draws[2] = 0;
        draws[3] = 0;
        draws[4] = 0;
        assertEquals("█▅▃▃", Spark.of(Sample.of(draws, draws.length), 4));
    }

    @Test
    void equalDrawsAreOneBar() {
        assertEquals("█", Spark.of(Sample.of(new double[] {3, 3, 3}, 3), 8));
    }
}
