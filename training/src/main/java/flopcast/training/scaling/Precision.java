package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;
import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_PARAMETERS;
import static flopcast.training.scaling.Measure.TOKENS;
import static flopcast.training.scaling.ParametricFormula.raised;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Root;
import java.util.ArrayList;
import java.util.List;

/// Loss of models trained in few bits, and what rounding the weights after training adds.
///
/// ```text
/// L = A / N'^α + B / D^α + E        N' = N · f(Pw, γw, nw) · f(Pa, γa, na) · f(Pkv, γkv, nkv)
/// δ = C·D^γD / N^γN · e^(b − P/γpost)        f(P, γ, n) = 1 − e^(n − P/γ)
/// ```
///
/// with `Pw`, `Pa`, `Pkv` the bits of weights, activations and cache. No value where the bits are
/// so few that nothing of a parameter is left.
///
/// The paper writes its equations without `n` and `b`; its appendix K says that fits of `e^(x/γ)`
/// are really `e^(x/γ + n)`. With these signs the optimum is at 7.0 bits, where the paper finds 7
/// to 8; with the others, or without offsets, it is at 0 and 3.5.
///
/// Source: Kumar et al. 2024, arXiv:2411.04330, eqs. 2 to 5 and 11, appendix K, Table 2.
final class Precision {

    private static final int COEFFICIENTS = 15;

    /// In which an operation counts in full.
    private static final double FULL_BITS = 16;

    private static final double LEAST_BITS = 1e-6;

    /// More than any number has.
    private static final double MOST_BITS = 1024;

    private static final List<String> SYMBOLS =
            List.of(
                    "A", "α", "B", "E", "γw", "nw", "γa", "na", "γkv", "nkv", "C", "γD", "γN",
                    "γpost", "b");

    private Precision() {}

    /// @param fitted `A, α, B, E, γw, nw, γa, na, γkv, nkv, C, γD, γN, γpost, b`
    static ScalingLaw law(double... fitted) {
        var coefficients = new ArrayList<Coefficient>();
        for (int i = 0; i < COEFFICIENTS; i++) {
            String unit = List.of(0, 2, 3, 10).contains(i) ? "nat/token" : "";
            coefficients.add(new Coefficient(SYMBOLS.get(i), fitted[i], unit));
        }
        return new FittedLaw(
                "L = A/N'^α + B/D^α + E; N' = N·(1 - e^(nw - Pw/γw))·(1 - e^(na - Pa/γa))"
                        + "·(1 - e^(nkv - Pkv/γkv)); δ = C·D^γD / N^γN · e^(b - P/γpost)",
                coefficients,
                List.of(
                        loss(),
                        ParametricQuestions.irreducibleLoss(3, COEFFICIENTS),
                        computeOptimal(),
                        optimalBits(),
                        tokensFor(),
                        parametersFor(),
                        effectiveParameters(),
                        lossOfRounding()));
    }

    private static Argument bits(String of) {
        return NUMBER.named(of).preset(Double.POSITIVE_INFINITY);
    }

