package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.TOKENS;
import static flopcast.training.scaling.ParametricFormula.raised;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Root;
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

    /// Logarithms of model sizes beyond any model.
    private static final double LEAST = 0;

    private static final double MOST = 150;
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
                                                "sparsity")),
                        tokensFor(),
                        parametersFor()));
    }

    private static Question tokensFor() {
        return Question.of(
                        "tokensFor",
                        "The tokens on which a model of n parameters reaches a loss.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"),
                        NUMBER.named("sparsity").preset(0))
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        new Formula(
                                                "tokens for a loss",
                                                3,
                                                3 + COEFFICIENTS,
                                                Sparsity::tokens),
                                        "n",
                                        "loss",
                                        "sparsity")
                                .watched());
    }

    private static Question parametersFor() {
        return Question.of(
                        "parametersFor",
                        "The parameters that reach a loss on d tokens.",
                        TOKENS.named("d"),
                        LOSS.named("loss"),
                        NUMBER.named("sparsity").preset(0))
                .gives(
                        Answer.of(
                                        "parameters",
                                        PARAMETERS,
                                        new Formula(
                                                "parameters for a loss",
                                                3,
                                                3 + COEFFICIENTS,
                                                Sparsity::parameters),
                                        "d",
                                        "loss",
                                        "sparsity")
                                .watched());
    }

    /// Of (N, D, S).
    private static double loss(double[] x) {
        return ofParameters(x[0], x[2], x) + x[5] * raised(x[1], -x[6]) + floor(x);
    }

    /// Of (N, L, S).
    private static double tokens(double[] x) {
        double rest = x[1] - floor(x) - ofParameters(x[0], x[2], x);
        return rest > 0 ? raised(x[5] / rest, 1 / x[6]) : Double.NaN;
    }

    /// Of (D, L, S).
    private static double parameters(double[] x) {
        double rest = x[1] - floor(x) - x[5] * raised(x[0], -x[6]);
        return Real.exp(
                Root.between(LEAST, MOST, ln -> ofParameters(Real.exp(ln), x[2], x) - rest));
    }

    /// Both terms that fall with the size of the model.
    private static double ofParameters(double n, double sparsity, double[] x) {
        return x[3] * raised(n, -x[4]) + x[9] * raised(1 - sparsity, -x[10]) * raised(n, -x[11]);
    }

    /// What no size and no data remove, of some sparsity in the third place.
    private static double floor(double[] x) {
        return x[7] * raised(1 - x[2], -x[8]) + x[12];
    }
}
