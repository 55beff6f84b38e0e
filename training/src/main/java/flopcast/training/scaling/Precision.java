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
import java.util.ArrayList;
import java.util.List;

/// Loss of models trained in few bits, and what rounding the weights after training adds.
///
/// ```text
/// L = A / N'^α + B / D^α + E        N' = N · (1 − e^(−Pw/γw)) · (1 − e^(−Pa/γa)) · (1 − e^(−Pkv/γkv))
/// δ = C·D^γD / N^γN · e^(−P/γpost)
/// ```
///
/// with `Pw`, `Pa`, `Pkv` the bits of weights, activations and cache. Coefficients `A, α, B, E, γw,
/// γa, γkv, C, γD, γN, γpost`.
///
/// Source: Kumar et al. 2024, arXiv:2411.04330, Table 2. Its fits add offsets `n` to the exponents;
/// that the exponent is `−P/γ + n` is our reading of appendix K, so offsets are 0 unless given. The
/// cost of bits is eq. 5, from a secondary source.
final class Precision {

    private static final int COEFFICIENTS = 11;

    /// In which an operation counts in full.
    private static final double FULL_BITS = 16;

    private static final List<String> SYMBOLS =
            List.of("A", "α", "B", "E", "γw", "γa", "γkv", "C", "γD", "γN", "γpost");

    private Precision() {}

    /// @param fitted `A, α, B, E, γw, γa, γkv, C, γD, γN, γpost`
    static ScalingLaw law(double... fitted) {
        var coefficients = new ArrayList<Coefficient>();
        for (int i = 0; i < COEFFICIENTS; i++) {
            String unit = List.of(0, 2, 3, 7).contains(i) ? "nat/token" : "";
            coefficients.add(new Coefficient(SYMBOLS.get(i), fitted[i], unit));
        }
        return new FittedLaw(
                "L = A/N'^α + B/D^α + E; N' = N·(1 - e^(-Pw/γw))·(1 - e^(-Pa/γa))·(1 - e^(-Pkv/γkv));"
                        + " δ = C·D^γD / N^γN · e^(-P/γpost)",
                coefficients,
                List.of(
                        loss(),
                        ParametricQuestions.irreducibleLoss(3, COEFFICIENTS),
                        computeOptimal(),
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

    private static Question effectiveParameters() {
        return Question.of(
                        "effectiveParameters",
                        "The parameters in full precision that n parameters in few bits are worth."
                                + " weightOffset is that of the fit with offsets.",
                        PARAMETERS.named("n"),
                        bits("weightBits"),
                        bits("activationBits"),
                        bits("cacheBits"),
                        NUMBER.named("weightOffset").preset(0))
                .gives(
                        Answer.of(
                                "parameters",
                                SOME_PARAMETERS,
                                formula(
                                        "effective parameters",
                                        5,
                                        x ->
                                                x[0]
                                                        * kept(x[1], x[9], x[4])
                                                        * kept(x[2], x[10], 0)
                                                        * kept(x[3], x[11], 0)),
                                "n",
                                "weightBits",
                                "activationBits",
                                "cacheBits",
                                "weightOffset"));
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
        double n = x[0] * keptShare(x);
        return x[5] * raised(n, -x[6]) + x[7] * raised(x[1], -x[6]) + x[8];
    }

    /// The share of a parameter that is kept, of three numbers of bits from the third place on.
    private static double keptShare(double[] x) {
        return kept(x[2], x[9], 0) * kept(x[3], x[10], 0) * kept(x[4], x[11], 0);
    }

    /// Of (N, L, bits three times).
    private static double tokens(double[] x) {
        double rest = x[1] - x[8] - x[5] * raised(x[0] * keptShare(x), -x[6]);
        return rest > 0 ? raised(x[7] / rest, 1 / x[6]) : Double.NaN;
    }

    /// Of (D, L, bits three times).
    private static double parameters(double[] x) {
        double rest = x[1] - x[8] - x[7] * raised(x[0], -x[6]);
        return rest > 0 ? raised(x[5] / rest, 1 / x[6]) / keptShare(x) : Double.NaN;
    }

    /// `N·D` of a budget of operations in so many bits.
    private static double parameterTokens(double c, double bits) {
        double share = bits == Double.POSITIVE_INFINITY ? 1 : bits / FULL_BITS;
        return c / (FLOP_PER_PARAMETER_TOKEN * share);
    }

    /// Of (C, bits). Both exponents are one, so both terms are equal at the optimum.
    private static double optimum(double[] x) {
        double share = kept(x[1], x[6], 0) * kept(x[1], x[7], 0) * kept(x[1], x[8], 0);
        double ratio = raised(x[2] / x[4], 1 / x[3]) / share;
        return Real.sqrt(parameterTokens(x[0], x[1]) * ratio);
    }

    /// `1 − e^(−bits/γ + offset)`.
    private static double kept(double bits, double gamma, double offset) {
        return bits == Double.POSITIVE_INFINITY ? 1 : -Real.expm1(offset - bits / gamma);
    }

    private static double rounding(double[] x) {
        return x[10] * raised(x[1], x[11]) * raised(x[0], -x[12]) * Real.exp(-x[2] / x[13]);
    }
}
