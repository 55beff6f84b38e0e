package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.kernel.Columns;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The block functions say what the law says, and nothing outside its domain.
class ParametricFunctionTest {

    private static final ParametricLaw LAW = (ParametricLaw) PublishedLaws.BESIROGLU_2024.law();

    @ParameterizedTest
    @EnumSource
    void aBlockHasTheBitsOfTheScalarLaw(ParametricFunction function) {
        var columns = new double[function.arity()][];
        double[] row = row(function);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new double[] {row[i], row[i] * 1.01, row[i] * 1.5};
        }
        var result = new double[3];
        function.fill(columns, result, 3, Columns.of(3));
        for (int draw = 0; draw < 3; draw++) {
            var one = new double[columns.length];
            for (int i = 0; i < columns.length; i++) {
                one[i] = columns[i][draw];
            }
            assertEquals(function.value(one), result[draw]);
        }
        assertEquals(scalar(function), result[0]);
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNoValueOutsideTheDomain(ParametricFunction function) {
        double[] row = row(function);
        boolean[] matters = new boolean[row.length];
        Arrays.fill(matters, true);
        matters[function.arity() - 5] = usesIrreducibleLoss(function);
        for (int i = 0; i < row.length; i++) {
            for (double wrong : new double[] {0, -1, Double.NaN}) {
                double[] outside = row.clone();
                outside[i] = wrong;
                boolean missing = Double.isNaN(function.value(outside));
                assertEquals(matters[i], missing, "argument " + i + " is " + wrong);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theArgumentsStayAsTheyWere(ParametricFunction function) {
        double[] row = row(function);
        double[] before = row.clone();
        assertTrue(function.value(row) > 0);
        assertArrayEquals(before, row);
    }

    private static boolean usesIrreducibleLoss(ParametricFunction function) {
        return switch (function) {
            case LOSS, COMPUTE_FOR_LOSS -> true;
            case REDUCIBLE_LOSS, OPTIMAL_PARAMETERS -> false;
        };
    }

    private static double[] row(ParametricFunction function) {
        double[] question =
                switch (function) {
                    case LOSS, REDUCIBLE_LOSS -> new double[] {70e9, 1.4e12};
                    case COMPUTE_FOR_LOSS -> new double[] {2.0};
                    case OPTIMAL_PARAMETERS -> new double[] {5.76e23};
                };
        double[] row = Arrays.copyOf(question, function.arity());
        for (int i = 0; i < 5; i++) {
            row[question.length + i] = LAW.coefficients().get(i).value();
        }
        return row;
    }

    private static double scalar(ParametricFunction function) {
        Allocation optimum = LAW.computeOptimal(5.76e23);
        return switch (function) {
            case LOSS -> LAW.loss(70e9, 1.4e12);
            case REDUCIBLE_LOSS -> LAW.reducibleLoss(70e9, 1.4e12);
            case OPTIMAL_PARAMETERS -> optimum.parameters();
            case COMPUTE_FOR_LOSS -> LAW.trainingComputeFor(2.0);
        };
    }
}