    private static Question loss() {
        return Question.of(
                        "loss",
                        "The loss of a model of n parameters trained on d tokens in so many bits of"
                                + " weights, activations and cache; unlimited where left out.",
                        PARAMETERS.named("n"),
                        TOKENS.named("d"),
                        bits("weightBits"),
                        bits("activationBits"),
                        bits("cacheBits"))
                .gives(
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 5, Precision::loss),
                                "n",
                                "d",
                                "weightBits",
                                "activationBits",
                                "cacheBits"));
    }

    private static Question computeOptimal() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute with the lowest loss, as {parameters,"
                                + " tokens, loss}, when weights, activations and cache have so many bits"
                                + " and an operation costs in proportion: 6·N·D·bits/16 = C; unlimited"
                                + " at the cost of 16 where left out.",
                        COMPUTE.named("c"),
                        bits("bits"))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("compute-optimal parameters", 2, Precision::optimum),
                                "c",
                                "bits"),
                        Answer.of(
                                "tokens",
                                TOKENS,
                                new Formula(
                                        "tokens of a budget",
                                        3,
                                        3,
                                        x -> parameterTokens(x[0], x[1]) / x[2]),
                                "c",
                                "bits",
                                "parameters"),
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss", 5, Precision::loss),
                                "parameters",
                                "tokens",
                                "bits",
                                "bits",
                                "bits"));
    }

    private static Question tokensFor() {
        return Question.of(
                        "tokensFor",
                        "The tokens on which a model of n parameters in so many bits reaches a loss.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"),
                        bits("weightBits"),
                        bits("activationBits"),
                        bits("cacheBits"))
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        formula("tokens for a loss", 5, Precision::tokens),
                                        "n",
                                        "loss",
                                        "weightBits",
                                        "activationBits",
                                        "cacheBits")
                                .watched());
    }

    private static Question parametersFor() {
        return Question.of(
                        "parametersFor",
                        "The parameters in so many bits that reach a loss on d tokens.",
                        TOKENS.named("d"),
                        LOSS.named("loss"),
                        bits("weightBits"),
                        bits("activationBits"),
                        bits("cacheBits"))
                .gives(
                        Answer.of(
                                        "parameters",
                                        PARAMETERS,
                                        formula("parameters for a loss", 5, Precision::parameters),
                                        "d",
                                        "loss",
                                        "weightBits",
                                        "activationBits",
                                        "cacheBits")
                                .watched());
    }

    private static Question optimalBits() {
        return Question.of(
                        "optimalBits",
                        "The bits with the lowest loss of a budget, when weights, activations and"
                                + " cache have as many and an operation costs in proportion; the same"
                                + " for every budget.")
                .gives(Answer.of("bits", NUMBER, formula("optimal bits", 0, Precision::bestBits)));
    }

    private static Question effectiveParameters() {
        return Question.of(
                        "effectiveParameters",
                        "The parameters in full precision that n parameters in few bits are worth.",
                        PARAMETERS.named("n"),
                        bits("weightBits"),
                        bits("activationBits"),
                        bits("cacheBits"))
                .gives(
                        Answer.of(
                                "parameters",
                                SOME_PARAMETERS,
                                formula(
                                        "effective parameters",
                                        4,
                                        x -> x[0] * keptShare(x[1], x[2], x[3], x, 4)),
                                "n",
                                "weightBits",
                                "activationBits",
                                "cacheBits"));
    }

    private static Question lossOfRounding() {
        return Question.of(
                        "lossOfRounding",
                        "What rounding the weights to so many bits after training adds to the loss.",
                        PARAMETERS.named("n"),
                        TOKENS.named("d"),
                        NUMBER.named("bits"))
                .gives(
                        Answer.of(
                                "loss",
                                LOSS,
                                formula("loss of rounding", 3, Precision::rounding),
                                "n",
                                "d",
                                "bits"));
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }

    private static double loss(double[] x) {
        double n = x[0] * keptShare(x[2], x[3], x[4], x, 5);
        return x[5] * raised(n, -x[6]) + x[7] * raised(x[1], -x[6]) + x[8];
    }

    /// The share of a parameter that is kept in so many bits of weights, activations and cache.
    ///
    /// @param at where the coefficients begin in `x`
    private static double keptShare(
            double weights, double activations, double cache, double[] x, int at) {
        return kept(weights, x[at + 4], x[at + 5])
                * kept(activations, x[at + 6], x[at + 7])
                * kept(cache, x[at + 8], x[at + 9]);
    }

    /// Of (N, L, bits three times).
    private static double tokens(double[] x) {
        double share = keptShare(x[2], x[3], x[4], x, 5);
        double rest = x[1] - x[8] - x[5] * raised(x[0] * share, -x[6]);
        return rest > 0 ? raised(x[7] / rest, 1 / x[6]) : Double.NaN;
    }

    /// Of (D, L, bits three times).
    private static double parameters(double[] x) {
        double share = keptShare(x[2], x[3], x[4], x, 5);
        double rest = x[1] - x[8] - x[7] * raised(x[0], -x[6]);
        return rest > 0 ? raised(x[5] / rest, 1 / x[6]) / share : Double.NaN;
    }

    /// `N·D` of a budget of operations in so many bits.
    private static double parameterTokens(double c, double bits) {
        double share = bits == Double.POSITIVE_INFINITY ? 1 : bits / FULL_BITS;
        return c / (FLOP_PER_PARAMETER_TOKEN * share);
    }

    /// Of (C, bits). Both exponents are one, so both terms are equal at the optimum.
    private static double optimum(double[] x) {
        double ratio = raised(x[2] / x[4], 1 / x[3]) / keptShare(x[1], x[1], x[1], x, 2);
        return Real.sqrt(parameterTokens(x[0], x[1]) * ratio);
    }

    /// At the optimum of a budget the loss is least where `f(P)/P` is greatest, `f` the share that
    /// is kept: where `f` grows by as many per cent as `P`.
    private static double bestBits(double[] x) {
        double fewest = Math.max(x[4] * x[5], Math.max(x[6] * x[7], x[8] * x[9]));
        return Root.between(
                Math.max(fewest, LEAST_BITS),
                MOST_BITS,
                bits ->
                        elasticity(bits, x[4], x[5])
                                + elasticity(bits, x[6], x[7])
                                + elasticity(bits, x[8], x[9])
                                - 1);
    }

    /// Per cent that [#kept] grows with a per cent of the bits.
    private static double elasticity(double bits, double gamma, double offset) {
        return bits / gamma / Real.expm1(bits / gamma - offset);
    }

    /// `1 − e^(offset − bits/γ)`; no value where that is nothing.
    private static double kept(double bits, double gamma, double offset) {
        if (bits == Double.POSITIVE_INFINITY) {
            return 1;
        }
        double share = -Real.expm1(offset - bits / gamma);
        return share > 0 ? share : Double.NaN;
    }

    private static double rounding(double[] x) {
        return x[13] * raised(x[1], x[14]) * raised(x[0], -x[15]) * Real.exp(x[17] - x[2] / x[16]);
    }
}
