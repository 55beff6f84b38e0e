package flopcast.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.report.Desk;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.problem.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriversTest {

    private static Optional<String> strongest(String text, int draws) {
        Forecast forecast = Desk.run(new SourceText("test.flop", text), Desk.draws(draws));
        return Drivers.strongest(Desk.output(forecast, "y"), forecast).map(Output::name);
    }

    @ParameterizedTest
    @CsvSource({"1000", "16384", "100000"})
    void whatSpreadsMostDrivesAProduct(int draws) {
        String text = "a = 1 to 3\nb = 1 to 100\nc = 1 to 1000\nexport y = a * b";
        assertEquals(Optional.of("b"), strongest(text, draws));
    }

    @Test
    void aDriverMayPullDown() {
        assertEquals(
                Optional.of("b"), strongest("a = 1 to 3\nb = 1 to 100\nexport y = a / b", 2000));
    }

    @Test
    void whatNothingMovesHasNoDriver() {
        assertEquals(Optional.empty(), strongest("a = 1 to 2\nexport y = normal(0, 1)", 16_384));
    }

    /// What rests on others drives nothing of its own accord.
    @Test
    void onlyAssumptionsDrive() {
        assertEquals(
                Optional.of("a"), strongest("a = 1 to 9\nb = 2 * a\nexport y = 3 * b", 16_384));
    }
}
