package flopcast.quantity.kernel;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.ReferenceTable;
import flopcast.quantity.draw.UniformStream;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealTest {

    private static final UniformStream UNIFORMS = new UniformStream(20261123);
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final Map<String, DoubleBinaryOperator> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("exp", (a, b) -> Real.exp(a)),
                    Map.entry("expm1", (a, b) -> Real.expm1(a)),
                    Map.entry("log", (a, b) -> Real.log(a)),
                    Map.entry("log1p", (a, b) -> Real.log1p(a)),
                    Map.entry("log10", (a, b) -> Real.log10(a)),
                    Map.entry("log2", (a, b) -> Real.log2(a)),
                    Map.entry("pow", Real::pow),
                    Map.entry("normalQuantile", (a, b) -> Real.normalQuantile(a)),
                    Map.entry("normalCumulative", (a, b) -> Real.normalCumulative(a)),
                    Map.entry("normalDensity", (a, b) -> Real.normalDensity(a)),
                    Map.entry("logGamma", (a, b) -> Real.logGamma(a)));

    @ParameterizedTest(name = "{0} within {1} ulp")
    @CsvSource({"exp, 1", "log, 1", "pow, 1", "log10, 1", "log2, 1", "expm1, 2", "log1p, 2"})
    void agreesWithCorrectlyRoundedValues(String function, long bound) {
        for (ReferenceTable.Row row : rows(function)) {
            long distance = ulps(row.number("expected"), value(function, row));
            assertTrue(distance <= bound, () -> row.cells() + " is " + distance + " ulp off");
        }
    }

    @ParameterizedTest(name = "{0} to a relative error of {1}")
    @CsvSource({
        "normalQuantile, 1e-15",
        "normalCumulative, 2e-15",
        "normalDensity, 1e-15",
        "logGamma, 3e-15"
    })
    void staysWithinTheRelativeErrorThatIsPromised(String function, double bound) {
        for (ReferenceTable.Row row : rows(function)) {
            double expected = row.number("expected");
            double error = Math.abs(value(function, row) - expected);
            assertTrue(
                    error <= bound * Math.abs(expected),
                    () -> row.cells() + " is off by " + error / Math.abs(expected));
        }
    }

    @Test
    void expAndLogAreWithinOneUlpOfStrictMathAtAMillionPoints() {
        for (int i = 0; i < 500_000; i++) {
            double x = (UNIFORMS.at(i) - 0.5) * 1490;
            assertTrue(ulps(StrictMath.exp(x), Real.exp(x)) <= 1, () -> "exp of " + x);
            double y = Double.longBitsToDouble((long) (UNIFORMS.at(i) * 0x7FEF_FFFF_FFFF_FFFFL));
            assertTrue(ulps(StrictMath.log(y), Real.log(y)) <= 1, () -> "log of " + y);
            double near = 0.5 + 2 * UNIFORMS.at(i);
            assertTrue(ulps(StrictMath.log(near), Real.log(near)) <= 1, () -> "log of " + near);
        }
    }

    @Test
    void powIsWithinOneUlpOfStrictMathWhichIsItselfWithinOne() {
        for (int i = 0; i < 200_000; i++) {
            double base = Real.exp((UNIFORMS.at(2L * i) - 0.5) * 40);
            double exponent = (UNIFORMS.at(2L * i + 1) - 0.5) * 60;
            assertTrue(
                    ulps(StrictMath.pow(base, exponent), Real.pow(base, exponent)) <= 1,
                    () -> base + " to the " + exponent);
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                -Double.MAX_VALUE,
                709.79,
                -745.2,
                -746,
                710,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY
            })
    void specialValuesAreThoseOfStrictMath(double x) {
        assertAll(
                () -> assertEquals(StrictMath.exp(x), Real.exp(x)),
                () -> assertEquals(StrictMath.expm1(x), Real.expm1(x)),
                () -> assertEquals(StrictMath.log(x), Real.log(x)),
                () -> assertEquals(StrictMath.log1p(x), Real.log1p(x)),
                () -> assertEquals(StrictMath.log10(x), Real.log10(x)),
                () -> assertEquals(StrictMath.sqrt(x), Real.sqrt(x)));
    }

    @Test
    void specialPowersAreThoseOfStrictMath() {
        double[] values = {
            0,
            -0.0,
            1,
            -1,
            2,
            -2,
            3,
            -3,
            0.5,
            -0.5,
            2.5,
            -2.5,
            65,
            -65,
            1e300,
            -1e300,
            0x1p53,
            0x1p53 - 1,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            0.999,
            INFINITY,
            -INFINITY,
            Double.NaN
        };
        for (double base : values) {
            for (double exponent : values) {
                double expected = StrictMath.pow(base, exponent);
                double actual = Real.pow(base, exponent);
                assertTrue(
                        ulps(expected, actual) <= 1,
                        () -> base + " to the " + exponent + " is " + actual + ", not " + expected);
            }
        }
    }

    @Test
    void powersAndLogarithmsOfTenAreExact() {
        for (int exponent = -307; exponent <= 308; exponent++) {
            double power = Double.parseDouble("1e" + exponent);
            assertEquals(exponent, Real.log10(power), "log10 of " + power);
            if (Math.abs(exponent) <= 64) {
                assertEquals(power, Real.pow(10, exponent));
            }
        }
    }

    @Test
    void powersAndLogarithmsOfTwoAreExact() {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            double power = Math.scalb(1.0, exponent);
            assertEquals(exponent, Real.log2(power));
            assertEquals(power, Real.pow(2, exponent));
        }
    }

    @Test
    void anExponentMayBeBeyondWhatIsRepresentable() {
        assertEquals(Real.exp(7.5), Real.expOfLinear(2, 3, 1.5));
        assertEquals(INFINITY, Real.expOfLinear(1e300, 1e300, -5));
        assertEquals(0, Real.expOfLinear(-1e300, 1e300, 5));
        assertEquals(Double.NaN, Real.expOfLinear(1, Double.NaN, 5));
    }

    @Test
    void theQuantileOfTheNormalIsSymmetricAndInfiniteAtTheEnds() {
        assertEquals(0, Real.normalQuantile(0.5));
        assertEquals(-INFINITY, Real.normalQuantile(0));
        assertEquals(INFINITY, Real.normalQuantile(1));
        assertEquals(Double.NaN, Real.normalQuantile(-0.1));
        assertEquals(Double.NaN, Real.normalQuantile(1.1));
        assertEquals(Double.NaN, Real.normalQuantile(Double.NaN));
        for (int i = 0; i < 10_000; i++) {
            double p = UNIFORMS.at(i);
            assertEquals(-Real.normalQuantile(p), Real.normalQuantile(1 - p));
        }
    }

    @Test
    void theQuantileOfTheNormalRisesOverItsSeams() {
        for (double seam : new double[] {0.075, 0.925, 1.388794386496402e-11, 1 - 0x1p-37}) {
            double before = Real.normalQuantile(seam - 64 * Math.ulp(seam));
            for (int step = -63; step <= 64; step++) {
                double next = Real.normalQuantile(seam + step * Math.ulp(seam));
                assertTrue(next >= before * (before > 0 ? 1 - 5e-16 : 1 + 5e-16));
                before = next;
            }
        }
    }

    @Test
    void theCumulativeOfTheNormalEndsAtZeroAndOne() {
        assertEquals(0.5, Real.normalCumulative(0));
        assertEquals(0, Real.normalCumulative(-INFINITY));
        assertEquals(1, Real.normalCumulative(INFINITY));
        assertEquals(0, Real.normalCumulative(-1e200));
        assertEquals(Double.NaN, Real.normalCumulative(Double.NaN));
        assertEquals(0, Real.normalDensity(INFINITY));
        assertEquals(0, Real.normalDensity(-1e200));
    }

    /// What runs first is interpreted, what runs 20,000 times is compiled.
    @Test
    void bitsAreTheSameColdAndHot() {
        List<DoubleUnaryOperator> functions =
                List.of(
                        x -> Real.exp(40 * x),
                        x -> Real.log(x + 3),
                        x -> Real.pow(x + 3, 40 * x),
                        x -> Real.log10(x + 3),
                        x -> Real.normalQuantile(Math.abs(x)),
                        x -> Real.normalCumulative(9 * x));
        for (DoubleUnaryOperator function : functions) {
            double[] cold = column(function);
            double[] hot = cold;
            for (int round = 0; round < 400; round++) {
                hot = column(function);
            }
            assertArrayEquals(cold, hot);
        }
    }

    private static double[] column(DoubleUnaryOperator function) {
        var column = new double[100];
        for (int i = 0; i < column.length; i++) {
            column[i] = function.applyAsDouble(2 * UNIFORMS.at(i) - 1);
        }
        return column;
    }

    private static List<ReferenceTable.Row> rows(String function) {
        return ReferenceTable.read(RealTest.class, "real.csv").rows().stream()
                .filter(row -> row.text("function").equals(function))
                .toList();
    }

    private static double value(String function, ReferenceTable.Row row) {
        DoubleBinaryOperator named = FUNCTIONS.get(function);
        if (named == null) {
            throw new IllegalArgumentException(function);
        }
        return named.applyAsDouble(row.number("a"), row.number("b"));
    }

    /// How many doubles lie between two of the same sign; 0 for two `NaN`.
    private static long ulps(double expected, double actual) {
        return Math.abs(Double.doubleToLongBits(expected) - Double.doubleToLongBits(actual));
    }
}
