package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Root;

/// The best allocation of a parametric law when tokens, parameters or inference limit it.
///
/// With `T` tokens of inference, each of 2·N operations, `6·N·D + 2·N·T = C`. Along that curve the
/// loss falls until
///
/// ```text
/// α·A / N^α = β·B / D^β · (1 + T / (3·D))
/// ```
///
/// and rises after it. So a limit that forbids the optimum is itself the best.
///
/// Source of the operations of inference: Sardana et al. 2024, arXiv:2401.00448, section 2.
final class LimitedOptimum {

    /// Logarithms of numbers of tokens that no run will leave.
    private static final double LEAST = -20;

    private static final double MOST = 150;
    private static final double INFERENCE_SHARE = 2 / FLOP_PER_PARAMETER_TOKEN;

    private LimitedOptimum() {}

    /// Of (C, most tokens, most parameters, T) and `E, A, α, B, β`.
    static double parameters(double[] x) {
        double c = x[0];
        double served = INFERENCE_SHARE * x[3];
        double free =
                served == 0
                        ? ParametricFormula.optimalParameters(c, x[5], x[6], x[7], x[8])
                        : c / FLOP_PER_PARAMETER_TOKEN / (tokensBeside(served, c, x) + served);
        double least = c / FLOP_PER_PARAMETER_TOKEN / (x[1] + served);
        return Math.min(x[2], Math.max(free, least));
    }

    /// What is left for training: of (C, most tokens, T, N).
    static double tokens(double[] x) {
        double left = ParametricFormula.tokens(x[0], x[3]) - INFERENCE_SHARE * x[2];
        double tokens = Math.min(x[1], left);
        return tokens > 0 ? tokens : Double.NaN;
    }

    private static double tokensBeside(double served, double c, double[] x) {
        double parameterTokens = c / FLOP_PER_PARAMETER_TOKEN;
        double a = x[5];
        double alpha = x[6];
        double b = x[7];
        double beta = x[8];
        return Real.exp(
                Root.between(
                        LEAST,
                        MOST,
                        lnTokens -> {
                            double d = Real.exp(lnTokens);
                            double n = parameterTokens / (d + served);
                            return alpha * ParametricFormula.power(a, alpha, n)
                                    - beta * ParametricFormula.power(b, beta, d) * (1 + served / d);
                        }));
    }
}
