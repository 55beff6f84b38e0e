package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kaplan et al. 2020, arXiv:2001.08361, section 5 and appendix B.
class LearningCurveTest {

    private static final ScalingLaw LAW =
            PublishedLaws.find("kaplan-2020-steps").orElseThrow().law();

    private static double criticalBatch(double loss) {
        return 2e8 * Math.pow(loss, -1 / 0.21);
    }

    /// The loss of a model and a budget by eq. B.3, found by bisection.
    private static double loss(double n, double c) {
        double low = 0.01;
        double high = 100;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            double steps = c / (6 * n * criticalBatch(middle));
            double excess = Math.pow(6.5e13 / n, 0.077) + Math.pow(2.1e3 / steps, 0.76) - middle;
            if (excess > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e18, 1e21, 1e24})
    void noOtherSizeReachesALowerLossWithTheBudget(double c) {
        double n = LAW.ask("computeOptimal", "parameters", c);
        double least = LAW.ask("computeOptimal", "loss", c);
        assertEquals(loss(n, c), least, 1e-12 * least);
        for (double shift : new double[] {0.5, 0.9, 0.99, 1.01, 1.1, 2}) {
            assertTrue(loss(shift * n, c) > least, () -> "at " + shift);
        }
    }

    @Test
    void stepsAtABatchCountAsThoseThatEquationFivePointFourSays() {
        double loss = LAW.ask("lossOfSteps", "loss", 1e9, 1e5, 524_288);
        double least = 1e5 / (1 + criticalBatch(loss) / 524_288);
        assertEquals(loss, LAW.ask("lossOfSteps", "loss", 1e9, least), 1e-12);
        assertEquals(least, LAW.ask("leastStepsFor", "steps", 1e9, loss), 1e-6);
    }

    /// Appendix B.3: efficient training against training to 2 % above the converged loss.
    @Test
    void efficientTrainingComparesWithTheUsualAsPrinted() {
        double n = LAW.ask("computeOptimal", "parameters", 1e22);
        double loss = LAW.ask("computeOptimal", "loss", 1e22);
        double converged = loss / 1.02;
        double smaller = 6.5e13 / Math.pow(converged, 1 / 0.077);
        assertEquals(2.7, n / smaller, 0.05);
        double steps = LAW.ask("leastStepsFor", "steps", n, loss);
        assertEquals(0.13, steps / LAW.ask("leastStepsFor", "steps", smaller, loss), 0.005);
        double extra = LAW.ask("overtrainingPenalty", "penalty", smaller, loss);
        assertEquals(0.35, 1 / (1 + extra), 0.005);
    }

    @Test
    void aLossBelowTheConvergedOneIsNeverReached() {
        double converged = LAW.ask("convergedLoss", "loss", 1e9);
        assertTrue(Double.isNaN(LAW.ask("leastStepsFor", "steps", 1e9, converged * 0.99)));
    }
}
