package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The block form of every formula of a law has the bits of its scalar form.
class BlockTest {

    private static final int LENGTH = 1_021;
    private static final double[] SPECIAL = {
        Double.NaN,
        0,
        -0.0,
        -1,
        Double.MIN_VALUE,
        1e-310,
        1e308,
        5e20,
        1e21,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    static Stream<BlockFunction> functions() {
        return Stream.of(
                        List.of(ParametricFunction.values()),
                        List.of(BudgetTokens.values()),
                        List.of(PublishedFrontiers.HOFFMANN_2022_APPROACH_1.optimalParameters()),
                        List.of(new CoefficientDraw(1, new double[] {0.1, -0.2}, true)))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aBlockHasTheBitsOfItsDraws(BlockFunction function) {
        for (Columns columns : List.of(Columns.of(LENGTH), Columns.oneByOne(LENGTH))) {
            double[][] arguments = ordinary(function);
            assertTwins(function, arguments, columns);
            for (int argument = 0; argument < arguments.length; argument++) {
                double[][] special = arguments.clone();
                special[argument] = withSpecials(arguments[argument]);
                assertTwins(function, special, columns);
            }
        }
    }

    /// As in a scenario: the coefficients of a law are the same in every world.
    @ParameterizedTest
    @MethodSource("functions")
    void aBlockWithConstantsHasTheBitsOfItsDraws(BlockFunction function) {
        for (double first : new double[] {0.34, 0, Double.NaN, 406.4}) {
            Columns columns = Columns.of(LENGTH);
            double[][] arguments = ordinary(function);
            for (int argument = arguments.length > 2 ? 1 : 0;
                    argument < arguments.length;
                    argument++) {
                boolean isCoefficient = argument >= arguments.length - 5 && arguments.length > 2;
                if (isCoefficient) {
                    arguments[argument] =
                            columns.constant(argument % 2 == 0 ? first : 0.3 + argument);
                } else {
                    arguments[argument] = withSpecials(arguments[argument]);
                }
            }
            assertTwins(function, arguments, columns);
        }
    }

    private static void assertTwins(BlockFunction function, double[][] arguments, Columns columns) {
        var result = new double[LENGTH];
        function.fill(arguments, result, LENGTH, columns);
        for (int i = 0; i < LENGTH; i++) {
            int draw = i;
            double[] one = Arrays.stream(arguments).mapToDouble(column -> column[draw]).toArray();
            assertEquals(
                    Double.doubleToLongBits(function.value(one)),
                    Double.doubleToLongBits(result[i]),
                    () -> function.operation() + " of " + Arrays.toString(one));
        }
    }

    /// The question over many magnitudes, then what may be coefficients.
    private static double[][] ordinary(BlockFunction function) {
        var arguments = new double[function.arity()][LENGTH];
        for (int argument = 0; argument < arguments.length; argument++) {
            var stream = new UniformStream(argument);
            boolean isQuestion = argument < Math.max(arguments.length - 5, 1);
            for (int i = 0; i < LENGTH; i++) {
                double uniform = stream.at(i);
                arguments[argument][i] = isQuestion ? Math.scalb(uniform, i % 100) : 3 * uniform;
            }
        }
        return arguments;
    }

    private static double[] withSpecials(double[] column) {
        double[] special = column.clone();
        for (int i = 0; i < SPECIAL.length; i++) {
            special[37 * i + 3] = SPECIAL[i];
            special[LENGTH - 1 - i] = SPECIAL[i];
        }
        return special;
    }
}
