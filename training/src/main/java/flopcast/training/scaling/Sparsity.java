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

/// Loss of mixtures of experts of which a share `S` lies idle at each token.
///
/// Coefficients `a, α, b, β, c, λ, d, δ, γ, e`. With the published `λ < 0` the third term falls as
/// more experts lie idle.
///
/// A budget is `6·(1 − S)·N·D`: the paper counts active parameters, of which it calls `1 − S` of
/// all a rough estimate, since not all lie in experts. What rests on a budget is in
/// [SparseOptimum].
///
/// Source: Abnar et al. 2025, arXiv:2501.12370, section 5, eq. 6; budgets in appendix C.
final class Sparsity {

    private static final int COEFFICIENTS = 10;

    /// Logarithms of model sizes beyond any model.
    private static final double LEAST = 0;

    private static final double MOST = 150;

    private static final String ACTIVE =
            "; as if 1 - sparsity of all parameters were active, the paper's rough estimate.";

    private static final List<String> SYMBOLS =
            List.of("a", "α", "b", "β", "c", "λ", "d", "δ", "γ", "e");

    private Sparsity() {}

    /// @param fitted `a, α, b, β, c, λ, d, δ, γ, e`
    static ScalingLaw law(double... fitted) {
        var coefficients = new ArrayList<Coefficient>();
        for (int i = 0; i < COEFFICIENTS; i++) {
            String unit = List.of(0, 2, 4, 6, 9).contains(i) ? "nat/token" : "";
            coefficients.add(new Coefficient(SYMBOLS.get(i), fitted[i], unit));
        }
        return new FittedLaw(
                "L(N, D, S) = a/N^α + b/D^β + c/(1-S)^λ + d/((1-S)^δ·N^γ) + e",
                coefficients,
                List.of(
                        Question.of(
                                        "loss",
                                        "The loss of a model of n parameters trained on d tokens, of"
                                                + " whose experts a share lies idle at each token.",
                                        PARAMETERS.named("n"),
                                        TOKENS.named("d"),
                                        NUMBER.named("sparsity").preset(0))
                                .gives(
                                        Answer.of(
                                                "loss",
                                                LOSS,
                                                new Formula(
                                                        "loss",
                                                        3,
                                                        3 + COEFFICIENTS,
                                                        Sparsity::loss),
                                                "n",
                                                "d",
                                                "sparsity")),
                        computeOptimal(),
                        compute(),
                        optimum(),
                        optimalSparsity(),
                        tokensFor(),
                        parametersFor(),
                        overtrainingPenalty()));
    }

    private static Argument sparsity() {
        return NUMBER.named("sparsity").preset(0);
    }

