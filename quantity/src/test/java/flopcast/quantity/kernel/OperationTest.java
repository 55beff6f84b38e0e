package flopcast.quantity.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.quantity.draw.UniformStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OperationTest {

    private static final double NONE = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double[] SPECIAL = {
        NONE,
        0,
        -0.0,
        1,
        -1,
        0.5,
        -0.5,
        2,
        -2.5,
        3,
        0.49999999999999994,
        1e300,
        -1e300,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        0x1p-1030,
        INFINITY,
        -INFINITY,
    };

    private static final double[] CONSTANTS = {
        NONE, 0, 1, -1, 2, -2, 3, 7, -13, 64, 65, 0.5, -0.5, 0.7, 1e200, INFINITY
    };

    static Stream<BlockFunction> functions() {
        return Stream.of(
                        UnaryOperation.values(),
                        BinaryOperation.values(),
                        new BlockFunction[] {new Select()},
                        ParametricQuantile.values())
                .flatMap(Arrays::stream);
    }

    /// Those with a block form of their own, which may treat constants apart.
    static Stream<BlockFunction> blockForms() {
        return functions().filter(OperationTest::hasBlockForm);
    }

    private static boolean hasBlockForm(BlockFunction function) {
        return Arrays.stream(function.getClass().getMethods())
                .filter(method -> method.getName().equals("fill"))
                .noneMatch(method -> method.getDeclaringClass() == BlockFunction.class);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theBlockFormGivesTheBitsOfTheScalarForm(BlockFunction function) {
        double[][] arguments = columns(function.arity());
        int longest = arguments[0].length;
        assertTwins(function, arguments, Columns.oneByOne(longest));
        assertTwins(function, arguments, new VectorColumns(longest));
    }

    /// Powers with a constant exponent go other ways than those with a column of them.
    @ParameterizedTest
    @MethodSource("blockForms")
    void aConstantGivesTheBitsOfAnyOtherColumn(BlockFunction function) {
        double[][] arguments = columns(function.arity());
        int longest = arguments[0].length;
        for (double constant : CONSTANTS) {
            for (int argument = 0; argument < arguments.length; argument++) {
                var functions = new VectorColumns(longest);
                double[][] fixed = arguments.clone();
                fixed[argument] = functions.constant(constant);
                assertTwins(function, fixed, functions);
            }
        }
    }

    private static void assertTwins(BlockFunction function, double[][] columns, Columns functions) {
        int length = columns[0].length - 3;
        var result = new double[length + 3];
        Arrays.fill(result, 42);
        function.fill(columns, result, length, functions);
        for (int i = 0; i < length; i++) {
            double[] arguments = arguments(columns, i);
            assertSameBits(function.value(arguments), result[i], arguments);
        }
        for (int i = length; i < result.length; i++) {
            assertEquals(42, result[i], "beyond the block nothing is written");
        }
    }

    @ParameterizedTest
    @EnumSource(UnaryOperation.class)
    void aWorldWithoutAValueStaysWithoutOne(UnaryOperation operation) {
        assertEquals(NONE, operation.of(NONE));
    }

    @ParameterizedTest
    @EnumSource(BinaryOperation.class)
    void noOperandMakesUpForAnother(BinaryOperation operation) {
        assertEquals(NONE, operation.of(NONE, 3));
        assertEquals(NONE, operation.of(3, NONE));
        assertEquals(NONE, operation.of(NONE, NONE));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyOperationHasAName(BlockFunction function) {
        assertFalse(function.operation().isBlank());
    }

    @Test
    void outsideTheirDomainOperationsHaveNoValue() {
        assertEquals(NONE, BinaryOperation.DIVIDE.of(1, 0));
        assertEquals(NONE, BinaryOperation.DIVIDE.of(1, -0.0));
        assertEquals(NONE, BinaryOperation.MODULO.of(1, 0));
        assertEquals(NONE, BinaryOperation.POWER.of(-2, 0.5));
        assertEquals(NONE, BinaryOperation.POWER.of(0, -1));
        assertEquals(NONE, UnaryOperation.LOG.of(0));
        assertEquals(NONE, UnaryOperation.LOG.of(-1));
        assertEquals(NONE, UnaryOperation.LOG10.of(0));
        assertEquals(NONE, UnaryOperation.LOG2.of(-3));
        assertEquals(NONE, UnaryOperation.LOG1P.of(-1));
        assertEquals(NONE, UnaryOperation.SQRT.of(-1));
        assertEquals(NONE, UnaryOperation.ASIN.of(2));
    }

    @Test
    void comparisonsAreOneOrZero() {
        assertEquals(1, BinaryOperation.LESS.of(1, 2));
        assertEquals(0, BinaryOperation.LESS.of(2, 2));
        assertEquals(1, BinaryOperation.AT_MOST.of(2, 2));
        assertEquals(1, BinaryOperation.GREATER.of(3, 2));
        assertEquals(1, BinaryOperation.AT_LEAST.of(2, 2));
        assertEquals(1, BinaryOperation.EQUAL.of(0.0, -0.0));
        assertEquals(0, BinaryOperation.UNEQUAL.of(2, 2));
        assertEquals(1, UnaryOperation.NOT.of(0));
        assertEquals(0, UnaryOperation.NOT.of(1));
    }

    @Test
    void halvesAreRoundedUpward() {
        assertEquals(3, UnaryOperation.ROUND.of(2.5));
        assertEquals(-2, UnaryOperation.ROUND.of(-2.5));
        assertEquals(0, UnaryOperation.ROUND.of(0.49999999999999994));
        assertEquals(0x1p53 + 2, UnaryOperation.ROUND.of(0x1p53 + 2));
    }

    @Test
    void theRemainderHasTheSignOfTheDivisor() {
        assertEquals(1, BinaryOperation.MODULO.of(7, 3));
        assertEquals(2, BinaryOperation.MODULO.of(-7, 3));
        assertEquals(-2, BinaryOperation.MODULO.of(7, -3));
    }

    @Test
    void aConditionalDropsTheBranchThatIsNotChosen() {
        var select = new Select();
        assertEquals(5, select.value(new double[] {1, 5, NONE}));
        assertEquals(7, select.value(new double[] {0, NONE, 7}));
        assertEquals(NONE, select.value(new double[] {NONE, 5, 7}));
    }

    /// Every combination of special values, and as many ordinary ones.
    private static double[][] columns(int arity) {
        int combinations = (int) Math.round(Math.pow(SPECIAL.length, arity));
        var columns = new double[arity][2 * combinations];
        var stream = new UniformStream(arity);
        for (int argument = 0; argument < arity; argument++) {
            int repeat = (int) Math.round(Math.pow(SPECIAL.length, argument));
            for (int i = 0; i < combinations; i++) {
                columns[argument][i] = SPECIAL[i / repeat % SPECIAL.length];
                double uniform = stream.at((long) i * arity + argument);
                columns[argument][combinations + i] = argument == 0 ? uniform : 9 * uniform - 3;
            }
        }
        return columns;
    }

    private static double[] arguments(double[][] columns, int index) {
        return Arrays.stream(columns).mapToDouble(column -> column[index]).toArray();
    }

    private static void assertSameBits(double expected, double actual, double[] arguments) {
        assertEquals(
                Double.doubleToLongBits(expected),
                Double.doubleToLongBits(actual),
                () -> expected + " and " + actual + " for " + Arrays.toString(arguments));
    }
}
