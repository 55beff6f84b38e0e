package flopcast.training.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ludziejewski et al. 2025, arXiv:2502.05172.
class JointOptimumTest {

    private static final ScalingLaw LAW = PublishedExperts.LUDZIEJEWSKI_2025.law();
    private static final double NONE = Double.POSITIVE_INFINITY;

    private static double active(double width) {
        return 2 * width * 50_257 + 13 * width * width * width / 64;
    }

    /// Runs of appendix E whose shape is the usual one.
    @ParameterizedTest
    @CsvSource({
        "1024, 32, 5.0e9, 0.05e9",
        "1792, 4, 3.8e9, 0.05e9",
        "1664, 4, 3.0e9, 0.05e9",
        "1920, 2, 2.6e9, 0.05e9",
        "768, 32, 2.1e9, 0.05e9",
        "640, 16, 671e6, 0.5e6",
        "512, 32, 664e6, 0.5e6",
        "1408, 1, 709e6, 0.5e6",
    })
    void totalParametersAreThoseOfTheListOfRuns(
            double width, double experts, double total, double half) {
        assertEquals(total, ExpertShape.total(active(width), experts), half);
        double back = ExpertShape.active(ExpertShape.total(active(width), experts), experts);
        assertEquals(active(width), back, 1e-9 * back);
    }

    @ParameterizedTest
    @CsvSource({
        "1e22, 1e10, 0, Infinity",
        "1e20, 1e9, 0, Infinity",
        "1e21, Infinity, 0.4, Infinity",
        "1e22, 2e10, 0.2, 2e11",
        "1e21, Infinity, 0, 1e10",
    })
    void noOtherMixtureWithinTheLimitsHasALowerLoss(
            double c, double mostTotal, double leastShare, double mostTokens) {
        double[] limits = {c, 32, mostTotal, leastShare, mostTokens};
        double best = LAW.ask("optimum", "loss", limits);
        double total = LAW.ask("optimum", "totalParameters", limits);
        double share = LAW.ask("optimum", "activeShare", limits);
        assertTrue(total <= mostTotal * (1 + 1e-9));
        assertTrue(share >= leastShare * (1 - 1e-9));
        assertTrue(LAW.ask("optimum", "tokens", limits) <= mostTokens);
        assertTrue(LAW.ask("optimum", "trainingCompute", limits) <= c * (1 + 1e-12));
        for (int experts = 1; experts <= 32; experts++) {
            for (double n = 1e7; n < 1e12; n *= 1.03) {
                double all = ExpertShape.total(n, experts);
                if (all <= mostTotal && n / all >= leastShare) {
                    double d = Math.min(mostTokens, c / 6 / n);
                    assertTrue(LAW.ask("loss", "loss", n, d, experts) >= best - 1e-12);
                }
            }
        }
    }

    @Test
    void withoutLimitsTheMostExpertsAreTheBest() {
        assertEquals(32, LAW.ask("optimum", "experts", 1e22));
        assertEquals(
                LAW.ask("computeOptimal", "parameters", 1e22, 32),
                LAW.ask("optimum", "parameters", 1e22));
    }

    /// Figure 6: 16 experts that match a dense model of 1e9 parameters and 10e9 tokens in compute
    /// and memory have 155e6 active parameters and 64e9 tokens.
    @Test
    void theMixtureOfFigureSixComesOut() {
        double n = ExpertShape.active(1e9, 16);
        assertEquals(155e6, n, 0.5e6);
        assertEquals(64e9, 1e9 * 10e9 / n, 0.5e9);
        assertEquals(NONE, ExpertShape.active(NONE, 16));
    }
}
