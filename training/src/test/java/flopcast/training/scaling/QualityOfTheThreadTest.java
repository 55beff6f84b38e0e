package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// −ln KL of the models of the thread on GPT-4, and of GPT-4 by every allocation.
///
/// The reference values are not ours: they were evaluated from the formulas by others, with the
/// inputs to 15 digits and the result to 6 decimals.
class QualityOfTheThreadTest {

    private static final double SIX_DECIMALS = 1.000001 * 0.5e-6;

    @ParameterizedTest
    @CsvFileSource(resources = "kl_golden.csv", numLinesToSkip = 2)
    void everyModelHasTheQualityOfItsLaw(
            String law,
            String model,
            double parameters,
            double tokens,
            double budget,
            double divergence) {
        double computed = law(law).reducibleLoss(parameters, tokens);
        assertTrue(agrees(divergence, computed), () -> model + ": " + computed);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "kl_golden.csv", numLinesToSkip = 2)
    void everyOptimumIsThatOfItsBudget(
            String law, String model, double parameters, double tokens, double budget) {
        if (model.contains("alloc]")) {
            double factor = model.contains("10x") ? 10 : 1;
            Allocation optimum = allocation(law, model, budget);
            assertEquals(parameters, factor * optimum.parameters(), 1e-9 * parameters, model);
            assertEquals(tokens, optimum.tokens(), 1e-9 * tokens, model);
        } else {
            assertEquals(budget, 6 * parameters * tokens, 1e-9 * budget, model);
        }
    }

    /// The comparison would see a wrong digit.
    @Test
    void aValueWithAWrongDigitFails() {
        double palm = law("hoffmann-2022-approach-3-rounded").reducibleLoss(540.35e9, 780e9);
        assertTrue(agrees(0.233865, palm));
        assertTrue(!agrees(0.233866, palm));
        assertTrue(!agrees(0.233864, palm));
    }

    private static boolean agrees(double printed, double computed) {
        return Math.abs(printed - computed) <= SIX_DECIMALS;
    }

    private static Allocation allocation(String law, String model, double budget) {
        if (model.contains("[closed-form")) {
            return law(law).computeOptimal(budget);
        }
        FrontierTable table =
                model.contains("approach 1")
                        ? PublishedFrontiers.HOFFMANN_2022_APPROACH_1
                        : model.contains("approach 2")
                                ? PublishedFrontiers.HOFFMANN_2022_APPROACH_2
                                : PublishedFrontiers.HOFFMANN_2022_APPROACH_3;
        return table.computeOptimal(budget);
    }

    private static ParametricLaw law(String id) {
        return (ParametricLaw) PublishedLaws.find(id).orElseThrow().law();
    }
}
