package flopcast.quantity.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.quantity.draw.UniformStream;
import flopcast.quantity.kernel.AllColumns;
import flopcast.quantity.kernel.Columns;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedChoiceTest {

    private static final int LENGTH = 1_003;

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "0.3, 0.7, 1e-9",
        "0, 2, 3",
        "2, 0, 3",
        "2, 3, 0",
        "0, 0, 5",
        "0, 0, 0",
        "1, -1, 1",
        "1, NaN, 1",
        "1, Infinity, 1"
    })
    void aBlockHasTheBitsOfItsDraws(double first, double second, double third) {
        double[] weights = {first, second, third};
        for (Columns columns : AllColumns.of(LENGTH)) {
            double[][] constant = arguments();
            double[][] varied = arguments();
            for (int branch = 0; branch < weights.length; branch++) {
                constant[1 + branch] = columns.constant(weights[branch]);
                Arrays.fill(varied[1 + branch], weights[branch]);
            }
            assertTwins(constant, columns);
            assertTwins(varied, columns);
        }
    }

    private static void assertTwins(double[][] arguments, Columns columns) {
        var choice = new WeightedChoice(3);
        var result = new double[LENGTH];
        choice.fill(arguments, result, LENGTH, columns);
        for (int i = 0; i < LENGTH; i++) {
            int draw = i;
            double[] one = Arrays.stream(arguments).mapToDouble(column -> column[draw]).toArray();
            assertEquals(choice.value(one), result[i], () -> Arrays.toString(one));
        }
    }

    private static double[][] arguments() {
        var arguments = new double[7][LENGTH];
        for (int argument = 0; argument < arguments.length; argument++) {
            new UniformStream(argument).fill(arguments[argument], 0, LENGTH);
        }
        arguments[5][7] = Double.NaN;
        return arguments;
    }
}
