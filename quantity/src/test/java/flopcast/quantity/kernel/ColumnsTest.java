package flopcast.quantity.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.UniformStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The vector form of each function of columns against the scalar form. Those that are an operation
/// of a scenario are in [OperationTest] too.
class ColumnsTest {

    private static final double[] SPECIAL = {
        Double.NaN,
        0,
        -0.0,
        1,
        -1,
        0.5,
        0.075,
        0.925,
        0.0749999999999999,
        1.2,
        -1.2,
        1.2000000000000002,
        40,
        -40.5,
        1e-20,
        1 - 0x1p-53,
        0x1p-1040,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        707.9,
        708,
        -708,
        709.7,
        709.8,
        -745.1,
        -746,
        1e-310,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
    };

    private interface Function {
        void of(Columns columns, double[] x, double[] result, int length);
    }

    private static final Map<String, Function> FUNCTIONS =
            new TreeMap<>(
                    Map.of(
                            "exp", Columns::exp,
                            "logOfPositive", Columns::logOfPositive,
                            "log10OfPositive", Columns::log10OfPositive,
                            "log2OfPositive", Columns::log2OfPositive,
                            "log1pOfPositive", Columns::log1pOfPositive,
                            "normalQuantile", Columns::normalQuantile,
                            "normalCumulative", Columns::normalCumulative,
                            "expOfLinear", (c, x, r, n) -> c.expOfLinear(0.3, x, 0.7, r, n),
                            "expOfLinear of columns",
                                    (c, x, r, n) -> c.expOfLinear(x, x, x, r, n)));

    @Test
    void theVectorFormHasTheBitsOfTheScalarForm() {
        double[] x = arguments();
        FUNCTIONS.forEach((name, function) -> {
            var expected = new double[x.length];
            var actual = new double[x.length];
            function.of(Columns.oneByOne(x.length), x, expected, x.length);
            function.of(new VectorColumns(x.length), x, actual, x.length);
            assertSameBits(name, x, expected, actual);
        });
    }

    @Test
    void theResultMayReplaceTheArgumentWhereThatIsSaid() {
        Set<String> inPlace =
                Set.of("exp", "logOfPositive", "normalQuantile", "normalCumulative", "expOfLinear");
        FUNCTIONS.forEach((name, function) -> {
            if (inPlace.contains(name)) {
                double[] x = arguments();
                var apart = new double[x.length];
                var columns = new VectorColumns(x.length);
                function.of(columns, x, apart, x.length);
                function.of(columns, x, x, x.length);
                assertSameBits(name, arguments(), apart, x);
            }
        });
    }

    @Test
    void finiteValuesAreCounted() {
        double[] x = arguments();
        long expected = Arrays.stream(x, 0, 1_001).filter(Double::isFinite).count();
        for (Columns columns : AllColumns.of(x.length)) {
            assertEquals(expected, columns.finite(x, 1_001));
        }
    }

    @Test
    void aBracketHoldsWhatLiesBetween() {
        double[] x = arguments();
        for (double low : new double[] {Double.NEGATIVE_INFINITY, -3, 0, 0.5, 700}) {
            for (double high : new double[] {low, 0.5, 2, 701, Double.POSITIVE_INFINITY}) {
                double[] inside =
                        Arrays.stream(x).filter(draw -> draw > low && draw < high).toArray();
                long notAbove = Arrays.stream(x).filter(draw -> !(draw > low)).count();
                for (Columns columns : AllColumns.of(0)) {
                    var bracket = new Bracket(low, high, 10);
                    columns.sift(x, 0, 1_003, bracket);
                    columns.sift(x, 1_003, x.length, bracket);
                    assertArrayEquals(inside, Arrays.copyOf(bracket.kept(), bracket.count()));
                    assertEquals(inside.length, bracket.count());
                    assertEquals(notAbove, bracket.atMostLow());
                }
            }
        }
    }

    @Test
    void drawsBelowALimitAreCounted() {
        double[] x = arguments();
        for (double limit : SPECIAL) {
            long expected = Arrays.stream(x, 11, 1_002).filter(draw -> draw < limit).count();
            for (Columns columns : AllColumns.of(0)) {
                assertEquals(expected, columns.below(x, 11, 1_002, limit));
            }
        }
    }

    @Test
    void aColumnThatWasGivenBackIsBorrowedAgain() {
        Columns columns = Columns.of(100);
        double[] column = columns.borrow();
        assertTrue(column.length >= 100);
        columns.giveBack(column);
        assertSame(column, columns.borrow());
    }

    @Test
    void aConstantIsKnown() {
        Columns columns = Columns.of(3);
        double[] constant = columns.constant(7);
        assertTrue(columns.isConstant(constant));
        assertTrue(!columns.isConstant(constant.clone()));
        assertEquals("[7.0, 7.0, 7.0]", Arrays.toString(constant));
    }

    /// Special values first among ordinary ones and then among themselves; of a length that no
    /// number of lanes divides.
    private static double[] arguments() {
        var stream = new UniformStream(20261123);
        var x = new double[40 * SPECIAL.length + 10_003];
        for (int i = 0; i < x.length; i++) {
            double uniform = stream.at(i);
            x[i] = i % 3 == 0 ? uniform : i % 3 == 1 ? 12 * uniform - 6 : 1400 * (uniform - 0.5);
        }
        for (int i = 0; i < SPECIAL.length; i++) {
            x[39 * i + 5] = SPECIAL[i];
            x[39 * SPECIAL.length + i] = SPECIAL[i];
            x[x.length - SPECIAL.length + i] = SPECIAL[i];
        }
        return x;
    }

    private static void assertSameBits(
            String name, double[] x, double[] expected, double[] actual) {
        for (int i = 0; i < x.length; i++) {
            double argument = x[i];
            assertEquals(
                    Double.doubleToLongBits(expected[i]),
                    Double.doubleToLongBits(actual[i]),
                    () -> name + " of " + argument);
        }
    }
}
