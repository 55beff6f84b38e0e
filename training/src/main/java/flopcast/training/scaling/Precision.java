package flopcast.training.scaling;

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
/// that the exponent is `−P/γ + n` is our reading of appendix K, so offsets are 0 unless given.
final class Precision {

    private static final int COEFFICIENTS = 11;
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
        double n = x[0] * kept(x[2], x[9], 0) * kept(x[3], x[10], 0) * kept(x[4], x[11], 0);
        return x[5] * raised(n, -x[6]) + x[7] * raised(x[1], -x[6]) + x[8];
    }

    /// `1 − e^(−bits/γ + offset)`.
    private static double kept(double bits, double gamma, double offset) {
        return bits == Double.POSITIVE_INFINITY ? 1 : -Real.expm1(offset - bits / gamma);
    }

    private static double rounding(double[] x) {
        return x[10] * raised(x[1], x[11]) * raised(x[0], -x[12]) * Real.exp(-x[2] / x[13]);
    }
}
