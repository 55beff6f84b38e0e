package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.TOKENS;
import static flopcast.training.scaling.ParametricFormula.raised;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Root;
import java.util.List;

/// Mixtures of 64 times as many feed-forward weights, cut into experts of granularity `G`.
///
/// ```text
/// L(N, D, G) = c + (g/G^γ + a) / N^α + b / D^β
/// N = d²·(8·E + 4)·layers,  layers = d / 64,  E = 64
/// C = (12·d²·6 + 14·d·E·G)·layers·D
/// ```
///
/// with `d` the width of the model. The second term of `C` is the routing. Coefficients `a, α, b,
/// β, g, γ, c`.
///
/// Source: Krajewski et al. 2024, arXiv:2402.07871, eqs. 9 and 10 and section 6.
final class FineExperts {

    private static final int COEFFICIENTS = 7;
    private static final double EXPANSION = 64;
    private static final double WIDTH_PER_LAYER = 64;
    private static final double WEIGHTS = 8 * EXPANSION + 4;
    private static final double DENSE_FLOP = 12 * 6;
    private static final double ROUTING_FLOP = 14 * EXPANSION;

    /// Logarithms of widths beyond any model.
    private static final double LEAST = 0;

    private static final double MOST = 25;

    private FineExperts() {}

    /// @param fitted `a, α, b, β, g, γ, c`
    static ScalingLaw law(double... fitted) {
        return new FittedLaw(
                "L(N, D, G) = c + (g/G^γ + a) / N^α + b / D^β; C = (72·d² + 896·d·G)·layers·D,"
                        + " N = 516·d²·layers, layers = d/64",
                List.of(
                        new Coefficient("a", fitted[0], "nat/token"),
                        new Coefficient("α", fitted[1], ""),
                        new Coefficient("b", fitted[2], "nat/token"),
                        new Coefficient("β", fitted[3], ""),
                        new Coefficient("g", fitted[4], "nat/token"),
                        new Coefficient("γ", fitted[5], ""),
                        new Coefficient("c", fitted[6], "nat/token")),
                List.of(
                        loss(),
                        ParametricQuestions.irreducibleLoss(6, COEFFICIENTS),
                        computeOptimal(),
                        compute(),
                        tokensFor(),
                        parametersFor(),
                        overtrainingPenalty(),
                        trainingCompute()));
    }

    private static Argument granularity() {
        return NUMBER.named("granularity").preset(1);
    }

