package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What belongs together of the answers of one law, whatever its equation.
class EqualLossTest {

    private static final double[][] RUNS = {{3e8, 2e10}, {7e9, 1.4e11}, {7e10, 1.4e12}};

    private static Stream<Arguments> lawsWith(String... questions) {
        List<Arguments> laws =
                PublishedLaws.all().stream()
                        .filter(law ->
                                Stream.of(questions)
                                        .allMatch(each -> law.law().question(each).isPresent()))
                        .map(law -> Arguments.of(law.id(), law.law()))
                        .toList();
        assertFalse(laws.isEmpty());
        return laws.stream();
    }

    static Stream<Arguments> withTokens() {
        return lawsWith("loss", "tokensFor");
    }

    static Stream<Arguments> withParameters() {
        return lawsWith("loss", "parametersFor");
    }

    static Stream<Arguments> withCompute() {
        return lawsWith("computeOptimal", "compute");
    }

    static Stream<Arguments> withPenalty() {
        return lawsWith("computeOptimal", "overtrainingPenalty");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withTokens")
    void tokensForALossAreThoseOfTheRunThatHasIt(String id, ScalingLaw law) {
        for (double[] run : RUNS) {
            double loss = law.ask("loss", "loss", run[0], run[1]);
            assertEquals(run[1], law.ask("tokensFor", "tokens", run[0], loss), 1e-9 * run[1], id);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withParameters")
    void parametersForALossAreThoseOfTheRunThatHasIt(String id, ScalingLaw law) {
        for (double[] run : RUNS) {
            double loss = law.ask("loss", "loss", run[0], run[1]);
            double parameters = law.ask("parametersFor", "parameters", run[1], loss);
            assertEquals(run[0], parameters, 1e-9 * run[0], id);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withCompute")
    void computeForTheLossOfAnOptimumIsItsBudget(String id, ScalingLaw law) {
        for (double c : new double[] {1e20, 5.76e23, 1e26}) {
            double loss = law.ask("computeOptimal", "loss", c);
            assertEquals(c, law.ask("compute", "compute", loss), 1e-9 * c, id);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withPenalty")
    void onlyTheOptimumHasNoOvertrainingPenalty(String id, ScalingLaw law) {
        double n = law.ask("computeOptimal", "parameters", 1e23);
        double loss = law.ask("computeOptimal", "loss", 1e23);
        assertEquals(0, law.ask("overtrainingPenalty", "penalty", n, loss), 1e-9, id);
        assertTrue(law.ask("overtrainingPenalty", "penalty", n * 0.8, loss) > 0, id);
        assertTrue(law.ask("overtrainingPenalty", "penalty", n * 1.25, loss) > 0, id);
    }
}
