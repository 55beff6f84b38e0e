package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.TOKENS;
import static flopcast.training.scaling.ParametricFormula.raised;

import java.util.ArrayList;
import java.util.List;

/// Loss of mixtures of experts of which a share `S` lies idle at each token.
///
/// Coefficients `a, α, b, β, c, λ, d, δ, γ, e`. With the published `λ < 0` the third term falls as
/// more experts lie idle.
///
/// Source: Abnar et al. 2025, arXiv:2501.12370.
final class Sparsity {

    private static final int COEFFICIENTS = 10;
    private static final List<String> SYMBOLS =
            List.of("a", "α", "b", "β", "c", "λ", "d", "δ", "γ", "e");

    private Sparsity() {}

    /// @param fitted `a, α, b, β, c, λ, d, δ, γ, e`
    static ScalingLaw law(double... fitted) {
        var coefficients = new ArrayList<Coefficient>();
        for (int i = 0; i < COEFFICIENTS; i++) {
            String unit = List.of(0, 2, 4, 6, 9).contains(i) ? "nat/token" : "";
            coefficients.add(new Coefficient(SYMBOLS.get(i), fitted[i], unit));
        }
        return new FittedLaw(
                "L(N, D, S) = a/N^α + b/D^β + c/(1-S)^λ + d/((1-S)^δ·N^γ) + e",
                coefficients,
                List.of(
                        Question.of(
                                        "loss",
                                        "The loss of a model of n parameters trained on d tokens, of"
                                                + " whose experts a share lies idle at each token.",
                                        PARAMETERS.named("n"),
                                        TOKENS.named("d"),
                                        NUMBER.named("sparsity").preset(0))
                                .gives(
                                        Answer.of(
                                                "loss",
                                                LOSS,
                                                new Formula(
                                                        "loss",
                                                        3,
                                                        3 + COEFFICIENTS,
                                                        Sparsity::loss),
                                                "n",
                                                "d",
                                                "sparsity"))));
    }

    /// Of (N, D, S).
    private static double loss(double[] x) {
        double busy = 1 - x[2];
        return x[3] * raised(x[0], -x[4])
                + x[5] * raised(x[1], -x[6])
                + x[7] * raised(busy, -x[8])
                + x[9] * raised(busy, -x[10]) * raised(x[0], -x[11])
                + x[12];
    }
}
