package flopcast.quantity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTextTest {

    private static final UnitTable UNITS = UnitTable.standard();

    @ParameterizedTest
    @CsvSource({
        "0.0123, '', 0.0123",
        "1.8e25, FLOP, 1.8e25 FLOP",
        "5000, FLOP, 5000 FLOP",
        "1, FLOP, 1 FLOP",
        "402.72, PFLOP/s, 402.72 PFLOP/s",
        "999.9999, PFLOP/s, 1 EFLOP/s",
        "0.5, FLOP/s, 0.5 FLOP/s",
        "0, FLOP/s, 0 FLOP/s",
        "125, TFLOP/(s*chip), 125 TFLOP/(s*chip)",
        "175e9, parameters, 175B parameters",
        "1, parameter, 1 parameter",
        "1024, tokens, 1024 tokens",
        "25000, chips, 25k chips",
        "1.4e12, tokens, 1.4T tokens",
        "-1.4e12, tokens, -1.4T tokens",
        "2.5e15, tokens, 2.5e15 tokens",
        "63e6, USD, 63M USD",
        "2, USD/(chip*hour), 2 USD/(chip*hour)",
        "30000, USD/chip, 30k USD/chip",
        "20, tokens/parameter, 20 tokens/parameter",
        "1.69, nats/token, 1.69 nats/token",
        "0, s, 0 s",
        "3e-9, s, 3 ns",
        "25, us, 25 µs",
        "90, s, 90 s",
        "10, min, 10 min",
        "3, hours, 3 hours",
        "24, hours, 24 hours",
        "90, days, 90 days",
        "6, months, 6 months",
        "12, months, 1 year",
        "18, months, 1.5 years",
        "2e9, years, 2e9 years",
        "25, MW, 25 MW",
        "700, W/chip, 700 W/chip",
        "0.7, kW/chip, 700 W/chip",
        "5, J, 5 J",
        "2, MJ, 2 MJ",
        "50, GWh, 50 GWh",
        "570, GB, 570 GB",
        "3.35, TB/(s*chip), 3.35 TB/(s*chip)",
        "0.3, 1/year, 0.3 1/year",
        "3, FLOP/parameter, 3 FLOP/parameter",
    })
    void aQuantityIsShownInTheUnitThatForecastersUse(double count, String unit, String text) {
        Unit written = UNITS.parse(unit);
        assertEquals(
                text,
                QuantityText.of(
                                count * written.factor(),
                                written.dimension(),
                                Optional.empty(),
                                Digits.exact())
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1.8e25, ZFLOP, 18000 ZFLOP",
        "4.0272e17, EFLOP/s, 0.40272 EFLOP/s",
        "86400, hours, 24 hours",
        "2629800, months, 1 month",
        "1.4e12, tokens, 1.4T tokens",
        "7, bits/token, 10.0989 bits/token",
    })
    void aUnitAskedForWins(double baseValue, String unit, String text) {
        Unit asked = UNITS.parse(unit);
        assertEquals(
                text,
                QuantityText.of(baseValue, asked.dimension(), Optional.of(asked), Digits.exact())
                        .toString());
    }

    @Test
    void aUnitOfAnotherDimensionIsRefused() {
        var problem =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                QuantityText.of(
                                        1,
                                        Dimension.base("FLOP"),
                                        Optional.of(UNITS.parse("PFLOP/s")),
                                        Digits.exact()));
        assertEquals("a quantity in \"FLOP\" cannot be shown in \"PFLOP/s\"", problem.getMessage());
    }

    @Test
    void numbersOfARowShareUnitAndSuffix() {
        Scale scale = QuantityText.scaleFor(1.2e9, Dimension.base("parameter"), Optional.empty());
        assertEquals("0.95B", scale.text(0.95e9, Digits.significant(2)).value());
        assertEquals("1.20B", scale.text(1.2e9, Digits.justifiedBy(0.02e9)).value());
        assertEquals("12", scale.text(12, Digits.exact()).value());
        assertEquals("2e15", scale.text(2e15, Digits.exact()).value());
        assertEquals("no value", scale.text(Double.NaN, Digits.exact()).value());
        assertEquals("parameters", scale.unit().text());
    }

    @Test
    void aStandardErrorIsInBaseUnits() {
        assertEquals(
                "402.7 PFLOP/s",
                QuantityText.of(
                                4.0272e17,
                                UNITS.parse("FLOP/s").dimension(),
                                Optional.empty(),
                                Digits.justifiedBy(3e14))
                        .toString());
    }

    @Test
    void aYearIsAsLongAsTheRunSays() {
        Dimension time = Dimension.base("s");
        double seconds = 365 * 86_400.0;
        UnitTable units = UNITS.withYear(365);
        assertEquals(
                "1 year",
                QuantityText.of(seconds, time, Optional.empty(), Digits.exact(), units).toString());
        assertEquals(
                "11.9918 months",
                QuantityText.of(seconds, time, Optional.empty(), Digits.exact()).toString());
    }

    @Test
    void aBaseUnitOfAScenariosOwnIsCounted() {
        assertEquals(
                "3M sequences",
                QuantityText.of(3e6, Dimension.base("sequence"), Optional.empty(), Digits.exact())
                        .toString());
    }
}
