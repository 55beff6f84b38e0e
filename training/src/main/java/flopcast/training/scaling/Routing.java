package flopcast.training.scaling;

import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_PARAMETERS;

import flopcast.quantity.kernel.Real;
import java.util.ArrayList;
import java.util.List;

/// Loss of a dense model that was given experts, all on one number of tokens.
///
/// ```text
/// log L = a·log N + b·log Ê + c·log N·log Ê + d        logarithms to base 10
/// ```
///
/// Coefficients `a, b, c, d, Es, Em, N_cutoff`. The cut-off, beyond which experts no longer help,
/// is the paper's own: three digits of `b` and `c` do not give it back.
///
/// Source: Clark et al. 2022, arXiv:2202.01169, section 4. Base 10 is our reading: with it 5e6
/// parameters and 128 experts are worth the 55e6 that the paper prints, and losses are plausible;
/// with the natural one neither.
final class Routing {

    private static final int COEFFICIENTS = 7;
    private static final List<String> SYMBOLS = List.of("a", "b", "c", "d", "Es", "Em", "N_cutoff");

    private Routing() {}

    /// @param fitted `a, b, c, d, Es, Em, N_cutoff`
    static ScalingLaw law(double... fitted) {
        var coefficients = new ArrayList<Coefficient>();
        for (int i = 0; i < COEFFICIENTS; i++) {
            String unit = i == 6 ? "parameter" : "";
            coefficients.add(new Coefficient(SYMBOLS.get(i), fitted[i], unit));
        }
        return new FittedLaw(
                "log L = a·log N + b·log Ê + c·log N·log Ê + d, base 10;"
                        + " 1/Ê = 1 / (E - 1 + 1/(1/Es - 1/Em)) + 1/Em",
                coefficients,
                List.of(
                        Question.of(
                                        "lossOfParameters",
                                        "The loss of a dense model of n parameters that was given"
                                                + " experts, on 130e9 tokens.",
                                        PARAMETERS.named("n"),
                                        NUMBER.named("experts").preset(1))
                                .gives(
                                        Answer.of(
                                                "loss",
                                                LOSS,
                                                formula("loss", 2, Routing::loss),
                                                "n",
                                                "experts")),
                        Question.of(
                                        "effectiveParameters",
                                        "The parameters that a dense model would need for the same"
                                                + " loss.",
                                        PARAMETERS.named("n"),
                                        NUMBER.named("experts"))
                                .gives(
                                        Answer.of(
                                                "parameters",
                                                SOME_PARAMETERS,
                                                formula("effective parameters", 2, Routing::dense),
                                                "n",
                                                "experts")),
                        Question.of(
                                        "cutoff",
                                        "The model size beyond which experts no longer help, as the"
                                                + " paper prints it.")
                                .gives(
                                        Answer.of(
                                                "cutoff",
                                                SOME_PARAMETERS,
                                                formula("cut-off", 0, x -> x[6]))),
                        Question.of(
                                        "cutoffOfCoefficients",
                                        "The same from the three digits of b and c: where b + c·log N"
                                                + " is 0.")
                                .gives(
                                        Answer.of(
                                                "cutoff",
                                                SOME_PARAMETERS,
                                                formula(
                                                        "cut-off",
                                                        0,
                                                        x -> Real.pow(10, -x[1] / x[2]))))));
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }

    private static double loss(double[] x) {
        return Real.pow(10, logLoss(x));
    }

    /// Of (N, E).
    private static double logLoss(double[] x) {
        double logN = Real.log10(x[0]);
        double logExperts = Real.log10(Experts.effective(x[1], x[6], x[7]));
        return x[2] * logN + x[3] * logExperts + x[4] * logN * logExperts + x[5];
    }

    /// Of (N, E): the `N` with one expert, which counts as `Es`.
    private static double dense(double[] x) {
        double logStart = Real.log10(x[6]);
        return Real.pow(10, (logLoss(x) - x[5] - x[3] * logStart) / (x[2] + x[4] * logStart));
    }
}
