package flopcast.scenario.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.forecast.Desk;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Probabilities of conditions on quantities in which a source is integrated out.
class ThresholdTest {

    private static final int DRAWS = 16_384;

    /// The areas of the unit square where the condition holds.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "u + v < 0.5           | 0.125",
                "u + v <= 1.5          | 0.875",
                "u * v > 0.5           | 0.1534264097200273", // (1 - ln 2) / 2
                "0.5 < u * v           | 0.1534264097200273",
                "0.1 >= u + v          | 0.005",
                "u > 2 * v             | 0.25",
                "u < v                 | 0.5",
                "1 / (u + v + 1) > 0.5 | 0.5",
                "exp(u + v) < 2        | 0.24022650695910072", // ln² 2 / 2
                "max([u + v, 1]) <= 1  | 0.5",
                "max([u + v, 1]) > 1   | 0.5",
                "u + v < 0.01          | 0.00005"
            })
    void probabilitiesAreKnownWell(String condition, double area) {
        String scenario =
                "u = uniform(0, 1)\nv = uniform(0, 1)\nb = "
                        + condition
                        + "\np = P("
                        + condition
                        + ")";
        Forecast forecast = Desk.forecast(scenario, Desk.settings(4, DRAWS, 1));
        Estimate query = ((Result.Known) Desk.result(forecast, "p")).estimate();
        Estimate output = ((Result.Truth) Desk.result(forecast, "b")).probability();
        assertEquals(area, query.value(), 4 * query.error() + 1e-12);
        assertTrue(query.error() < 2e-4, query.toString());
        assertEquals(query, output);
    }

    /// Here a few worlds say all; those that were drawn are counted.
    @Test
    void aProbabilityOfFewWorldsIsCounted() {
        String text = "u = uniform(0, 1)\nv = uniform(0, 1)\nb = u + v < 0.0001";
        Forecast forecast = Desk.forecast(text, Desk.settings(4, DRAWS, 1));
        Estimate probability = ((Result.Truth) Desk.result(forecast, "b")).probability();
        assertTrue(probability.error() > 1e-6, probability.toString());
    }

    @Test
    void whatLiesWhollyOnOneSideIsCounted() {
        String text = "u = uniform(0, 1)\nv = uniform(0, 1)\nb = u + v < 3";
        Forecast forecast = Desk.forecast(text, Desk.settings(4, DRAWS, 1));
        Estimate probability = ((Result.Truth) Desk.result(forecast, "b")).probability();
        assertEquals(1, probability.value());
        assertTrue(probability.error() > 0);
    }

    /// In half of all worlds the integrated part has no effect: (1 + Φ(0.1)) / 2 and Φ(-0.1) / 2.
    @ParameterizedTest
    @CsvSource({
        "-(b * z) < 0.1, 0.769913918",
        "-(b * z) < -0.1, 0.230086082",
        "b * z < 0.1, 0.769913918",
        "1 - b * z < 0.9, 0.230086082"
    })
    void aFactorMayBe0(String condition, double share) {
        String text = "b = bernoulli(0.5)\nz = normal(0, 1)\ny = " + condition;
        Forecast forecast = Desk.forecast(text, Desk.settings(2, DRAWS, 1));
        Estimate probability = ((Result.Truth) Desk.result(forecast, "y")).probability();
        assertEquals(share, probability.value(), 4 * probability.error());
        assertTrue(probability.error() < 3e-4, probability.toString());
    }
}
