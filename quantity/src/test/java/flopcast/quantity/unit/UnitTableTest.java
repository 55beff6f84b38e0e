package flopcast.quantity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTableTest {

    private static final UnitTable UNITS = UnitTable.standard();

    /// Figures of the SI brochure, of the Julian year of astronomy, and of natural logarithms.
    @ParameterizedTest
    @CsvSource({
        "FLOP, 1, FLOP",
        "kFLOP, 1e3, FLOP",
        "MFLOP, 1e6, FLOP",
        "GFLOP, 1e9, FLOP",
        "TFLOP, 1e12, FLOP",
        "PFLOP, 1e15, FLOP",
        "EFLOP, 1e18, FLOP",
        "ZFLOP, 1e21, FLOP",
        "YFLOP, 1e24, FLOP",
        "RFLOP, 1e27, FLOP",
        "QFLOP, 1e30, FLOP",
        "PFLOP/s, 1e15, FLOP/s",
        "TFLOP/(s*chip), 1e12, FLOP/(chip*s)",
        "FLOP/ns, 1e9, FLOP/s",
        "ms, 1e-3, s",
        "µs, 1e-6, s",
        "μs, 1e-6, s",
        "us, 1e-6, s",
        "ns, 1e-9, s",
        "second, 1, s",
        "minutes, 60, s",
        "min, 60, s",
        "hours, 3600, s",
        "day, 86400, s",
        "week, 604800, s",
        "month, 2629800, s",
        "months, 2629800, s",
        "year, 31557600, s",
        "years, 31557600, s",
        "Wh, 3600, J",
        "GWh, 3.6e12, J",
        "W, 1, J/s",
        "MW, 1e6, J/s",
        "W*s, 1, J",
        "bit, 0.6931471805599453, nat",
        "bits/token, 0.6931471805599453, nat/token",
        "bytes, 1, B",
        "GB, 1e9, B",
        "parameters, 1, parameter",
        "tokens, 1, token",
        "words, 1, word",
        "chips, 1, chip",
        "USD, 1, USD",
        "USD/(chip*hour), 2.777777777777778e-4, USD/(chip*s)",
        "USD/chip*hour, 3600, USD*s/chip",
        "1/s, 1, 1/s",
        "1/ms, 1e3, 1/s",
        "s^2, 1, s^2",
        "min^2, 3600, s^2",
        "min^-1, 0.016666666666666666, 1/s",
        "s^(1/2), 1, s^(1/2)",
        "kJ^(2/3), 100, J^(2/3)",
        "(FLOP/s)^2, 1, FLOP^2/s^2",
        "s/s, 1, ''",
    })
    void aUnitIsWorthSoManyOfItsBaseUnit(String text, double factor, String dimension) {
        Unit unit = UNITS.parse(text);
        assertEquals(factor, unit.factor(), Math.ulp(factor));
        assertEquals(dimension, unit.dimension().toString());
        assertEquals(text, unit.text());
    }

    @Test
    void anEmptyTextIsTheUnitOfAPlainNumber() {
        assertEquals(Unit.NONE, UNITS.parse(""));
    }

    @Test
    void aYearOfAnotherLengthChangesMonthsToo() {
        UnitTable units = UNITS.withYear(365);
        assertEquals(31_536_000, units.parse("year").factor());
        assertEquals(2_628_000, units.parse("months").factor());
        assertEquals(86_400, units.parse("day").factor());
    }

    @Test
    void ownUnitsHaveAPluralAndLeaveTheTableThatTheyWereAddedTo() {
        UnitTable units = UNITS.withBaseUnit("sequence").withUnit("EUR", new Unit("", usd(), 1.05));
        assertEquals("token/sequence", units.parse("tokens/sequences").dimension().toString());
        assertEquals(1.05e-3, units.parse("EUR/kJ").factor(), 1e-18);
        assertFalse(UNITS.has("sequence"));
        assertTrue(units.withYear(365).has("EUR"));
    }

    private static Dimension usd() {
        return Dimension.base("USD");
    }
}
