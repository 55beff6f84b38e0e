package flopcast.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.unit.UnitTable;
import flopcast.report.Desk;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScatterTest {

    private static final SourceText SCENARIO =
            new SourceText(
                    "test.flop",
                    "chips = 1000 to 9000\nexport cost = chips * uniform(1, 2)\nn = 3");

    private static Optional<Chart> chart(Forecast forecast, String across) {
        return Charts.scatter(
                Desk.output(forecast, across), Desk.output(forecast, "cost"), UnitTable.standard());
    }

    /// Only headlines keep all draws of a large run; the worlds that both have are enough.
    @ParameterizedTest
    @ValueSource(ints = {50_000, 300_000})
    void aLargeRunShowsTheWorldsOfAStandardOne(int draws) {
        Chart standard = chart(Desk.run(SCENARIO, Desk.draws(16_384)), "chips").orElseThrow();
        Chart large = chart(Desk.run(SCENARIO, Desk.draws(draws)), "chips").orElseThrow();
        assertEquals(standard.data().rows(), large.data().rows());
        assertTrue(standard.alternative().startsWith("600 of 16,384 worlds, each a point"));
        assertTrue(large.alternative().startsWith("600 of the first 16,384 worlds, each a point"));
    }

    @Test
    void aSmallRunShowsEveryWorld() {
        Chart chart = chart(Desk.run(SCENARIO, Desk.draws(200)), "chips").orElseThrow();
        assertTrue(chart.alternative().startsWith("200 worlds, each a point"), chart.alternative());
    }

    @Test
    void whatIsCertainIsNotScattered() {
        assertEquals(Optional.empty(), chart(Desk.run(SCENARIO, Desk.draws(200)), "n"));
    }

    /// Between 1 and 2 times the chips, in every tenth of the worlds.
    @Test
    void theTableFollowsTheQuantityAcross() {
        Chart chart = chart(Desk.run(SCENARIO, Desk.draws(16_384)), "chips").orElseThrow();
        double before = 0;
        assertEquals(10, chart.data().rows().size());
        for (List<String> row : chart.data().rows()) {
            double most = number(row.get(0));
            double median = number(row.get(2));
            assertTrue(median > before && median < 2 * most, row::toString);
            assertTrue(number(row.get(1)) < median && median < number(row.get(3)), row::toString);
            before = median;
        }
    }

    private static double number(String text) {
        return text.endsWith("k")
                ? 1000 * Double.parseDouble(text.substring(0, text.length() - 1))
                : Double.parseDouble(text);
    }
}
