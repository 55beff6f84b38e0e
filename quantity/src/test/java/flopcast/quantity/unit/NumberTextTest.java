package flopcast.quantity.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    /// Worked by hand.
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5, 5",
        "-5, -5",
        "0.1, 0.1",
        "402.71999999999997, 402.72",
        "0.30000000000000004, 0.3",
        "1.7999999999999998, 1.8",
        "16384, 16384",
        "999999, 999999",
        "999999.6, 1e6",
        "1234567, 1.23457e6",
        "1.8e25, 1.8e25",
        "-1.8e25, -1.8e25",
        "0.0001, 0.0001",
        "0.00009999, 9.999e-5",
        "4.9e-324, 4.9e-324",
        "1.7976931348623157e308, 1.79769e308",
        "NaN, no value",
        "-Infinity, no value",
    })
    void anExactNumberHasUpToSixDigits(double value, String text) {
        assertEquals(text, NumberText.of(value, Digits.exact()));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 3, 5.00",
        "402.72, 4, 402.7",
        "402.70, 5, 402.70",
        "0.05, 1, 0.05",
        "0.15, 1, 0.2",
        "2.5, 1, 3",
        "9.996, 3, 10.0",
        "123456, 2, 120000",
        "1.8e25, 3, 1.80e25",
        "9.99e25, 2, 1.0e26",
    })
    void significantDigitsKeepTheirZeros(double value, int count, String text) {
        assertEquals(text, NumberText.of(value, Digits.significant(count)));
    }

    @ParameterizedTest
    @CsvSource({
        "1.8349, 0.02, 1.83",
        "1.8349, 0.0999, 1.83",
        "1.8349, 0.1, 1.8",
        "1.8349, 3, 2",
        "1.8349, 1000, 2",
        "1.8, 0.001, 1.800",
        "2, 1e-12, 2.0000",
        "123456, 2000, 123000",
        "9.996, 0.01, 10.00",
        "2.234e25, 1e22, 2.234e25",
        "2.2e25, 1e22, 2.200e25",
        "0.000031, 0.000002, 3.1e-5",
        "1.8, NaN, 2",
        "1.8, Infinity, 2",
        "1.8, 0, 1.8",
    })
    void onlyDigitsThatTheErrorJustifiesAreShown(double value, double error, String text) {
        assertEquals(text, NumberText.of(value, Digits.justifiedBy(error)));
    }

    @Test
    void aRoundedNumberIsTheOneShown() {
        assertEquals(402.7, NumberText.rounded(402.71999999999997, Digits.significant(4)));
        assertEquals(5e1, NumberText.rounded(54.4, Digits.significant(1)));
        assertEquals(Double.NaN, NumberText.rounded(Double.NaN, Digits.exact()));
    }
}
