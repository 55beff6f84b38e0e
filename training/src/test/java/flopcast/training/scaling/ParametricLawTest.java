package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every parametric law at every budget.
class ParametricLawTest {

    static Stream<Arguments> lawsAndBudgets() {
        return PublishedLaws.all().stream()
                .filter(published -> published.law() instanceof ParametricLaw)
                .flatMap(published ->
                        Stream.of(1e18, 5.76e23, 1e26, 1e29)
                                .map(c -> Arguments.of(published.law(), c)));
    }

    @ParameterizedTest
    @MethodSource("lawsAndBudgets")
    void noOtherAllocationOfTheSameBudgetHasLowerLoss(ParametricLaw law, double trainingCompute) {
        Allocation best = law.computeOptimal(trainingCompute);
        for (double shift : new double[] {0.5, 0.9, 0.99, 0.9999, 1.0001, 1.01, 1.1, 2}) {
            double loss = law.reducibleLoss(best.parameters() * shift, best.tokens() / shift);
            double least = law.reducibleLoss(best.parameters(), best.tokens());
            assertTrue(loss > least, () -> "shifting parameters by " + shift);
        }
    }

    @ParameterizedTest
    @MethodSource("lawsAndBudgets")
    void computeForALossIsTheInverseOfTheOptimalLoss(ParametricLaw law, double trainingCompute) {
        double loss = law.loss(law.computeOptimal(trainingCompute));
        assertEquals(trainingCompute, law.trainingComputeFor(loss), 1e-12 * trainingCompute);
    }

    @ParameterizedTest
    @MethodSource("lawsAndBudgets")
    void theOptimumBalancesBothTerms(ParametricLaw law, double trainingCompute) {
        Allocation best = law.computeOptimal(trainingCompute);
        double byParameters =
                law.parameterTerm().exponent() * law.parameterTerm().at(best.parameters());
        double byTokens = law.tokenTerm().exponent() * law.tokenTerm().at(best.tokens());
        assertEquals(1, byParameters / byTokens, 1e-13);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1e24", "NaN", "Infinity"})
    void rejectsAnImpossibleBudget(double trainingCompute) {
        var law = (ParametricLaw) PublishedLaws.BESIROGLU_2024.law();
        var problem =
                assertThrows(
                        IllegalArgumentException.class, () -> law.computeOptimal(trainingCompute));
        assertEquals(
                "training compute must be positive and finite, but is " + trainingCompute + " FLOP",
                problem.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1.8172", "1", "-1"})
    void noComputeReachesTheIrreducibleLoss(double loss) {
        var law = (ParametricLaw) PublishedLaws.BESIROGLU_2024.law();
        assertThrows(IllegalArgumentException.class, () -> law.trainingComputeFor(loss));
    }
}
