package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Root;

/// The cheapest model of a given loss when it also has to serve `T` tokens.
///
/// `6·N·D + 2·N·T` is least on the curve of equal loss where
///
/// ```text
/// α·A / N^α = β·B / D^β · (1 + T / (3·D))
/// ```
///
/// between the smallest model that can reach the loss and the compute-optimal one.
///
/// Source: Sardana et al. 2024, arXiv:2401.00448, section 2 and appendix.
final class InferenceOptimum {

    private static final double INFERENCE_FLOP = 2;

    private InferenceOptimum() {}

    /// Of (L, T) and `E, A, α, B, β`.
    static double parameters(double[] x) {
        double reducible = x[0] - x[2];
        double served = INFERENCE_FLOP / FLOP_PER_PARAMETER_TOKEN * x[1];
        double a = x[3];
        double alpha = x[4];
        double b = x[5];
        double beta = x[6];
        double optimal = optimal(reducible, a, alpha, b, beta);
        if (!(optimal > 0) || served == 0) {
            return optimal;
        }
        double smallest = Real.log(a / reducible) / alpha;
        return Real.exp(
                Root.between(
                        smallest + Math.ulp(smallest),
                        Real.log(optimal),
                        lnParameters -> {
                            double n = Real.exp(lnParameters);
                            double d = EqualLoss.tokens(n, reducible, a, alpha, b, beta);
                            if (!(d > 0)) {
                                return Double.MAX_VALUE;
                            }
                            return alpha * ParametricFormula.power(a, alpha, n)
                                    - beta * ParametricFormula.power(b, beta, d) * (1 + served / d);
                        }));
    }

    /// The share of all compute saved, of (L, T, N, D) and `E, A, α, B, β`.
    static double saving(double[] x) {
        double reducible = x[0] - x[4];
        double n0 = optimal(reducible, x[5], x[6], x[7], x[8]);
        double d0 = EqualLoss.tokens(n0, reducible, x[5], x[6], x[7], x[8]);
        return 1 - total(x[2], x[3], x[1]) / total(n0, d0, x[1]);
    }

    private static double total(double n, double d, double served) {
        return FLOP_PER_PARAMETER_TOKEN * n * d + INFERENCE_FLOP * n * served;
    }

    /// The compute-optimal model of a loss; see [ParametricFormula#computeForReducibleLoss].
    private static double optimal(double reducible, double a, double alpha, double b, double beta) {
        double s = reducible * alpha * beta / (alpha + beta);
        return s > 0 && a > 0 && b > 0
                ? ParametricFormula.raised(alpha * a / s, 1 / alpha)
                : Double.NaN;
    }
}
