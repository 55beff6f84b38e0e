package flopcast.quantity.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.ReferenceTable;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The incomplete gamma and beta functions against values of 30 digits, to the error that the file
/// states: it is mostly what the rounding of the argument means for the tails of large parameters.
class IncompleteTest {

    private static final ReferenceTable TABLE =
            ReferenceTable.read(IncompleteTest.class, "special.csv");

    @Test
    void bothTailsOfTheGammaAreThoseOfTheReference() {
        for (ReferenceTable.Row row : rows("gamma")) {
            var gamma = new IncompleteGamma(row.number("a"));
            double x = row.number("x");
            assertClose(row, "lower", gamma.lower(x));
            assertClose(row, "upper", gamma.upper(x));
        }
    }

    @Test
    void bothTailsOfTheBetaAreThoseOfTheReference() {
        for (ReferenceTable.Row row : rows("beta")) {
            var beta = new IncompleteBeta(row.number("a"), row.number("b"));
            double x = row.number("x");
            assertClose(row, "lower", beta.lower(x, 1 - x));
            assertClose(row, "upper", beta.upper(x, 1 - x));
        }
    }

    @Test
    void theSlopesAreTheDerivatives() {
        for (ReferenceTable.Row row : TABLE.rows()) {
            double lower = row.number("lower");
            double x = row.number("x");
            if (lower > 0.01 && lower < 0.99) {
                if (row.text("function").equals("gamma")) {
                    var gamma = new IncompleteGamma(row.number("a"));
                    assertSlope(row, gamma.slope(x), x, gamma::lower);
                } else {
                    var beta = new IncompleteBeta(row.number("a"), row.number("b"));
                    assertSlope(
                            row, beta.slope(x, 1 - x), x * (1 - x), at -> beta.lower(at, 1 - at));
                }
            }
        }
    }

    /// By the central difference over a small step, where doubles can tell its ends.
    private static void assertSlope(
            ReferenceTable.Row row, double slope, double size, DoubleUnaryOperator lower) {
        double x = row.number("x");
        double step = 1e-4 * size * Math.min(1, 1 / slope);
        if (step > 1e7 * Math.ulp(x)) {
            double rise = lower.applyAsDouble(x + step) - lower.applyAsDouble(x - step);
            assertEquals(slope, rise / (2 * step) * size, 1e-6 * slope, () -> "" + row.cells());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 3", "1, 1", "7, 7", "70, 0.01", "300, 500", "1e6, 2e6"})
    void theLogarithmOfTheCompleteBetaIsThatOfTheGammas(double a, double b) {
        double expected = Real.logGamma(a) + Real.logGamma(b) - Real.logGamma(a + b);
        double tolerance = 1e-14 * (1 + Real.logGamma(a + b));
        assertEquals(expected, new IncompleteBeta(a, b).logBeta(), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"0.001", "1", "50", "1e4"})
    void nothingIsBelowTheLeastAndNothingAboveTheGreatestValue(double a) {
        var gamma = new IncompleteGamma(a);
        assertEquals(0, gamma.lower(0));
        assertEquals(1, gamma.upper(-1));
        assertEquals(1, gamma.lower(Double.POSITIVE_INFINITY));
        assertEquals(0, gamma.upper(Double.POSITIVE_INFINITY));
        assertEquals(0, gamma.slope(Double.POSITIVE_INFINITY));
        var beta = new IncompleteBeta(a, 2);
        assertEquals(0, beta.lower(0, 1));
        assertEquals(1, beta.lower(1, 0));
        assertEquals(0, beta.upper(1, 0));
        assertEquals(0, beta.slope(1, 0));
    }

    private static List<ReferenceTable.Row> rows(String function) {
        List<ReferenceTable.Row> rows =
                TABLE.rows().stream().filter(row -> row.text("function").equals(function)).toList();
        assertTrue(rows.size() > 100, () -> rows.size() + " rows of " + function);
        return rows;
    }

    private static void assertClose(ReferenceTable.Row row, String column, double actual) {
        double expected = row.number(column);
        double error = Math.abs(actual / expected - 1);
        assertTrue(
                expected == actual || error <= TABLE.stated("error"),
                () -> column + " is " + actual + ", off by " + error + " for " + row.cells());
    }
}