    private static Question computeOptimal() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute with the lowest loss, as {parameters,"
                                + " activeParameters, tokens, loss}, when a share of experts lies idle"
                                + ACTIVE,
                        COMPUTE.named("c"),
                        sparsity())
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("compute-optimal parameters", 2, SparseOptimum::parameters),
                                "c",
                                "sparsity"),
                        active(),
                        Answer.of(
                                "tokens",
                                TOKENS,
                                BudgetTokens.BUDGET_TOKENS,
                                "c",
                                "activeParameters"),
                        lossOfAll());
    }

    private static Question compute() {
        return Question.of(
                        "compute",
                        "The least training compute that reaches a loss, when a share of experts lies"
                                + " idle"
                                + ACTIVE,
                        LOSS.named("loss"),
                        sparsity())
                .gives(
                        Answer.of(
                                        "compute",
                                        COMPUTE,
                                        formula(
                                                "training compute for a loss",
                                                2,
                                                x -> SparseOptimum.compute(x[0], x[1], x, 2)),
                                        "loss",
                                        "sparsity")
                                .watched());
    }

    private static Question optimum() {
        return Question.of(
                        "optimum",
                        "The mixture with the lowest loss under limits, as {sparsity, parameters,"
                                + " activeParameters, tokens, loss}. Without a limit on parameters more"
                                + " idle experts are better"
                                + ACTIVE,
                        COMPUTE.named("c"),
                        NUMBER.named("mostSparsity"),
                        SOME_PARAMETERS.named("mostParameters").preset(Double.POSITIVE_INFINITY))
                .gives(
                        Answer.of(
                                        "sparsity",
                                        NUMBER,
                                        formula("optimal sparsity", 3, SparseOptimum::sparsity),
                                        "c",
                                        "mostSparsity",
                                        "mostParameters")
                                .watched(),
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("optimum under limits", 3, SparseOptimum::limited),
                                "c",
                                "sparsity",
                                "mostParameters"),
                        active(),
                        Answer.of(
                                "tokens",
                                TOKENS,
                                BudgetTokens.BUDGET_TOKENS,
                                "c",
                                "activeParameters"),
                        lossOfAll());
    }

    private static Question optimalSparsity() {
        return Question.of(
                        "optimalSparsity",
                        "The share of idle experts with which a model of n parameters makes most of"
                                + " training compute"
                                + ACTIVE,
                        COMPUTE.named("c"),
                        PARAMETERS.named("n"))
                .gives(
                        Answer.of(
                                        "sparsity",
                                        NUMBER,
                                        formula("optimal sparsity", 2, SparseOptimum::sparsityOf),
                                        "c",
                                        "n")
                                .watched());
    }

    private static Question overtrainingPenalty() {
        return Question.of(
                        "overtrainingPenalty",
                        "Extra training compute of a model of n parameters, as a share of the least"
                                + " that reaches the loss with as many idle experts.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"),
                        sparsity())
                .gives(
                        Answer.of(
                                "penalty",
                                NUMBER,
                                formula(
                                        "overtraining penalty",
                                        3,
                                        x ->
                                                FLOP_PER_PARAMETER_TOKEN
                                                                * (1 - x[2])
                                                                * x[0]
                                                                * tokens(x)
                                                                / SparseOptimum.compute(
                                                                        x[1], x[2], x, 3)
                                                        - 1),
                                "n",
                                "loss",
                                "sparsity"));
    }

    private static Answer active() {
        return Answer.of(
                "activeParameters",
                SOME_PARAMETERS,
                new Formula("active parameters", 2, 2, x -> x[0] * (1 - x[1])),
                "parameters",
                "sparsity");
    }

    private static Answer lossOfAll() {
        return Answer.of(
                "loss",
                LOSS,
                formula("loss", 3, Sparsity::loss),
                "parameters",
                "tokens",
                "sparsity");
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }

    private static Question tokensFor() {
        return Question.of(
                        "tokensFor",
                        "The tokens on which a model of n parameters reaches a loss.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"),
                        NUMBER.named("sparsity").preset(0))
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        new Formula(
                                                "tokens for a loss",
                                                3,
                                                3 + COEFFICIENTS,
                                                Sparsity::tokens),
                                        "n",
                                        "loss",
                                        "sparsity")
                                .watched());
    }

    private static Question parametersFor() {
        return Question.of(
                        "parametersFor",
                        "The parameters that reach a loss on d tokens.",
                        TOKENS.named("d"),
                        LOSS.named("loss"),
                        NUMBER.named("sparsity").preset(0))
                .gives(
                        Answer.of(
                                        "parameters",
                                        PARAMETERS,
                                        new Formula(
                                                "parameters for a loss",
                                                3,
                                                3 + COEFFICIENTS,
                                                Sparsity::parameters),
                                        "d",
                                        "loss",
                                        "sparsity")
                                .watched());
    }

    /// Of (N, D, S).
    private static double loss(double[] x) {
        return ofParameters(x[0], x[2], x) + x[5] * raised(x[1], -x[6]) + floor(x);
    }

    /// Of (N, L, S).
    private static double tokens(double[] x) {
        double rest = x[1] - floor(x) - ofParameters(x[0], x[2], x);
        return rest > 0 ? raised(x[5] / rest, 1 / x[6]) : Double.NaN;
    }

    /// Of (D, L, S).
    private static double parameters(double[] x) {
        double rest = x[1] - floor(x) - x[5] * raised(x[0], -x[6]);
        return Real.exp(
                Root.between(LEAST, MOST, ln -> ofParameters(Real.exp(ln), x[2], x) - rest));
    }

    /// Both terms that fall with the size of the model.
    private static double ofParameters(double n, double sparsity, double[] x) {
        return x[3] * raised(n, -x[4]) + x[9] * raised(1 - sparsity, -x[10]) * raised(n, -x[11]);
    }

    /// What no size and no data remove, of some sparsity in the third place.
    private static double floor(double[] x) {
        return x[7] * raised(1 - x[2], -x[8]) + x[12];
    }
}
