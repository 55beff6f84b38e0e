package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_TOKENS;
import static flopcast.training.scaling.Measure.TOKENS;
import static flopcast.training.scaling.ParametricFormula.raised;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Root;
import java.util.List;

/// Loss of a model after some steps of training on ample data.
///
/// ```text
/// L(N, S) = (Nc/N)^αN + (Sc/S_min)^αS        S_min = S / (1 + B_crit/B)
/// B_crit(L) = B* / L^(1/αB)                  C_min = 6·N·B_crit·S_min
/// ```
///
/// `S_min` is the steps at a batch far above the critical one, `C_min` the training compute at a
/// batch far below it. Least compute for a loss leaves the loss a share `r = αN/αS` above what the
/// model would converge to.
///
/// Coefficients `Nc, αN, Sc, αS, B*, αB`.
///
/// Source: Kaplan et al. 2020, arXiv:2001.08361, eqs. 5.3 to 5.6, Table 3 and appendix B.
final class LearningCurve {

    private static final int COEFFICIENTS = 6;

    /// Logarithms of losses that no run has.
    private static final double LEAST = -7;

    private static final double MOST = 7;

    private LearningCurve() {}

    /// @param fitted `Nc, αN, Sc, αS, B*, αB`
    static ScalingLaw law(double... fitted) {
        return new FittedLaw(
                "L(N, S) = (Nc/N)^αN + (Sc/S_min)^αS; S_min = S / (1 + B_crit/B);"
                        + " B_crit = B* / L^(1/αB); C_min = 6·N·B_crit·S_min",
                List.of(
                        new Coefficient("Nc", fitted[0], "parameter"),
                        new Coefficient("αN", fitted[1], ""),
                        new Coefficient("Sc", fitted[2], ""),
                        new Coefficient("αS", fitted[3], ""),
                        new Coefficient("B*", fitted[4], "token"),
                        new Coefficient("αB", fitted[5], "")),
                List.of(
                        lossOfSteps(),
                        convergedLoss(),
                        leastStepsFor(),
                        computeOptimal(),
                        compute(),
                        overtrainingPenalty()));
    }

    private static Question lossOfSteps() {
        return Question.of(
                        "lossOfSteps",
                        "The loss of a model of n parameters after so many steps of a batch; far above"
                                + " the critical batch where none is named.",
                        PARAMETERS.named("n"),
                        NUMBER.named("steps"),
                        SOME_TOKENS.named("batch").preset(Double.POSITIVE_INFINITY))
                .gives(
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 3, LearningCurve::loss),
                                "n",
                                "steps",
                                "batch"));
    }

    private static Question convergedLoss() {
        return Question.of(
                        "convergedLoss",
                        "The loss of a model of n parameters trained to the end on ample data.",
                        PARAMETERS.named("n"))
                .gives(
                        Answer.of(
                                "loss", LOSS, formula("loss", 1, x -> converged(x[0], x, 1)), "n"));
    }

    private static Question leastStepsFor() {
        return Question.of(
                        "leastStepsFor",
                        "The least steps, at a batch far above the critical one, in which a model of n"
                                + " parameters reaches a loss.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                "steps",
                                NUMBER,
                                formula("least steps", 2, x -> steps(x[0], x[1], x, 2)),
                                "n",
                                "loss"));
    }

    private static Question computeOptimal() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute, at a batch far below the critical one,"
                                + " with the lowest loss, as {parameters, tokens, loss, steps}; steps are"
                                + " the least.",
                        COMPUTE.named("c"))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula(
                                        "compute-optimal parameters",
                                        1,
                                        x -> parameters(bestLoss(x[0], x, 1), x, 1)),
                                "c"),
                        Answer.of("tokens", TOKENS, BudgetTokens.BUDGET_TOKENS, "c", "parameters"),
                        Answer.of("loss", LOSS, formula("loss", 1, x -> bestLoss(x[0], x, 1)), "c"),
                        Answer.of(
                                "steps",
                                NUMBER,
                                formula("least steps", 2, x -> steps(x[0], x[1], x, 2)),
                                "parameters",
                                "loss"));
    }

    private static Question compute() {
        return Question.of(
                        "compute",
                        "The least training compute that reaches a loss, at a batch far below the"
                                + " critical one.",
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                        "compute",
                                        COMPUTE,
                                        formula(
                                                "training compute for a loss",
                                                1,
                                                x ->
                                                        scale(x, 1)
                                                                * raised(
                                                                        x[0], -1 / exponent(x, 1))),
                                        "loss")
                                .watched());
    }

    private static Question overtrainingPenalty() {
        return Question.of(
                        "overtrainingPenalty",
                        "Extra training compute of a model of n parameters, as a share of the least"
                                + " that reaches the loss; 0 at the optimum.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                "penalty",
                                NUMBER,
                                formula("overtraining penalty", 2, LearningCurve::penalty),
                                "n",
                                "loss"));
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }

    /// Of (N, S, B). The loss sets the critical batch, and with it the steps that count.
    private static double loss(double[] x) {
        double floor = converged(x[0], x, 3);
        if (x[2] == Double.POSITIVE_INFINITY) {
            return floor + raised(x[5] / x[1], x[6]);
        }
        return Real.exp(
                Root.between(
                        LEAST,
                        MOST,
                        ln -> {
                            double critical = x[7] * Real.exp(-ln / x[8]);
                            double needed = x[5] * (1 + critical / x[2]) / x[1];
                            return floor + raised(needed, x[6]) - Real.exp(ln);
                        }));
    }

    /// `(Nc/N)^αN`.
    ///
    /// @param at where the coefficients begin in `x`
    private static double converged(double n, double[] x, int at) {
        return raised(x[at] / n, x[at + 1]);
    }

    /// `Sc · (L − (Nc/N)^αN)^(−1/αS)`.
    private static double steps(double n, double loss, double[] x, int at) {
        double rest = loss - converged(n, x, at);
        return rest > 0 ? x[at + 2] * raised(rest, -1 / x[at + 3]) : Double.NaN;
    }

    /// `αC = 1 / (1/αS + 1/αB + 1/αN)`, eq. B.7.
    private static double exponent(double[] x, int at) {
        return 1 / (1 / x[at + 3] + 1 / x[at + 5] + 1 / x[at + 1]);
    }

    /// `Cc`, eq. B.8.
    private static double scale(double[] x, int at) {
        double r = x[at + 1] / x[at + 3];
        return 6
                * x[at]
                * x[at + 4]
                * x[at + 2]
                * raised(1 + r, 1 / x[at + 3] + 1 / x[at + 1])
                * raised(r, -1 / x[at + 3]);
    }

    private static double bestLoss(double c, double[] x, int at) {
        return raised(scale(x, at) / c, exponent(x, at));
    }

    /// The size that reaches a loss with the least compute: `L = (1 + r)·(Nc/N)^αN`, eq. B.5.
    private static double parameters(double loss, double[] x, int at) {
        return x[at] * raised((1 + x[at + 1] / x[at + 3]) / loss, 1 / x[at + 1]);
    }

    /// Of (N, L): eq. B.15 over eq. B.6.
    private static double penalty(double[] x) {
        double critical = x[6] * raised(x[1], -1 / x[7]);
        double needed = 6 * x[0] * critical * steps(x[0], x[1], x, 2);
        return needed / (scale(x, 2) * raised(x[1], -1 / exponent(x, 2))) - 1;
    }
}
