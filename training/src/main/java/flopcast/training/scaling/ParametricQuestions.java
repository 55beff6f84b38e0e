package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_COMPUTE;
import static flopcast.training.scaling.Measure.SOME_PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_TOKENS;
import static flopcast.training.scaling.Measure.TOKENS;

import flopcast.quantity.kernel.BlockFunction;
import java.util.List;

/// What a parametric law of five coefficients `E, A, α, B, β` can be asked.
final class ParametricQuestions {

    private static final int COEFFICIENTS = 5;

    private ParametricQuestions() {}

    static List<Question> all() {
        return List.of(
                loss(),
                reducibleLoss(),
                irreducibleLoss(0, COEFFICIENTS),
                computeOptimal(),
                compute(),
                tokensFor(),
                parametersFor(),
                optimalTokens(),
                overtrainingPenalty(),
                optimum(),
                inferenceOptimum());
    }

    static Question loss() {
        return Question.of(
                        "loss",
                        "The loss of a model of n parameters trained on d tokens.",
                        PARAMETERS.named("n"),
                        TOKENS.named("d"))
                .gives(Answer.of("loss", LOSS, ParametricFunction.LOSS, "n", "d"));
    }

    static Question reducibleLoss() {
        return Question.of(
                        "reducibleLoss",
                        "The reducible loss of a model of n parameters trained on d tokens.",
                        PARAMETERS.named("n"),
                        TOKENS.named("d"))
                .gives(
                        Answer.of(
                                "reducibleLoss",
                                LOSS,
                                ParametricFunction.REDUCIBLE_LOSS,
                                "n",
                                "d"));
    }

    /// @param index of the irreducible loss among the coefficients
    static Question irreducibleLoss(int index, int coefficients) {
        return Question.of("irreducibleLoss", "The loss left at unlimited training compute.")
                .gives(
                        Answer.of(
                                "irreducibleLoss",
                                LOSS,
                                new Formula("irreducible loss", 0, coefficients, x -> x[index])));
    }

    static Question computeOptimal() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute with the lowest loss, as"
                                + " {parameters, tokens, loss}.",
                        COMPUTE.named("c"))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                ParametricFunction.OPTIMAL_PARAMETERS,
                                "c"),
                        Answer.of("tokens", TOKENS, BudgetTokens.BUDGET_TOKENS, "c", "parameters"),
                        Answer.of("loss", LOSS, ParametricFunction.LOSS, "parameters", "tokens"));
    }

    static Question compute() {
        return Question.of(
                        "compute",
                        "The least training compute that reaches a loss.",
                        LOSS.named("loss"))
                .gives(
                        Answer.of("compute", COMPUTE, ParametricFunction.COMPUTE_FOR_LOSS, "loss")
                                .watched());
    }

    static Question tokensFor() {
        return Question.of(
                        "tokensFor",
                        "The tokens on which a model of n parameters reaches a loss: the curve of"
                                + " equal loss.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        formula("tokens for a loss", 2, EqualLoss::tokens),
                                        "n",
                                        "loss")
                                .watched());
    }

    static Question parametersFor() {
        return Question.of(
                        "parametersFor",
                        "The parameters that reach a loss on d tokens: the curve of equal loss.",
                        TOKENS.named("d"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                        "parameters",
                                        PARAMETERS,
                                        formula("parameters for a loss", 2, EqualLoss::parameters),
                                        "d",
                                        "loss")
                                .watched());
    }

    static Question optimalTokens() {
        return Question.of(
                        "optimalTokens",
                        "The tokens for which a model of n parameters is compute-optimal.",
                        PARAMETERS.named("n"))
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        formula("compute-optimal tokens", 1, EqualLoss::optimal),
                                        "n")
                                .watched());
    }

    static Question overtrainingPenalty() {
        return Question.of(
                        "overtrainingPenalty",
                        "Extra training compute of a model of n parameters, as a share of the least"
                                + " that reaches the loss: 6·N·D(N, L) / C(L) - 1; 0 at the optimum.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"))
                .gives(
                        Answer.of(
                                "penalty",
                                NUMBER,
                                formula("overtraining penalty", 2, EqualLoss::penalty),
                                "n",
                                "loss"));
    }

    static Question optimum() {
        BlockFunction parameters = formula("optimum under limits", 4, LimitedOptimum::parameters);
        return Question.of(
                        "optimum",
                        "The allocation with the lowest loss under limits. inferenceTokens are paid"
                                + " for from the same compute, 6·N·D + 2·N·inferenceTokens ≤ C; what"
                                + " limits leave unspent is left.",
                        COMPUTE.named("c"),
                        SOME_TOKENS.named("mostTokens").preset(Double.POSITIVE_INFINITY),
                        SOME_PARAMETERS.named("mostParameters").preset(Double.POSITIVE_INFINITY),
                        SOME_TOKENS.named("inferenceTokens").preset(0))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                parameters,
                                "c",
                                "mostTokens",
                                "mostParameters",
                                "inferenceTokens"),
                        Answer.of(
                                "tokens",
                                TOKENS,
                                new Formula("tokens left", 4, 4, LimitedOptimum::tokens),
                                "c",
                                "mostTokens",
                                "inferenceTokens",
                                "parameters"),
                        Answer.of("loss", LOSS, ParametricFunction.LOSS, "parameters", "tokens"),
                        spent());
    }

    static Question inferenceOptimum() {
        return Question.of(
                        "inferenceOptimum",
                        "The model that reaches a loss and serves inferenceTokens at the least"
                                + " 6·N·D + 2·N·inferenceTokens; saving is the share saved against"
                                + " the compute-optimal model of that loss.",
                        LOSS.named("loss"),
                        SOME_TOKENS.named("inferenceTokens"))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("inference-aware optimum", 2, InferenceOptimum::parameters),
                                "loss",
                                "inferenceTokens"),
                        Answer.of(
                                "tokens",
                                TOKENS,
                                formula("tokens for a loss", 2, EqualLoss::tokens),
                                "parameters",
                                "loss"),
                        spent(),
                        Answer.of(
                                "inferenceCompute",
                                SOME_COMPUTE,
                                new Formula("inference compute", 2, 2, x -> 2 * x[0] * x[1]),
                                "parameters",
                                "inferenceTokens"),
                        Answer.of(
                                "saving",
                                NUMBER,
                                formula("saving by overtraining", 4, InferenceOptimum::saving),
                                "loss",
                                "inferenceTokens",
                                "parameters",
                                "tokens"));
    }

    /// What an allocation costs.
    static Answer spent() {
        return Answer.of(
                "trainingCompute",
                COMPUTE,
                new Formula("training compute", 2, 2, x -> 6 * x[0] * x[1]),
                "parameters",
                "tokens");
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }
}