    private static Question loss() {
        return Question.of(
                        "loss",
                        "The loss of a model of n parameters trained on d tokens, its experts"
                                + " finer by granularity.",
                        PARAMETERS.named("n"),
                        TOKENS.named("d"),
                        granularity())
                .gives(
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 3, FineExperts::loss),
                                "n",
                                "d",
                                "granularity"));
    }

    private static Question computeOptimal() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute, routing included, with the lowest"
                                + " loss, as {parameters, tokens, loss}.",
                        COMPUTE.named("c"),
                        granularity())
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("compute-optimal parameters", 2, FineExperts::optimum),
                                "c",
                                "granularity"),
                        Answer.of(
                                "tokens",
                                TOKENS,
                                new Formula(
                                        "tokens of a budget",
                                        3,
                                        3,
                                        x -> x[0] / computePerToken(width(x[2]), x[1])),
                                "c",
                                "granularity",
                                "parameters"),
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 3, FineExperts::loss),
                                "parameters",
                                "tokens",
                                "granularity"));
    }

    private static Question compute() {
        return Question.of(
                        "compute",
                        "The least training compute, routing included, that reaches a loss.",
                        LOSS.named("loss"),
                        granularity())
                .gives(
                        Answer.of(
                                        "compute",
                                        COMPUTE,
                                        formula(
                                                "training compute for a loss",
                                                2,
                                                x -> leastCompute(x[0], x[1], x, 2)),
                                        "loss",
                                        "granularity")
                                .watched());
    }

    private static Question tokensFor() {
        return Question.of(
                        "tokensFor",
                        "The tokens on which a model of n parameters reaches a loss.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"),
                        granularity())
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        formula(
                                                "tokens for a loss",
                                                3,
                                                x -> tokens(x[0], x[1], x[2], x, 3)),
                                        "n",
                                        "loss",
                                        "granularity")
                                .watched());
    }

    private static Question parametersFor() {
        return Question.of(
                        "parametersFor",
                        "The parameters that reach a loss on d tokens.",
                        TOKENS.named("d"),
                        LOSS.named("loss"),
                        granularity())
                .gives(
                        Answer.of(
                                        "parameters",
                                        PARAMETERS,
                                        formula(
                                                "parameters for a loss",
                                                3,
                                                FineExperts::parameters),
                                        "d",
                                        "loss",
                                        "granularity")
                                .watched());
    }

    private static Question overtrainingPenalty() {
        return Question.of(
                        "overtrainingPenalty",
                        "Extra training compute of a model of n parameters, routing included, as a"
                                + " share of the least that reaches the loss.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"),
                        granularity())
                .gives(
                        Answer.of(
                                "penalty",
                                NUMBER,
                                formula("overtraining penalty", 3, FineExperts::penalty),
                                "n",
                                "loss",
                                "granularity"));
    }

    private static Question trainingCompute() {
        return Question.of(
                        "trainingCompute",
                        "The training compute of a model of n parameters on d tokens, routing"
                                + " included.",
                        PARAMETERS.named("n"),
                        TOKENS.named("d"),
                        granularity())
                .gives(
                        Answer.of(
                                "trainingCompute",
                                COMPUTE,
                                new Formula(
                                        "training compute",
                                        3,
                                        3,
                                        x -> x[1] * computePerToken(width(x[0]), x[2])),
                                "n",
                                "d",
                                "granularity"));
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }

    /// Of (N, D, G).
    private static double loss(double[] x) {
        double parameterTerm = (x[7] * raised(x[2], -x[8]) + x[3]) * raised(x[0], -x[4]);
        return x[9] + parameterTerm + x[5] * raised(x[1], -x[6]);
    }

    /// Of (C, G). Along the budget the loss falls with the width `d` while
    ///
    /// ```text
    /// 3·α·(g/G^γ + a) / N^α > s·β·b / D^β        s = −d ln D / d ln d, between 2 and 3
    /// ```
    private static double optimum(double[] x) {
        double granularity = x[1];
        double a = x[6] * raised(granularity, -x[7]) + x[2];
        double lnWidth =
                Root.between(
                        LEAST,
                        MOST,
                        ln -> {
                            double width = Real.exp(ln);
                            double tokens = x[0] / computePerToken(width, granularity);
                            double byParameters =
                                    3 * x[3] * ParametricFormula.power(a, x[3], weights(width));
                            double byTokens = x[5] * ParametricFormula.power(x[4], x[5], tokens);
                            return byParameters - cost(width, granularity) * byTokens;
                        });
        return weights(Real.exp(lnWidth));
    }

    /// `g/G^γ + a`.
    ///
    /// @param at where the coefficients begin in `x`
    private static double sizeFactor(double granularity, double[] x, int at) {
        return x[at + 4] * raised(granularity, -x[at + 5]) + x[at];
    }

    private static double tokens(double n, double loss, double granularity, double[] x, int at) {
        return EqualLoss.tokens(
                n,
                loss - x[at + 6],
                sizeFactor(granularity, x, at),
                x[at + 1],
                x[at + 2],
                x[at + 3]);
    }

    /// Of (D, L, G).
    private static double parameters(double[] x) {
        return EqualLoss.tokens(x[0], x[1] - x[9], x[5], x[6], sizeFactor(x[2], x, 3), x[4]);
    }

    /// Along the curve of equal loss the compute falls with the width until the condition of
    /// [#optimum] holds, and rises after it.
    private static double leastCompute(double loss, double granularity, double[] x, int at) {
        double reducible = loss - x[at + 6];
        double a = sizeFactor(granularity, x, at);
        double lnWidth =
                Root.between(
                        LEAST,
                        MOST,
                        ln -> {
                            double width = Real.exp(ln);
                            double ofSize = ParametricFormula.power(a, x[at + 1], weights(width));
                            return 3 * x[at + 1] * ofSize
                                    - cost(width, granularity) * x[at + 3] * (reducible - ofSize);
                        });
        double width = Real.exp(lnWidth);
        return tokens(weights(width), loss, granularity, x, at)
                * computePerToken(width, granularity);
    }

    /// Of (N, L, G).
    private static double penalty(double[] x) {
        double spent = tokens(x[0], x[1], x[2], x, 3) * computePerToken(width(x[0]), x[2]);
        return spent / leastCompute(x[1], x[2], x, 3) - 1;
    }

    private static double weights(double width) {
        return WEIGHTS * width * width * width / WIDTH_PER_LAYER;
    }

    private static double width(double weights) {
        return raised(weights * WIDTH_PER_LAYER / WEIGHTS, 1.0 / 3);
    }

    private static double computePerToken(double width, double granularity) {
        return (DENSE_FLOP * width + ROUTING_FLOP * granularity) * width * width / WIDTH_PER_LAYER;
    }

    /// Percent by which the compute a token grows with a percent of width.
    private static double cost(double width, double granularity) {
        double dense = DENSE_FLOP * width;
        double routing = ROUTING_FLOP * granularity;
        return (3 * dense + 2 * routing) / (dense + routing);
    }
}
