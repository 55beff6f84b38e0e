package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.LOSS_PER_BYTE;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.TOKENS;

import java.util.List;

/// A parametric law of the loss per byte of text, which does not depend on a tokenizer.
///
/// ```text
/// L(N, D) = C_N / N^α + C_D / D^β + L0        N, D in 1e9
/// ```
///
/// How many bytes a token has the law does not say, so its loss is not one per token, and it has no
/// question `loss`.
///
/// Source: Hu et al. 2024, arXiv:2404.06395, eqs. 2 and 3.
final class PerByte {

    private static final int COEFFICIENTS = 5;
    private static final double BILLION = 1e9;

    private PerByte() {}

    static ScalingLaw law(double cn, double alpha, double cd, double beta, double floor) {
        return new FittedLaw(
                "L(N, D) = C_N / N^α + C_D / D^β + L0, N and D in 1e9; 6·N·D = C",
                List.of(
                        new Coefficient("C_N", cn, "nat/B"),
                        new Coefficient("α", alpha, ""),
                        new Coefficient("C_D", cd, "nat/B"),
                        new Coefficient("β", beta, ""),
                        new Coefficient("L0", floor, "nat/B")),
                List.of(lossPerByte(), computeOptimal(), optimalTokens(), computeFor()));
    }

    private static Question lossPerByte() {
        return Question.of(
                        "lossPerByte",
                        "The loss of a model of n parameters trained on d tokens, as a mean over the"
                                + " bytes of text.",
                        PARAMETERS.named("n"),
                        TOKENS.named("d"))
                .gives(Answer.of("lossPerByte", LOSS_PER_BYTE, loss(), "n", "d"));
    }

    private static Question computeOptimal() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute with the lowest loss, as {parameters,"
                                + " tokens, lossPerByte}.",
                        COMPUTE.named("c"))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("compute-optimal parameters", 1, PerByte::optimum),
                                "c"),
                        Answer.of("tokens", TOKENS, BudgetTokens.BUDGET_TOKENS, "c", "parameters"),
                        Answer.of("lossPerByte", LOSS_PER_BYTE, loss(), "parameters", "tokens"));
    }

    private static Question optimalTokens() {
        return Question.of(
                        "optimalTokens",
                        "The tokens for which a model of n parameters is compute-optimal.",
                        PARAMETERS.named("n"))
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        formula("compute-optimal tokens", 1, PerByte::tokens),
                                        "n")
                                .watched());
    }

    private static Question computeFor() {
        return Question.of(
                        "computeForLossPerByte",
                        "The least training compute that reaches a loss per byte.",
                        LOSS_PER_BYTE.named("lossPerByte"))
                .gives(
                        Answer.of(
                                        "compute",
                                        COMPUTE,
                                        formula("training compute for a loss", 1, PerByte::compute),
                                        "lossPerByte")
                                .watched());
    }

    private static Formula loss() {
        return formula(
                "loss per byte",
                2,
                x ->
                        x[6]
                                + ParametricFormula.reducibleLoss(
                                        x[0] / BILLION, x[1] / BILLION, x[2], x[3], x[4], x[5]));
    }

    private static double optimum(double[] x) {
        double budget = x[0] / (BILLION * BILLION);
        return BILLION * ParametricFormula.optimalParameters(budget, x[1], x[2], x[3], x[4]);
    }

    /// Of (N), where both terms, times their exponents, are the same.
    private static double tokens(double[] x) {
        double balance = ParametricFormula.power(x[1], x[2], x[0] / BILLION) * x[2] / (x[4] * x[3]);
        return BILLION * ParametricFormula.raised(balance, -1 / x[4]);
    }

    private static double compute(double[] x) {
        double reducible = x[0] - x[5];
        return BILLION
                * BILLION
                * ParametricFormula.computeForReducibleLoss(reducible, x[1], x[2], x[3], x[4]);
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }
}
