package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;
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
/// b·6^(−η)·D^(−2η)`: a parametric law whose exponents are one. The ratio at which it is least is
/// three to seven tokens a parameter, far below those of the runs.
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
                        allocationAtRatio(),
                        computeAtRatio(),
                        computeOptimal(),
                        compute(),
                        tokensFor(),
                        parametersFor(),
                        overtrainingPenalty(),
                        error()));
    }

    /// @param floor where the irreducible loss stands; negative where it is left out
    private static Question loss(String name, String sentence, int floor) {
        return Question.of(name, sentence, PARAMETERS.named("n"), TOKENS.named("d"))
                .gives(
                        Answer.of(
                                name,
                                LOSS,
                                formula("loss", 2, x -> (floor < 0 ? 0 : x[floor]) + reducible(x)),
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

    private static Question allocationAtRatio() {
        return Question.of(
                        "allocationAtRatio",
                        "The allocation of training compute with so many tokens a parameter, as"
                                + " {parameters, tokens, loss}.",
                        COMPUTE.named("c"),
                        NUMBER.named("tokensPerParameter"))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                new Formula(
                                        "parameters at a ratio",
                                        2,
                                        2,
                                        x -> Real.sqrt(x[0] / FLOP_PER_PARAMETER_TOKEN / x[1])),
                                "c",
                                "tokensPerParameter"),
                        Answer.of("tokens", TOKENS, BudgetTokens.BUDGET_TOKENS, "c", "parameters"),
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 2, Overtraining::lossAtRatio),
                                "c",
                                "tokensPerParameter"));
    }

    private static Question computeAtRatio() {
        return Question.of(
                        "computeAtRatio",
                        "The training compute that reaches a loss with so many tokens a parameter.",
                        LOSS.named("loss"),
                        NUMBER.named("tokensPerParameter"))
                .gives(
                        Answer.of(
                                        "compute",
                                        COMPUTE,
                                        formula(
                                                "training compute for a loss",
                                                2,
                                                Overtraining::computeAtRatio),
                                        "loss",
                                        "tokensPerParameter")
                                .watched());
    }

    private static Question computeOptimal() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute with the lowest loss, as {parameters,"
                                + " tokens, tokensPerParameter, loss}; it has fewer tokens a parameter"
                                + " than any run of the fit.",
                        COMPUTE.named("c"))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("compute-optimal parameters", 1, Overtraining::optimum),
                                "c"),
                        Answer.of("tokens", TOKENS, BudgetTokens.BUDGET_TOKENS, "c", "parameters"),
                        Answer.of(
                                        "tokensPerParameter",
                                        NUMBER,
                                        new Formula("tokens a parameter", 2, 2, x -> x[0] / x[1]),
                                        "tokens",
                                        "parameters")
                                .watched(),
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 2, x -> x[2] + reducible(x)),
                                "parameters",
                                "tokens"));
    }

    private static Question compute() {
        return Question.of(
                        "compute",
                        "The least training compute that reaches a loss, with fewer tokens a"
                                + " parameter than any run of the fit.",
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                        "compute",
                                        COMPUTE,
                                        formula(
                                                "training compute for a loss",
                                                1,
                                                x -> compute(x[0], x, 1)),
                                        "loss")
                                .watched());
    }

    private static Question overtrainingPenalty() {
        return Question.of(
                        "overtrainingPenalty",
                        "Extra training compute of a model of n parameters, as a share of the least"
                                + " that reaches the loss; 0 at the optimum of this law, below the ratios"
                                + " of its runs.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                "penalty",
                                NUMBER,
                                formula(
                                        "overtraining penalty",
                                        2,
                                        x ->
                                                FLOP_PER_PARAMETER_TOKEN
                                                                * x[0]
                                                                * tokens(x)
                                                                / compute(x[1], x, 2)
                                                        - 1),
                                "n",
                                "loss"));
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

    /// Of (N, D).
    private static double reducible(double[] x) {
        return share(x[0], x[3], x[5]) + share(x[1], x[4], x[5]);
    }

    /// Of (C): both terms are equal.
    private static double optimum(double[] x) {
        double ratio = raised(x[3] / x[2], 0.5 / x[4]);
        return Real.sqrt(x[0] / FLOP_PER_PARAMETER_TOKEN / ratio);
    }

    /// @param at where the coefficients begin in `x`
    private static double compute(double loss, double[] x, int at) {
        double half = (loss - x[at]) / 2;
        double eta = x[at + 3];
        return FLOP_PER_PARAMETER_TOKEN
                * amount(half, x[at + 1], eta)
                * amount(half, x[at + 2], eta);
    }

    /// Of (L, M).
    private static double computeAtRatio(double[] x) {
        double rising = raised(x[1], x[5]);
        double reducible = x[0] - x[2];
        return reducible > 0
                ? raised((x[3] * rising + x[4] / rising) / reducible, 1 / x[5])
                : Double.NaN;
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
