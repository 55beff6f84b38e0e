package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;
import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.TOKENS;
import static flopcast.training.scaling.ParametricFormula.raised;

import java.util.List;

/// Kaplan's law of parameters and data together.
///
/// ```text
/// L(N, D) = ((Nc/N)^(αN/αD) + Dc/D)^αD
/// ```
///
/// Coefficients `Nc, αN, Dc, αD`. With `x = αN/αD`, the budget `6·N·D = C` has its least loss where
/// `Dc/D = x·(Nc/N)^x`, so that
///
/// ```text
/// N = (x · Nc^x · C / (6·Dc)) ^ (1 / (1 + x))
/// ```
///
/// The `D` of the fit is the size of a data set, seen several times until the loss stops falling;
/// as the tokens of a budget it is an approximation, which makes runs too cheap. What the paper
/// itself says of budgets is in [LearningCurve].
///
/// Source: Kaplan et al. 2020, arXiv:2001.08361, eq. 1.5 and Table 2.
final class KaplanJoint {

    private static final int COEFFICIENTS = 4;
    private static final String AS_IF_SEEN_ONCE =
            ", as if every token were seen once: the runs of the fit saw theirs several times.";

    private KaplanJoint() {}

    static ScalingLaw law(double nc, double alphaN, double dc, double alphaD) {
        return new FittedLaw(
                "L(N, D) = ((Nc/N)^(αN/αD) + Dc/D)^αD",
                List.of(
                        new Coefficient("Nc", nc, "parameter"),
                        new Coefficient("αN", alphaN, ""),
                        new Coefficient("Dc", dc, "token"),
                        new Coefficient("αD", alphaD, "")),
                List.of(
                        loss(),
                        computeOptimal(),
                        compute(),
                        tokensFor(),
                        parametersFor(),
                        optimalTokens(),
                        overtrainingPenalty(),
                        againstOverfitting()));
    }

    private static Question loss() {
        return Question.of(
                        "loss",
                        "The loss of a model of n parameters trained on d tokens.",
                        PARAMETERS.named("n"),
                        TOKENS.named("d"))
                .gives(Answer.of("loss", LOSS, formula("loss", 2, KaplanJoint::loss), "n", "d"));
    }

    private static Question computeOptimal() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute with the lowest loss, as {parameters,"
                                + " tokens, loss}"
                                + AS_IF_SEEN_ONCE,
                        COMPUTE.named("c"))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("compute-optimal parameters", 1, KaplanJoint::size),
                                "c"),
                        Answer.of("tokens", TOKENS, BudgetTokens.BUDGET_TOKENS, "c", "parameters"),
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 2, KaplanJoint::loss),
                                "parameters",
                                "tokens"));
    }

    private static Question compute() {
        return Question.of(
                        "compute",
                        "The least training compute that reaches a loss" + AS_IF_SEEN_ONCE,
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
                                        formula("tokens for a loss", 2, KaplanJoint::tokens),
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
                                                KaplanJoint::parameters),
                                        "d",
                                        "loss")
                                .watched());
    }

    private static Question optimalTokens() {
        return Question.of(
                        "optimalTokens",
                        "The tokens for which a model of n parameters is compute-optimal"
                                + AS_IF_SEEN_ONCE,
                        PARAMETERS.named("n"))
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        formula(
                                                "compute-optimal tokens",
                                                1,
                                                KaplanJoint::optimalTokens),
                                        "n")
                                .watched());
    }

    private static Question overtrainingPenalty() {
        return Question.of(
                        "overtrainingPenalty",
                        "Extra training compute of a model of n parameters, as a share of the least"
                                + " that reaches the loss"
                                + AS_IF_SEEN_ONCE,
                        PARAMETERS.named("n"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                "penalty",
                                NUMBER,
                                formula("overtraining penalty", 2, KaplanJoint::penalty),
                                "n",
                                "loss"));
    }

    private static Question againstOverfitting() {
        return Question.of(
                        "tokensAgainstOverfitting",
                        "The tokens with which the loss of n parameters is above"
                                + " that on unlimited data by no more than a share; 0.02 where"
                                + " none is named.",
                        PARAMETERS.named("n"),
                        NUMBER.named("share").preset(0.02))
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        formula(
                                                "tokens against overfitting",
                                                2,
                                                KaplanJoint::tokensAgainstOverfitting),
                                        "n",
                                        "share")
                                .watched());
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }

    private static double loss(double[] x) {
        return raised(raised(x[2] / x[0], x[3] / x[5]) + x[4] / x[1], x[5]);
    }

    private static double size(double[] x) {
        double ratio = x[2] / x[4];
        double parameterTokens = x[0] / FLOP_PER_PARAMETER_TOKEN;
        return raised(ratio * raised(x[1], ratio) * parameterTokens / x[3], 1 / (1 + ratio));
    }

    /// At the optimum `L^(1/αD)` is `(1 + x)` times the term of parameters.
    ///
    /// @param at where the coefficients begin in `x`
    private static double compute(double loss, double[] x, int at) {
        double ratio = x[at + 1] / x[at + 3];
        double ofParameters = raised(loss, 1 / x[at + 3]) / (1 + ratio);
        double n = x[at] * raised(ofParameters, -1 / ratio);
        double d = x[at + 2] / (ratio * ofParameters);
        return FLOP_PER_PARAMETER_TOKEN * n * d;
    }

    private static double tokens(double[] x) {
        double rest = raised(x[1], 1 / x[5]) - raised(x[2] / x[0], x[3] / x[5]);
        return rest > 0 ? x[4] / rest : Double.NaN;
    }

    private static double parameters(double[] x) {
        double rest = raised(x[1], 1 / x[5]) - x[4] / x[0];
        return rest > 0 ? x[2] / raised(rest, x[5] / x[3]) : Double.NaN;
    }

    private static double optimalTokens(double[] x) {
        double ratio = x[2] / x[4];
        return x[3] / (ratio * raised(x[1] / x[0], ratio));
    }

    private static double penalty(double[] x) {
        return FLOP_PER_PARAMETER_TOKEN * x[0] * tokens(x) / compute(x[1], x, 2) - 1;
    }

    private static double tokensAgainstOverfitting(double[] x) {
        double unlimited = raised(x[2] / x[0], x[3] / x[5]);
        return x[4] / (unlimited * (raised(1 + x[1], 1 / x[5]) - 1));
    }
}
