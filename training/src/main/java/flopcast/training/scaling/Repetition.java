package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;
import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_TOKENS;
import static flopcast.training.scaling.Measure.TOKENS;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Root;
import java.util.ArrayList;
import java.util.List;

/// Training on repeated data: each repetition of a token, and each parameter beyond those that the
/// unique tokens call for, is worth less than the one before.
///
/// ```text
/// L = E + A / N'^α + B / D'^β
/// D' = U + U·R_D·(1 − e^(−(D/U − 1)/R_D))        U = unique tokens, at most D
/// N' = V + V·R_N·(1 − e^(−(N/V − 1)/R_N))        V = parameters optimal for U, at most N
/// ```
///
/// Coefficients `E, A, α, B, β, R_D, R_N`. Without a limit on unique tokens the optimum is that of
/// [ParametricFormula], as there `D' = D` and `N' = N`.
///
/// After a thousand epochs nothing that a budget buys is worth anything: the loss is flat, and so
/// is the choice of the optimum.
///
/// Source: Muennighoff et al. 2023, arXiv:2305.16264, section 3 and its code.
final class Repetition {

    private static final int COEFFICIENTS = 7;

    /// Logarithms of numbers of tokens that no run has.
    private static final double LEAST = 0;

    private static final double MOST = 150;

    private Repetition() {}

    static ScalingLaw law(ParametricLaw fresh, double tokenReturns, double parameterReturns) {
        var coefficients = new ArrayList<>(fresh.coefficients());
        coefficients.add(new Coefficient("R_D", tokenReturns, ""));
        coefficients.add(new Coefficient("R_N", parameterReturns, ""));
        return new FittedLaw(
                "L = E + A / N'^α + B / D'^β; D' = U + U·R_D·(1 - e^(-(D/U - 1)/R_D)), N' alike",
                coefficients,
                List.of(
                        loss(),
                        ParametricQuestions.irreducibleLoss(0, COEFFICIENTS),
                        optimum(),
                        compute(),
                        tokensFor(),
                        overtrainingPenalty(),
                        effectiveTokens(),
                        mostEffectiveTokens(),
                        effectiveParameters()));
    }

    private static Argument uniqueTokens() {
        return SOME_TOKENS.named("uniqueTokens").preset(Double.POSITIVE_INFINITY);
    }

