package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import flopcast.training.scaling.FrontierTable.Row;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTableTest {

    private final FrontierTable table =
            new FrontierTable(
                    List.of(new Row(1e20, 1e9), new Row(1e22, 1e10), new Row(1e23, 1e11)));

    @Test
    void rowsAreMetExactly() {
        for (Row row : table.rows()) {
            double c = row.trainingCompute();
            assertEquals(row.parameters(), table.computeOptimal(c).parameters());
        }
    }

    @Test
    void halfwayBetweenTwoRowsIsTheirGeometricMean() {
        double halfway = 3.162277660168379e9;
        assertEquals(halfway, table.computeOptimal(1e21).parameters(), 1e-14 * halfway);
    }

    @Test
    void theEndSegmentsGoOn() {
        assertEquals(1e8, table.computeOptimal(1e18).parameters(), 1e-14 * 1e8);
        assertEquals(1e13, table.computeOptimal(1e25).parameters(), 1e-14 * 1e13);
        assertEquals(Optional.of(new Range(1e20, 1e23)), table.tabulated());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e15, 1e20, 3e21, 1e23, 1e30})
    void theWholeBudgetIsSpent(double c) {
        assertEquals(c, table.computeOptimal(c).trainingCompute(), 1e-15 * c);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e15, 1e20, 3e21, 1e23, 1e30})
    void blocksHaveTheBitsOfTheScalarForm(double c) {
        assertEquals(table.computeOptimal(c).parameters(), one(table.optimalParameters(), c));
        double n = table.computeOptimal(c).parameters();
        assertEquals(
                table.computeOptimal(c).tokens(),
                BudgetTokens.BUDGET_TOKENS.value(new double[] {c, n}));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1e20, Double.NaN})
    void thereIsNoAllocationOfNothing(double c) {
        assertTrue(Double.isNaN(one(table.optimalParameters(), c)));
        assertTrue(Double.isNaN(BudgetTokens.BUDGET_TOKENS.value(new double[] {c, 1e9})));
        assertThrows(IllegalArgumentException.class, () -> table.computeOptimal(c));
    }

    @Test
    void rowsOutOfOrderAreRefused() {
        var rows = List.of(new Row(1e22, 1e10), new Row(1e20, 1e9));
        assertThrows(IllegalArgumentException.class, () -> new FrontierTable(rows));
    }

    private static double one(BlockFunction function, double argument) {
        var result = new double[1];
        function.fill(new double[][] {{argument}}, result, 1, Columns.of(1));
        return result[0];
    }
}
