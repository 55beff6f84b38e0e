package flopcast.quantity.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.ReferenceTable;
import flopcast.quantity.kernel.AllColumns;
import flopcast.quantity.kernel.Columns;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianCopulaTest {

    private static final double ROUNDING = 1e-14;

    private static ReferenceTable table() {
        return ReferenceTable.read(GaussianCopulaTest.class, "nearest-correlation.csv");
    }

    static List<ReferenceTable.Row> nearestMatrices() {
        return table().rows();
    }

    @ParameterizedTest
    @MethodSource("nearestMatrices")
    void theNearestCorrelationMatrixIsTheSolutionOfTheDualProblem(ReferenceTable.Row row) {
        double[][] nearest = NearestCorrelation.to(matrix(row.text("given")));
        double[][] expected = matrix(row.text("nearest"));
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], nearest[i], table().stated("entry"));
        }
    }

    @ParameterizedTest
    @MethodSource("nearestMatrices")
    void theFactorGivesTheNearestMatrixAndItsRowsHaveLengthOne(ReferenceTable.Row row) {
        double[][] given = matrix(row.text("given"));
        double[][] expected = matrix(row.text("nearest"));
        var ranks = new double[given.length][given.length];
        for (int i = 0; i < given.length; i++) {
            for (int j = 0; j < given.length; j++) {
                ranks[i][j] = RankCorrelation.ofPearson(given[i][j]);
            }
        }
        var copula = GaussianCopula.ofRankCorrelations(ranks);
        for (int i = 0; i < given.length; i++) {
            assertEquals(1, product(copula, i, i, given.length), ROUNDING);
            for (int j = 0; j < i; j++) {
                assertEquals(expected[i][j], product(copula, i, j, given.length), 1e-7);
                assertEquals(
                        6 / Math.PI * Math.asin(expected[i][j] / 2),
                        copula.rankCorrelation(i, j),
                        1e-8);
            }
        }
    }

    /// The rank correlation of two normals with Pearson's correlation ½ is 6/π · asin(¼), and that
    /// of a rank correlation of ½ is 2·sin(π/12) = (√6 − √2) / 2.
    @Test
    void rankCorrelationsAreThoseOfPearsonsFormula() {
        assertEquals((Math.sqrt(6) - Math.sqrt(2)) / 2, RankCorrelation.toPearson(0.5), ROUNDING);
        assertEquals(0.4825837395309974, RankCorrelation.ofPearson(0.5), ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.99, -0.3, 0, 1e-9, 0.5, 0.9999, 1})
    void rankCorrelationsSurviveTheWayToPearsonsAndBack(double rank) {
        double pearson = RankCorrelation.toPearson(rank);
        assertEquals(rank, RankCorrelation.ofPearson(pearson), ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 1})
    void aPerfectRankCorrelationLeavesTheSecondNothingOfItsOwn(double rank) {
        var copula = GaussianCopula.ofRankCorrelations(new double[][] {{1, rank}, {rank, 1}});
        assertEquals(rank, copula.weight(1, 0));
        assertEquals(0, copula.weight(1, 1));
    }

    @Test
    void blocksThatHaveNothingToDoWithEachOtherShareNoSource() {
        double[][] ranks = {{1, 0.5, 0, 0}, {0.5, 1, 0, 0}, {0, 0, 1, -0.5}, {0, 0, -0.5, 1}};
        var copula = GaussianCopula.ofRankCorrelations(ranks);
        assertEquals(0, copula.weight(2, 0));
        assertEquals(0, copula.weight(2, 1));
        assertEquals(1, copula.weight(2, 2));
        assertEquals(0, copula.weight(3, 1));
    }

    @Test
    void aBlockHasTheBitsOfItsDraws() {
        var function = new CorrelatedUniform(new double[] {0.6, -0.48, 0.64});
        for (Columns columns : AllColumns.of(1_000)) {
            var normals = new double[3][1_000];
            for (int j = 0; j < 3; j++) {
                double[] uniforms = uniforms(j, 1_000);
                new NormalScore().fill(new double[][] {uniforms}, normals[j], 1_000, columns);
                for (int i = 0; i < 1_000; i++) {
                    double score = new NormalScore().value(new double[] {uniforms[i]});
                    assertEquals(score, normals[j][i]);
                }
            }
            double[] correlated = new double[1_000];
            function.fill(normals, correlated, 1_000, columns);
            for (int i = 0; i < 1_000; i++) {
                double[] draw = {normals[0][i], normals[1][i], normals[2][i]};
                assertEquals(function.value(draw), correlated[i]);
            }
        }
    }

    @Test
    void aCorrelatedUniformStaysInsideTheUnitInterval() {
        var function = new CorrelatedUniform(new double[] {1});
        assertTrue(function.value(new double[] {100}) < 1);
        assertTrue(function.value(new double[] {-100}) > 0);
    }

    private static double[] uniforms(int stream, int count) {
        var uniforms = new double[count];
        UniformStream.of(1, new Address("test", stream)).fill(uniforms, 0, count);
        return uniforms;
    }

    private static double product(GaussianCopula copula, int one, int other, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += copula.weight(one, i) * copula.weight(other, i);
        }
        return sum;
    }

    private static double[][] matrix(String text) {
        double[] entries =
                Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        int size = (int) Math.sqrt(entries.length);
        var matrix = new double[size][];
        for (int i = 0; i < size; i++) {
            matrix[i] = Arrays.copyOfRange(entries, i * size, (i + 1) * size);
        }
        return matrix;
    }
}
