package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;

/// The curve of equal loss of a parametric law, and what it costs to stand beside its cheapest
/// point. Arguments are those named, then `E, A, α, B, β`.
final class EqualLoss {

    private EqualLoss() {}

    /// `D = (B / (L − E − A / N^α))^(1/β)` of (N, L).
    static double tokens(double[] x) {
        return tokens(x[0], x[1] - x[2], x[3], x[4], x[5], x[6]);
    }

    /// `N = (A / (L − E − B / D^β))^(1/α)` of (D, L).
    static double parameters(double[] x) {
        return tokens(x[0], x[1] - x[2], x[5], x[6], x[3], x[4]);
    }

    /// Of (N): where `α·A / N^α = β·B / D^β`.
    static double optimal(double[] x) {
        double balance = ParametricFormula.power(x[2], x[3], x[0]) * x[3] / (x[5] * x[4]);
        return ParametricFormula.raised(balance, -1 / x[5]);
    }

    /// `6·N·D(N, L) / C(L) − 1` of (N, L).
    static double penalty(double[] x) {
        double reducible = x[1] - x[2];
        double least = ParametricFormula.computeForReducibleLoss(reducible, x[3], x[4], x[5], x[6]);
        return FLOP_PER_PARAMETER_TOKEN * x[0] * tokens(x) / least - 1;
    }

    /// The `D` with `A / N^α + B / D^β = reducible`; no value where `N` alone leaves more.
    static double tokens(
            double n, double reducible, double a, double alpha, double b, double beta) {
        double rest = reducible - ParametricFormula.power(a, alpha, n);
        return rest > 0 && b > 0 && beta > 0
                ? ParametricFormula.raised(b / rest, 1 / beta)
                : Double.NaN;
    }
}
