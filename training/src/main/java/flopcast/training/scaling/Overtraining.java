package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.TOKENS;
import static flopcast.training.scaling.ParametricFormula.raised;

import flopcast.quantity.kernel.Real;
import java.util.ArrayList;
import java.util.List;

/// Loss of runs at a ratio `M = D/N` far from the best one, and the error on downstream tasks.
///
/// ```text
/// L(C, M) = E + (a·M^η + b·M^(−η)) · C^(−η)        C = 6·N·D
/// error(L) = ε − k·e^(−γ·L)
/// ```
///
/// Coefficients `E, a, b, η, k, γ, ε`. In `N` and `D` it is `E + a·6^(−η)·N^(−2η) +
/// b·6^(−η)·D^(−2η)`. The ratio at which it is least is that of no run and is not offered.
///
/// Source: Gadre et al. 2024, arXiv:2403.08540, eqs. 4 and 5.
final class Overtraining {

    private static final int COEFFICIENTS = 7;
    private static final double LN_6 = 1.791759469228055;

    private Overtraining() {}

    /// @param fitted `E, a, b, η, k, γ, ε`
    static ScalingLaw law(double... fitted) {
        List<String> symbols = List.of("E", "a", "b", "η", "k", "γ", "ε");
        var coefficients = new ArrayList<Coefficient>();
        for (int i = 0; i < COEFFICIENTS; i++) {
            String unit = i < 3 ? "nat/token" : "";
            coefficients.add(new Coefficient(symbols.get(i), fitted[i], unit));
        }
        return new FittedLaw(
                "L = E + (a·M^η + b·M^(-η)) · C^(-η), M = D/N, C = 6·N·D; error = ε - k·e^(-γ·L)",
                coefficients,
                List.of(
                        loss("loss", "The loss of a model of n parameters trained on d tokens.", 2),
                        loss(
                                "reducibleLoss",
                                "The reducible loss of a model of n parameters trained on d tokens.",
                                -1),
                        ParametricQuestions.irreducibleLoss(0, COEFFICIENTS),
                        lossAtRatio(),
                        tokensFor(),
                        parametersFor(),
                        error()));
    }

    /// @param floor where the irreducible loss stands; negative where it is left out
    private static Question loss(String name, String sentence, int floor) {
        return Question.of(name, sentence, PARAMETERS.named("n"), TOKENS.named("d"))
                .gives(
                        Answer.of(
                                name,
                                LOSS,
                                formula(
                                        "loss",
                                        2,
                                        x ->
                                                (floor < 0 ? 0 : x[floor])
                                                        + share(x[0], x[3], x[5])
                                                        + share(x[1], x[4], x[5])),
                                "n",
                                "d"));
    }

    private static Question lossAtRatio() {
        return Question.of(
                        "lossAtRatio",
                        "The loss of a run of training compute with so many tokens a parameter.",
                        COMPUTE.named("c"),
                        NUMBER.named("tokensPerParameter"))
                .gives(
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 2, Overtraining::lossAtRatio),
                                "c",
                                "tokensPerParameter"));
    }

    private static Question tokensFor() {
        return Question.of(
                        "tokensFor",
                        "The tokens on which a model of n parameters reaches a loss.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        formula("tokens for a loss", 2, Overtraining::tokens),
                                        "n",
                                        "loss")
                                .watched());
    }

    private static Question parametersFor() {
        return Question.of(
                        "parametersFor",
                        "The parameters that reach a loss on d tokens.",
                        TOKENS.named("d"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                        "parameters",
                                        PARAMETERS,
                                        formula(
                                                "parameters for a loss",
                                                2,
                                                x ->
                                                        amount(
                                                                x[1]
                                                                        - x[2]
                                                                        - share(x[0], x[4], x[5]),
                                                                x[3],
                                                                x[5])),
                                        "d",
                                        "loss")
                                .watched());
    }

    private static Question error() {
        return Question.of(
                        "downstreamError",
                        "The mean top-1 error of 17 tasks at a loss.",
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                "error",
                                NUMBER,
                                formula(
                                        "downstream error",
                                        1,
                                        x -> x[7] - x[5] * Real.exp(-x[6] * x[0])),
                                "loss"));
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }

    /// `factor·6^(−η)·amount^(−2η)`.
    private static double share(double amount, double factor, double eta) {
        return factor * Real.exp(-eta * (LN_6 + 2 * Real.log(amount)));
    }

    private static double lossAtRatio(double[] x) {
        double rising = raised(x[1], x[5]);
        return x[2] + (x[3] * rising + x[4] / rising) * raised(x[0], -x[5]);
    }

    private static double tokens(double[] x) {
        return amount(x[1] - x[2] - share(x[0], x[3], x[5]), x[4], x[5]);
    }

    /// The inverse of [#share].
    private static double amount(double share, double factor, double eta) {
        return share > 0 ? Real.exp((Real.log(factor / share) / eta - LN_6) / 2) : Double.NaN;
    }
}
