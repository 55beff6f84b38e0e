package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.kernel.BlockFunction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every question of every published law.
class QuestionsTest {

    static Stream<Arguments> questions() {
        return PublishedLaws.all().stream()
                .flatMap(law ->
                        law.law().questions().stream()
                                .map(question -> Arguments.of(law.id(), question.name())));
    }

    static Stream<Arguments> allocations() {
        return PublishedLaws.all().stream()
                .filter(law ->
                        law.law().question("loss").isPresent()
                                && law.law().question("computeOptimal").isPresent())
                .flatMap(law -> Stream.of(1e20, 5.76e23, 1e26).map(c -> Arguments.of(law.id(), c)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("questions")
    void everyAnswerIsAFunctionOfWhatStandsBeforeIt(String id, String name) {
        Question question = question(id, name);
        Set<String> known = new HashSet<>();
        question.arguments().forEach(argument -> assertTrue(known.add(argument.name())));
        int required = question.required().size();
        assertEquals(question.required(), question.arguments().subList(0, required));
        assertTrue(question.sentence().endsWith("."));
        assertFalse(question.answers().isEmpty());
        for (Answer answer : question.answers()) {
            assertTrue(known.containsAll(answer.inputs()), answer.name());
            int coefficients = answer.takesCoefficients() ? law(id).coefficients().size() : 0;
            assertEquals(answer.inputs().size() + coefficients, answer.function().arity());
            known.add(answer.name());
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("questions")
    void nothingUnknownHasAnAnswer(String id, String name) {
        for (Answer answer : question(id, name).answers()) {
            BlockFunction function = answer.function();
            if (!answer.inputs().isEmpty()) {
                var unknown = new double[function.arity()];
                Arrays.fill(unknown, Double.NaN);
                assertTrue(Double.isNaN(function.value(unknown)));
            }
        }
    }

    /// A percent more parameters on fewer tokens, or the other way round, is worse.
    @ParameterizedTest(name = "{0}, {1} FLOP")
    @MethodSource("allocations")
    void noOtherAllocationOfTheBudgetHasALowerLoss(String id, double c) {
        ScalingLaw law = law(id);
        double n = law.ask("computeOptimal", "parameters", c);
        double d = law.ask("computeOptimal", "tokens", c);
        double least = law.ask("computeOptimal", "loss", c);
        assertEquals(law.ask("loss", "loss", n, d), least);
        for (double shift : new double[] {0.5, 0.99, 1.01, 2}) {
            double beside = shift * n;
            double tokens =
                    law.question("trainingCompute").isPresent()
                            ? c / law.ask("trainingCompute", "trainingCompute", beside, 1)
                            : d / shift;
            assertTrue(law.ask("loss", "loss", beside, tokens) > least, () -> "at " + shift);
        }
    }

    static Stream<Arguments> waysBack() {
        return PublishedLaws.all().stream()
                .filter(law ->
                        law.law().question("compute").isPresent()
                                && law.law().question("computeOptimal").isPresent())
                .flatMap(law -> Stream.of(1e20, 5.76e23, 1e26).map(c -> Arguments.of(law.id(), c)));
    }

    /// The least compute for the loss of an optimum is its budget. The two trends of one law that
    /// are fitted apart are not each other's inverse to the last digit.
    @ParameterizedTest(name = "{0}, {1} FLOP")
    @MethodSource("waysBack")
    void theLeastComputeForTheLossOfAnOptimumIsItsBudget(String id, double c) {
        ScalingLaw law = law(id);
        double loss = law.ask("computeOptimal", "loss", c);
        assertEquals(c, law.ask("compute", "compute", loss), 1e-9 * c);
        if (law.question("overtrainingPenalty").isPresent()) {
            double n = law.ask("computeOptimal", "parameters", c);
            assertEquals(0, law.ask("overtrainingPenalty", "penalty", n, loss), 1e-9);
            assertTrue(law.ask("overtrainingPenalty", "penalty", 2 * n, loss) > 1e-3);
        }
    }

    /// With repetition, with few epochs, and where fresh tokens suffice. After hundreds of epochs
    /// the loss hardly knows the compute.
    @ParameterizedTest
    @CsvSource({
        "1e22, 2.5e10, Infinity",
        "1e24, 2.5e10, Infinity",
        "1e21, 5e9, Infinity",
        "1e24, 1e11, 4",
        "1e20, 1e13, Infinity"
    })
    void whatARunOnRepeatedDataReachesCostsWhatItCost(double c, double unique, double epochs) {
        ScalingLaw law = law("muennighoff-2023");
        double loss = law.ask("computeOptimal", "loss", c, unique, epochs);
        assertEquals(c, law.ask("compute", "compute", loss, unique, epochs), 1e-9 * c);
    }

    /// However many parameters and epochs, little data are worth only so much.
    @Test
    void whatRepeatedDataCannotReachHasNoCost() {
        ScalingLaw law = law("muennighoff-2023");
        double least = law.ask("computeOptimal", "loss", 1e40, 1e9);
        assertTrue(law.ask("compute", "compute", least + 1e-3, 1e9) < 1e40);
        assertTrue(Double.isNaN(law.ask("compute", "compute", least - 1e-3, 1e9)));
    }

    /// A limit on parameters leaves a best share of idle experts; the paper's section 2.2.
    @Test
    void idleExpertsHelpLargeModelsAndSmallBudgets() {
        ScalingLaw law = law("abnar-2025");
        double n = 2e9;
        double best = law.ask("optimalSparsity", "sparsity", 1e21, n);
        assertEquals(best, law.ask("optimum", "sparsity", 1e21, 0.98, n), 1e-9);
        for (double beside : new double[] {best - 0.01, best + 0.01}) {
            double tokens = 1e21 / (6 * (1 - beside) * n);
            double there = law.ask("loss", "loss", n, tokens, beside);
            assertTrue(there > law.ask("optimum", "loss", 1e21, 0.98, n));
        }
        assertTrue(law.ask("optimalSparsity", "sparsity", 1e21, 2 * n) > best);
        assertTrue(law.ask("optimalSparsity", "sparsity", 1e20, n) > best);
        assertEquals(0, law.ask("optimalSparsity", "sparsity", 1e21, 1e8));
    }

    @Test
    void aRatioThatIsGivenIsKept() {
        ScalingLaw law = law("gadre-2024-c4");
        double n = law.ask("allocationAtRatio", "parameters", 1e22, 640);
        double d = law.ask("allocationAtRatio", "tokens", 1e22, 640);
        double loss = law.ask("allocationAtRatio", "loss", 1e22, 640);
        assertEquals(640, d / n, 1e-9);
        assertEquals(law.ask("loss", "loss", n, d), loss, 1e-12);
        assertEquals(1e22, law.ask("computeAtRatio", "compute", loss, 640), 1e10);
        assertTrue(loss > law.ask("computeOptimal", "loss", 1e22));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvFileSource(resources = "optima_golden.csv", numLinesToSkip = 2)
    void optimaAgreeWithMpmath(
            String id, String question, String arguments, double parameters, double tokens) {
        double[] given =
                Arrays.stream(arguments.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertEquals(parameters, law(id).ask(question, "parameters", given), 1e-12 * parameters);
        assertEquals(tokens, law(id).ask(question, "tokens", given), 1e-12 * tokens);
    }

    @Test
    void theCurveOfEqualLossGoesThroughEveryRun() {
        for (String id : new String[] {"besiroglu-2024", "kaplan-2020"}) {
            ScalingLaw law = law(id);
            double loss = law.ask("loss", "loss", 7e9, 1.4e11);
            assertEquals(1.4e11, law.ask("tokensFor", "tokens", 7e9, loss), 1e-2);
            assertEquals(7e9, law.ask("parametersFor", "parameters", 1.4e11, loss), 1e-3);
        }
        ScalingLaw experts = law("ludziejewski-2025");
        double loss = experts.ask("loss", "loss", 1e9, 1e11, 8);
        assertEquals(1e11, experts.ask("tokensFor", "tokens", 1e9, loss, 8), 1e-2);
        ScalingLaw overtraining = law("gadre-2024-c4");
        double other = overtraining.ask("loss", "loss", 1e9, 1e11);
        assertEquals(1e11, overtraining.ask("tokensFor", "tokens", 1e9, other), 1e-2);
    }

    @Test
    void theOptimumHasNoOvertrainingPenaltyAndEveryOtherModelHas() {
        ScalingLaw law = PublishedLaws.BESIROGLU_2024.law();
        double n = law.ask("computeOptimal", "parameters", 1e23);
        double loss = law.ask("computeOptimal", "loss", 1e23);
        assertEquals(0, law.ask("overtrainingPenalty", "penalty", n, loss), 1e-12);
        assertTrue(law.ask("overtrainingPenalty", "penalty", n / 2, loss) > 0.05);
        assertTrue(law.ask("overtrainingPenalty", "penalty", n * 2, loss) > 0.05);
        double smallest = law.ask("parametersFor", "parameters", 1e40, loss);
        assertTrue(Double.isNaN(law.ask("overtrainingPenalty", "penalty", 0.99 * smallest, loss)));
    }

    @Test
    void withoutLimitsTheOptimumIsTheComputeOptimalOne() {
        ScalingLaw law = PublishedLaws.BESIROGLU_2024.law();
        for (String part : new String[] {"parameters", "tokens", "loss"}) {
            assertEquals(law.ask("computeOptimal", part, 1e24), law.ask("optimum", part, 1e24));
        }
        double loss = law.ask("computeOptimal", "loss", 1e24);
        assertEquals(0, law.ask("inferenceOptimum", "saving", loss, 0), 1e-12);
    }

    /// The text's pair gives 1.04637e13 tokens, far from the 16.55e12 of the same section even if
    /// both of its numbers are rounded up.
    @Test
    void thePrintedPairOfLlama3ContradictsItsOwnExample() {
        ScalingLaw printed = Powers.tokensOfCompute(0.29, 0.53);
        assertEquals(1.04637e13, printed.ask("computeOptimal", "tokens", 3.8e25), 0.5e8);
        ScalingLaw roundedUp = Powers.tokensOfCompute(0.295, 0.535);
        assertTrue(roundedUp.ask("computeOptimal", "tokens", 3.8e25) < 16.5e12);
        assertTrue(PublishedLaws.refused("llama3-2024-printed").isPresent());
        assertTrue(PublishedLaws.find("llama3-2024-printed").isEmpty());
    }

    @Test
    void whatALawDoesNotAnswerIsRefused() {
        ScalingLaw table = PublishedLaws.HOFFMANN_2022_APPROACH_1.law();
        assertThrows(IllegalArgumentException.class, () -> table.ask("loss", "loss", 1e9, 1e10));
        assertThrows(
                IllegalArgumentException.class, () -> table.ask("computeOptimal", "loss", 1e24));
        assertThrows(IllegalArgumentException.class, () -> table.ask("computeOptimal", "tokens"));
    }

    private static ScalingLaw law(String id) {
        return PublishedLaws.find(id).orElseThrow().law();
    }

    private static Question question(String id, String name) {
        return law(id).question(name).orElseThrow();
    }
}
