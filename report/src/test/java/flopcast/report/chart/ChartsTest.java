package flopcast.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.unit.UnitTable;
import flopcast.report.Desk;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.problem.SourceText;
import flopcast.training.fact.FactRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static final UnitTable UNITS = UnitTable.standard();

    @Test
    void everyChartHasANameWordsAndATable() {
        for (Chart chart : Gallery.charts()) {
            assertTrue(chart.name().matches("[A-Za-z0-9_-]+"), chart.name());
            assertTrue(chart.alternative().endsWith("."), chart.alternative());
            assertFalse(chart.data().rows().isEmpty(), chart.name());
            for (List<String> row : chart.data().rows()) {
                assertEquals(chart.data().columns().size(), row.size(), chart.name());
            }
        }
    }

    /// Normal with deviation 3: the 95 % quantile is 3 · 1.6449, that at 25 % 3 · -0.6745.
    @Test
    void theTableOfADensityHasItsQuantiles() {
        Forecast forecast = Desk.run("x = normal(0, 3)");
        Chart chart = Charts.density("x", Desk.uncertain(forecast, "x"), AxisKind.AUTOMATIC, UNITS);
        assertEquals(List.of("worlds below", "x"), chart.data().columns());
        assertTrue(chart.data().rows().contains(List.of("95 %", "4.935")), chart.data().toString());
        assertTrue(
                chart.data().rows().contains(List.of("25 %", "-2.023")), chart.data().toString());
    }

    @Test
    void aPointMassIsOneBarOfProbabilityOne() {
        Forecast forecast = Desk.run("x = pointMass(5 FLOP) * uniform(1, 2) ^ 0");
        Chart chart =
                Charts.density("x", Desk.uncertain(forecast, "x"), AxisKind.LOGARITHMIC, UNITS);
        assertTrue(chart.specification().contains("{\"x\":5, \"probability\":1}"));
        assertFalse(chart.specification().contains("\"area\""));
        assertTrue(chart.alternative().contains("It is 5 FLOP in at least nine worlds of ten."));
    }

    @Test
    void oneDrawIsOneBar() {
        SourceText source = new SourceText("one.flop", "x = (2 to 9) ^ 2 + (1 to 2)");
        Forecast forecast = Desk.run(source, Desk.draws(1));
        Chart chart = Charts.density("x", Desk.uncertain(forecast, "x"), AxisKind.AUTOMATIC, UNITS);
        assertTrue(chart.specification().contains("\"probability\":1}"));
        assertFalse(chart.specification().contains("NaN"));
    }

    @Test
    void aQuantityOfBothSignsIsNeverOnALogarithmicAxis() {
        Forecast forecast = Desk.run("x = normal(0, 3)");
        Chart chart =
                Charts.density("x", Desk.uncertain(forecast, "x"), AxisKind.LOGARITHMIC, UNITS);
        assertFalse(chart.specification().contains("\"log\""));
        assertTrue(Charts.intervalLadder(forecast).isEmpty());
    }

    @Test
    void bothEndsOfAnAxisAreInTheUnitThatTheScenarioAsksFor() {
        Forecast forecast = Desk.run("x = (1 to 2) year in days");
        Chart chart =
                Charts.cumulative("x", Desk.uncertain(forecast, "x"), AxisKind.AUTOMATIC, UNITS);
        assertTrue(chart.specification().contains("x [days]"));
        assertTrue(chart.data().rows().contains(List.of("95 %", "730.5")));
    }

    @Test
    void ticksOfALogarithmicAxisAreFewAndRound() {
        assertEquals(List.of(1e22, 1e23, 1e24, 1e25), Ticks.logarithmic(7e21, 6e25));
        assertEquals(List.of(3e24, 1e25, 3e25, 1e26), Ticks.logarithmic(2.9e24, 1.2e26));
        assertEquals(List.of(100.0, 200.0, 500.0), Ticks.logarithmic(60, 900));
        assertEquals(List.of(2.1, 2.2, 2.3), Ticks.logarithmic(2.05, 2.35));
        assertTrue(Ticks.logarithmic(1e-300, 1e300).size() < 12);
    }

    @Test
    void modelsThatWereUnknownAtTheDateAreNotShown() {
        var models = FactRegistry.standard().table("model").facts();
        Optional<LocalDate> asOf = Optional.of(LocalDate.of(2022, 12, 21));
        Chart chart = Charts.knownModels(models, asOf, List.of(), UNITS).orElseThrow();
        List<String> names = chart.data().rows().stream().map(List::getFirst).toList();
        assertTrue(names.contains("PaLM 540B"));
        assertFalse(names.contains("GPT-4"));
        assertTrue(chart.alternative().contains("PaLM 540B had the most, 2.53e24 FLOP"));
    }
}
