package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.COMPUTE_PER_TOKEN;
import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_TOKENS;
import static flopcast.training.scaling.Measure.TOKENS;
import static flopcast.training.scaling.ParametricFormula.raised;

import java.util.List;

/// Laws of training compute alone, powers of it.
final class Powers {

    private Powers() {}

    /// `D = A · C^α`, and `N = C / (6·D)` from the budget.
    static ScalingLaw tokensOfCompute(double a, double alpha) {
        return new FittedLaw(
                "D(C) = A · C^α; N = C / (6·D)",
                List.of(new Coefficient("A", a, "token"), new Coefficient("α", alpha, "")),
                List.of(
                        Question.of(
                                        "computeOptimal",
                                        "The allocation of training compute with the lowest loss, as"
                                                + " {tokens, parameters}.",
                                        COMPUTE.named("c"))
                                .gives(
                                        Answer.of(
                                                "tokens",
                                                TOKENS,
                                                new Formula(
                                                        "compute-optimal tokens",
                                                        1,
                                                        3,
                                                        x -> x[1] * raised(x[0], x[2])),
                                                "c"),
                                        Answer.of(
                                                "parameters",
                                                PARAMETERS,
                                                new Formula(
                                                        "parameters of a budget",
                                                        2,
                                                        2,
                                                        x -> ParametricFormula.tokens(x[0], x[1])),
                                                "c",
                                                "tokens"))));
    }

    /// `L = (C / Cc)^(−α) + E`.
    static ScalingLaw lossOfCompute(double e, double scale, double alpha) {
        return new FittedLaw(
                "L(C) = E + (C / Cc)^(-α)",
                List.of(
                        new Coefficient("E", e, "nat/token"),
                        new Coefficient("Cc", scale, "FLOP"),
                        new Coefficient("α", alpha, "")),
                List.of(
                        Question.of(
                                        "lossOfCompute",
                                        "The loss of a run of training compute at the recipe's ratio of"
                                                + " tokens to parameters.",
                                        COMPUTE.named("c"))
                                .gives(
                                        Answer.of(
                                                "loss",
                                                LOSS,
                                                new Formula(
                                                        "loss",
                                                        1,
                                                        4,
                                                        x -> x[1] + raised(x[0] / x[2], -x[3])),
                                                "c")),
                        ParametricQuestions.irreducibleLoss(0, 3),
                        Question.of(
                                        "compute",
                                        "The training compute that reaches a loss.",
                                        LOSS.named("loss"))
                                .gives(
                                        Answer.of(
                                                        "compute",
                                                        COMPUTE,
                                                        new Formula(
                                                                "training compute for a loss",
                                                                1,
                                                                4,
                                                                Powers::computeForLoss),
                                                        "loss")
                                                .watched())));
    }

    private static double computeForLoss(double[] x) {
        double reducible = x[0] - x[1];
        return reducible > 0 ? x[2] * raised(reducible, -1 / x[3]) : Double.NaN;
    }

    /// DeepSeek's four powers of `C = M·D`, each a factor and an exponent.
    ///
    /// @param fitted of `M`, `D`, batch [token] and learning rate in turn
    static ScalingLaw deepSeek(double... fitted) {
        return new FittedLaw(
                "M = a · C^b; D = c · C^d; batch = e · C^f; learning rate = g · C^h; C = M·D",
                List.of(
                        new Coefficient("a", fitted[0], "FLOP/token"),
                        new Coefficient("b", fitted[1], ""),
                        new Coefficient("c", fitted[2], "token"),
                        new Coefficient("d", fitted[3], ""),
                        new Coefficient("e", fitted[4], "token"),
                        new Coefficient("f", fitted[5], ""),
                        new Coefficient("g", fitted[6], ""),
                        new Coefficient("h", fitted[7], "")),
                List.of(deepSeekOptimum(), deepSeekBatch(), deepSeekRate(), deepSeekSize()));
    }

    private static Question deepSeekOptimum() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute with the lowest loss, as"
                                + " {computePerToken, tokens}: a model is measured by its operations"
                                + " a token, not by its parameters.",
                        COMPUTE.named("c"))
                .gives(
                        Answer.of(
                                "computePerToken",
                                COMPUTE_PER_TOKEN,
                                power("compute a token", 0),
                                "c"),
                        Answer.of("tokens", TOKENS, power("compute-optimal tokens", 1), "c"));
    }

    private static Question deepSeekBatch() {
        return Question.of(
                        "batch",
                        "The batch that trains best at training compute.",
                        COMPUTE.named("c"))
                .gives(Answer.of("batch", SOME_TOKENS, power("batch size", 2), "c"));
    }

    private static Question deepSeekRate() {
        return Question.of(
                        "learningRate",
                        "The learning rate that trains best at training compute.",
                        COMPUTE.named("c"))
                .gives(Answer.of("learningRate", NUMBER, power("learning rate", 3), "c"));
    }

    private static Question deepSeekSize() {
        return Question.of(
                        "computePerToken",
                        "M of a transformer, without embeddings: 72·layers·width² +"
                                + " 12·layers·width·context.",
                        NUMBER.named("layers"),
                        NUMBER.named("width"),
                        NUMBER.named("context"))
                .gives(
                        Answer.of(
                                "computePerToken",
                                COMPUTE_PER_TOKEN,
                                new Formula(
                                        "compute a token",
                                        3,
                                        3,
                                        x -> 12 * x[0] * x[1] * (6 * x[1] + x[2])),
                                "layers",
                                "width",
                                "context"));
    }

    /// The power with the factor and exponent of a pair.
    private static Formula power(String operation, int pair) {
        int factor = 1 + 2 * pair;
        return new Formula(operation, 1, 9, x -> x[factor] * raised(x[0], x[factor + 1]));
    }
}
