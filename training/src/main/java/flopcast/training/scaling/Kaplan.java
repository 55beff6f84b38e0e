package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_TOKENS;
import static flopcast.training.scaling.Measure.TOKENS;
import static flopcast.training.scaling.ParametricFormula.raised;

import java.util.List;

/// Two laws of Kaplan et al. 2020, arXiv:2001.08361, as equations of their coefficients, beside
/// [KaplanJoint] and [LearningCurve]. None has an irreducible loss.
final class Kaplan {

    private static final double PETAFLOP_DAY = 8.64e19;

    private Kaplan() {}

    /// One power law each for parameters, tokens and compute, and the optimal size.
    ///
    /// @param fitted `Nc, αN, Dc, αD, Cc, αC, Ne, pN`, compute in PF-days as the paper has it
    static ScalingLaw trends(double... fitted) {
        return new FittedLaw(
                "L(N) = (Nc/N)^αN; L(D) = (Dc/D)^αD; L(C) = (Cc/C)^αC; N(C) = Ne · (C/PF-day)^pN",
                List.of(
                        new Coefficient("Nc", fitted[0], "parameter"),
                        new Coefficient("αN", fitted[1], ""),
                        new Coefficient("Dc", fitted[2], "token"),
                        new Coefficient("αD", fitted[3], ""),
                        new Coefficient("Cc", fitted[4], "PF-day"),
                        new Coefficient("αC", fitted[5], ""),
                        new Coefficient("Ne", fitted[6], "parameter"),
                        new Coefficient("pN", fitted[7], "")),
                List.of(lossOfParameters(), lossOfTokens(), computeOptimal(), compute()));
    }

    private static Question lossOfParameters() {
        return Question.of(
                        "lossOfParameters",
                        "The loss of n parameters trained to convergence on ample data.",
                        PARAMETERS.named("n"))
                .gives(Answer.of("loss", LOSS, trend("loss", x -> raised(x[1] / x[0], x[2])), "n"));
    }

    private static Question lossOfTokens() {
        return Question.of(
                        "lossOfTokens",
                        "The loss of an ample model stopped early on d tokens.",
                        TOKENS.named("d"))
                .gives(Answer.of("loss", LOSS, trend("loss", x -> raised(x[3] / x[0], x[4])), "d"));
    }

    private static Question computeOptimal() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute with the lowest loss, as"
                                + " {parameters, tokens, loss}; tokens = C / (6·N).",
                        COMPUTE.named("c"))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                trend("compute-optimal parameters", Kaplan::size),
                                "c"),
                        Answer.of("tokens", TOKENS, BudgetTokens.BUDGET_TOKENS, "c", "parameters"),
                        Answer.of("loss", LOSS, trend("loss", Kaplan::lossOfCompute), "c"));
    }

    private static Question compute() {
        return Question.of(
                        "compute",
                        "The least training compute that reaches a loss.",
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                        "compute",
                                        COMPUTE,
                                        trend(
                                                "training compute for a loss",
                                                Kaplan::computeForLoss),
                                        "loss")
                                .watched());
    }

    private static Formula trend(String operation, Formula.Body body) {
        return new Formula(operation, 1, 9, body);
    }

    private static double size(double[] x) {
        return x[7] * raised(x[0] / PETAFLOP_DAY, x[8]);
    }

    private static double lossOfCompute(double[] x) {
        return raised(x[5] * PETAFLOP_DAY / x[0], x[6]);
    }

    private static double computeForLoss(double[] x) {
        return x[5] * PETAFLOP_DAY * raised(x[0], -1 / x[6]);
    }

    /// `B_crit(L) = B* / L^(1/αB)`, and what a batch beside it costs.
    static ScalingLaw criticalBatch(double scale, double alpha) {
        return new FittedLaw(
                "B_crit = B* / L^(1/αB); S_min = S / (1 + B_crit/B); C_min = C / (1 + B/B_crit)",
                List.of(new Coefficient("B*", scale, "token"), new Coefficient("αB", alpha, "")),
                List.of(batchOfLoss(), leastSteps(), leastCompute()));
    }

    private static Question batchOfLoss() {
        return Question.of(
                        "criticalBatch",
                        "The batch that trades time and compute evenly at a loss.",
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                "batch",
                                SOME_TOKENS,
                                new Formula(
                                        "critical batch size",
                                        1,
                                        3,
                                        x -> x[1] * raised(x[0], -1 / x[2])),
                                "loss"));
    }

    private static Question leastSteps() {
        return Question.of(
                        "leastSteps",
                        "The steps that a run of some steps and batch would need at"
                                + " unlimited batch size.",
                        NUMBER.named("steps"),
                        SOME_TOKENS.named("batch"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                "steps",
                                NUMBER,
                                new Formula("least steps", 3, 5, x -> x[0] / (1 + 1 / share(x))),
                                "steps",
                                "batch",
                                "loss"));
    }

    private static Question leastCompute() {
        return Question.of(
                        "leastCompute",
                        "The training compute that a run of some batch would need at a"
                                + " batch far below the critical one.",
                        COMPUTE.named("c"),
                        SOME_TOKENS.named("batch"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                "compute",
                                COMPUTE,
                                new Formula(
                                        "least training compute", 3, 5, x -> x[0] / (1 + share(x))),
                                "c",
                                "batch",
                                "loss"));
    }

    /// `B / B_crit` of (…, B, L).
    private static double share(double[] x) {
        return x[1] / (x[3] * raised(x[2], -1 / x[4]));
    }
}