    private static Question loss() {
        return Question.of(
                        "loss",
                        "The loss of a model of n parameters trained on d tokens, of which only"
                                + " uniqueTokens are different.",
                        PARAMETERS.named("n"),
                        TOKENS.named("d"),
                        uniqueTokens())
                .gives(
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 3, Repetition::loss),
                                "n",
                                "d",
                                "uniqueTokens"));
    }

    private static Question optimum() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute with the lowest loss, as {parameters,"
                                + " tokens, loss, epochs}, when only uniqueTokens are different.",
                        COMPUTE.named("c"),
                        uniqueTokens(),
                        NUMBER.named("mostEpochs").preset(Double.POSITIVE_INFINITY))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("compute-optimal parameters", 3, Repetition::optimum),
                                "c",
                                "uniqueTokens",
                                "mostEpochs"),
                        Answer.of("tokens", TOKENS, BudgetTokens.BUDGET_TOKENS, "c", "parameters"),
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 3, Repetition::loss),
                                "parameters",
                                "tokens",
                                "uniqueTokens"),
                        Answer.of(
                                "epochs",
                                NUMBER,
                                new Formula("epochs", 2, 2, x -> Math.max(1, x[0] / x[1])),
                                "tokens",
                                "uniqueTokens"));
    }

    private static Question compute() {
        return Question.of(
                        "compute",
                        "The least training compute that reaches a loss when only uniqueTokens are"
                                + " different, and seen at most mostEpochs times.",
                        LOSS.named("loss"),
                        uniqueTokens(),
                        NUMBER.named("mostEpochs").preset(Double.POSITIVE_INFINITY))
                .gives(
                        Answer.of(
                                        "compute",
                                        COMPUTE,
                                        formula(
                                                "training compute for a loss",
                                                3,
                                                x ->
                                                        new RepeatedCost(x, 3)
                                                                .least(x[0], x[1], x[2])),
                                        "loss",
                                        "uniqueTokens",
                                        "mostEpochs")
                                .watched());
    }

    private static Question overtrainingPenalty() {
        return Question.of(
                        "overtrainingPenalty",
                        "Extra training compute of a model of n parameters, as a share of the least"
                                + " that reaches the loss when only uniqueTokens are different.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"),
                        uniqueTokens())
                .gives(
                        Answer.of(
                                "penalty",
                                NUMBER,
                                formula("overtraining penalty", 3, Repetition::penalty),
                                "n",
                                "loss",
                                "uniqueTokens"));
    }

    private static Question tokensFor() {
        return Question.of(
                        "tokensFor",
                        "The tokens, repeats counted, on which a model of n parameters reaches a loss"
                                + " when only uniqueTokens are different.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"),
                        uniqueTokens())
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        formula("tokens for a loss", 3, Repetition::tokens),
                                        "n",
                                        "loss",
                                        "uniqueTokens")
                                .watched());
    }

    private static Question effectiveTokens() {
        return Question.of(
                        "effectiveTokens",
                        "The fresh tokens that d tokens are worth when only uniqueTokens of them"
                                + " are different.",
                        TOKENS.named("d"),
                        SOME_TOKENS.named("uniqueTokens"))
                .gives(
                        Answer.of(
                                "tokens",
                                TOKENS,
                                formula(
                                        "effective tokens",
                                        2,
                                        x -> diminished(x[0], Math.min(x[0], x[1]), x[7])),
                                "d",
                                "uniqueTokens"));
    }

    private static Question mostEffectiveTokens() {
        return Question.of(
                        "mostEffectiveTokens",
                        "The fresh tokens that uniqueTokens are worth, however often repeated.",
                        SOME_TOKENS.named("uniqueTokens"))
                .gives(
                        Answer.of(
                                "tokens",
                                TOKENS,
                                formula("effective tokens", 1, x -> x[0] * (1 + x[6])),
                                "uniqueTokens"));
    }

    private static Question effectiveParameters() {
        return Question.of(
                        "effectiveParameters",
                        "The parameters that n parameters are worth on uniqueTokens.",
                        PARAMETERS.named("n"),
                        SOME_TOKENS.named("uniqueTokens"))
                .gives(
                        Answer.of(
                                "parameters",
                                SOME_PARAMETERS,
                                formula(
                                        "effective parameters",
                                        2,
                                        x ->
                                                diminished(
                                                        x[0],
                                                        Math.min(x[0], suited(x[1], x, 2)),
                                                        x[8])),
                                "n",
                                "uniqueTokens"));
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }

    /// Of (N, D, unique tokens).
    private static double loss(double[] x) {
        double unique = Math.min(x[1], x[2]);
        double suited = Math.min(x[0], suited(unique, x, 3));
        double n = diminished(x[0], suited, x[9]);
        double d = diminished(x[1], unique, x[8]);
        return x[3] + ParametricFormula.reducibleLoss(n, d, x[4], x[5], x[6], x[7]);
    }

    /// Of (N, L, unique tokens): the loss falls with every token, though not without end.
    private static double tokens(double[] x) {
        double[] tried = x.clone();
        return Real.exp(
                Root.between(
                        LEAST,
                        MOST,
                        ln -> {
                            tried[1] = Real.exp(ln);
                            return loss(tried) - x[1];
                        }));
    }

    /// Of (N, L, unique tokens).
    private static double penalty(double[] x) {
        double least = new RepeatedCost(x, 3).least(x[1], x[2], Double.POSITIVE_INFINITY);
        return FLOP_PER_PARAMETER_TOKEN * x[0] * tokens(x) / least - 1;
    }

    /// Of (C, unique tokens, most epochs).
    private static double optimum(double[] x) {
        double parameterTokens = x[0] / FLOP_PER_PARAMETER_TOKEN;
        double fresh = ParametricFormula.optimalParameters(x[0], x[4], x[5], x[6], x[7]);
        double unique = x[1];
        if (!(parameterTokens / fresh > unique)) {
            return fresh;
        }
        return Math.max(balanced(parameterTokens, unique, x), parameterTokens / unique / x[2]);
    }

    /// Where a percent more of either resource buys the same loss.
    private static double balanced(double parameterTokens, double unique, double[] x) {
        double suited = suited(unique, x, 3);
        return Real.exp(
                Root.between(
                        Real.log(suited),
                        Real.log(parameterTokens / unique),
                        lnParameters -> {
                            double n = Real.exp(lnParameters);
                            double d = parameterTokens / n;
                            double worthN = diminished(n, suited, x[9]);
                            double worthD = diminished(d, unique, x[8]);
                            return x[5]
                                            * ParametricFormula.power(x[4], x[5], worthN)
                                            * elasticity(n, suited, x[9])
                                    - x[7]
                                            * ParametricFormula.power(x[6], x[7], worthD)
                                            * elasticity(d, unique, x[8]);
                        }));
    }

    /// What `amount` is worth when only `base` of it is new, and returns decay with `returns`.
    static double diminished(double amount, double base, double returns) {
        if (amount <= base) {
            return amount;
        }
        double repetitions = amount / base - 1;
        return base - base * returns * Real.expm1(-repetitions / returns);
    }

    /// Percent that [#diminished] grows with a percent of its amount.
    static double elasticity(double amount, double base, double returns) {
        double repetitions = amount / base - 1;
        return repetitions <= 0
                ? 1
                : amount * Real.exp(-repetitions / returns) / diminished(amount, base, returns);
    }

    /// The parameters for which `tokens` are compute-optimal.
    ///
    /// @param at where `E` stands in `x`
    static double suited(double tokens, double[] x, int at) {
        if (tokens == Double.POSITIVE_INFINITY) {
            return tokens;
        }
        double a = x[at + 1];
        double alpha = x[at + 2];
        double b = x[at + 3];
        double beta = x[at + 4];
        double balance = ParametricFormula.power(b, beta, tokens) * beta / (a * alpha);
        return ParametricFormula.raised(balance, -1 / alpha);
    }
}
