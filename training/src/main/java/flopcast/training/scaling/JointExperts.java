package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;
import static flopcast.training.scaling.Measure.COMPUTE;
import static flopcast.training.scaling.Measure.LOSS;
import static flopcast.training.scaling.Measure.NUMBER;
import static flopcast.training.scaling.Measure.PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_PARAMETERS;
import static flopcast.training.scaling.Measure.SOME_TOKENS;
import static flopcast.training.scaling.Measure.TOKENS;
import static flopcast.training.scaling.ParametricFormula.raised;

import flopcast.quantity.kernel.Real;
import java.util.ArrayList;
import java.util.List;

/// Dense models and mixtures of experts in one law. For each number of experts it is a parametric
/// law with other coefficients, `L = c + m·N^μ + n·D^ν`:
///
/// ```text
/// m = a·Ê^δ    μ = α + γ·ln Ê    n = b·Ê^ω    ν = β + ζ·ln Ê        C = 6·N·D, N active
/// ```
///
/// Coefficients `a, α, δ, γ, b, β, ω, ζ, Es, Em, c`.
///
/// Source: Ludziejewski et al. 2025, arXiv:2502.05172, eq. 8 and Table 4.
final class JointExperts {

    private static final int COEFFICIENTS = 11;

    /// Of the runs of the fit.
    private static final double MOST_EXPERTS = 32;

    private static final List<String> SYMBOLS =
            List.of("a", "α", "δ", "γ", "b", "β", "ω", "ζ", "Es", "Em", "c");

    private JointExperts() {}

    /// The parametric law of one number of experts; exponents positive.
    record Terms(double a, double alpha, double b, double beta, double floor) {

        /// @param at where the coefficients begin in `x`
        static Terms of(double experts, double[] x, int at) {
            double effective = Experts.effective(experts, x[at + 8], x[at + 9]);
            double ln = Real.log(effective);
            return new Terms(
                    x[at] * raised(effective, x[at + 2]),
                    -(x[at + 1] + x[at + 3] * ln),
                    x[at + 4] * raised(effective, x[at + 6]),
                    -(x[at + 5] + x[at + 7] * ln),
                    x[at + 10]);
        }

        double loss(double n, double d) {
            return floor + ParametricFormula.reducibleLoss(n, d, a, alpha, b, beta);
        }

        /// The tokens on which `n` parameters reach a loss.
        double tokens(double n, double loss) {
            return EqualLoss.tokens(n, loss - floor, a, alpha, b, beta);
        }

        double compute(double loss) {
            return ParametricFormula.computeForReducibleLoss(loss - floor, a, alpha, b, beta);
        }
    }

    /// @param fitted `a, α, δ, γ, b, β, ω, ζ, Es, Em, c`
    static ScalingLaw law(double... fitted) {
        var coefficients = new ArrayList<Coefficient>();
        for (int i = 0; i < COEFFICIENTS; i++) {
            String unit = List.of(0, 4, 10).contains(i) ? "nat/token" : "";
            coefficients.add(new Coefficient(SYMBOLS.get(i), fitted[i], unit));
        }
        return new FittedLaw(
                "L = a·Ê^δ·N^(α + γ·ln Ê) + b·Ê^ω·D^(β + ζ·ln Ê) + c;"
                        + " 1/Ê = 1 / (E - 1 + 1/(1/Es - 1/Em)) + 1/Em",
                coefficients,
                List.of(
                        loss(),
                        ParametricQuestions.irreducibleLoss(10, COEFFICIENTS),
                        computeOptimal(),
                        compute(),
                        tokensFor(),
                        parametersFor(),
                        overtrainingPenalty(),
                        optimum(),
                        totalParameters(),
                        activeParameters(),
                        terms()));
    }

    private static Argument experts() {
        return NUMBER.named("experts").preset(1);
    }

    private static Question loss() {
        return Question.of(
                        "loss",
                        "The loss of a model of n active parameters and so many experts, trained"
                                + " on d tokens.",
                        PARAMETERS.named("n"),
                        TOKENS.named("d"),
                        experts())
                .gives(lossOf("n", "d"));
    }

    private static Answer lossOf(String parameters, String tokens) {
        return Answer.of(
                "loss",
                LOSS,
                formula("loss", 3, JointExperts::loss),
                parameters,
                tokens,
                "experts");
    }

    private static Question computeOptimal() {
        return Question.of(
                        "computeOptimal",
                        "The allocation of training compute with the lowest loss, as {parameters,"
                                + " tokens, loss}, parameters active.",
                        COMPUTE.named("c"),
                        experts())
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("compute-optimal parameters", 2, JointExperts::optimum),
                                "c",
                                "experts"),
                        Answer.of("tokens", TOKENS, BudgetTokens.BUDGET_TOKENS, "c", "parameters"),
                        lossOf("parameters", "tokens"));
    }

    private static Question compute() {
        return Question.of(
                        "compute",
                        "The least training compute that reaches a loss.",
                        LOSS.named("loss"),
                        experts())
                .gives(
                        Answer.of(
                                        "compute",
                                        COMPUTE,
                                        formula(
                                                "training compute for a loss",
                                                2,
                                                JointExperts::computeForLoss),
                                        "loss",
                                        "experts")
                                .watched());
    }

    private static Question tokensFor() {
        return Question.of(
                        "tokensFor",
                        "The tokens on which a model of n active parameters reaches a loss.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"),
                        experts())
                .gives(
                        Answer.of(
                                        "tokens",
                                        TOKENS,
                                        formula("tokens for a loss", 3, JointExperts::tokens),
                                        "n",
                                        "loss",
                                        "experts")
                                .watched());
    }

    private static Question parametersFor() {
        return Question.of(
                        "parametersFor",
                        "The active parameters that reach a loss on d tokens.",
                        TOKENS.named("d"),
                        LOSS.named("loss"),
                        experts())
                .gives(
                        Answer.of(
                                        "parameters",
                                        PARAMETERS,
                                        formula(
                                                "parameters for a loss",
                                                3,
                                                JointExperts::parameters),
                                        "d",
                                        "loss",
                                        "experts")
                                .watched());
    }

    private static Question overtrainingPenalty() {
        return Question.of(
                        "overtrainingPenalty",
                        "Extra training compute of a model of n active parameters, as a share of"
                                + " the least that reaches the loss with as many experts.",
                        PARAMETERS.named("n"),
                        LOSS.named("loss"),
                        experts())
                .gives(
                        Answer.of(
                                "penalty",
                                NUMBER,
                                formula("overtraining penalty", 3, JointExperts::penalty),
                                "n",
                                "loss",
                                "experts"));
    }

    private static Question optimum() {
        String[] limits = {"c", "experts", "mostTotalParameters", "leastActiveShare", "mostTokens"};
        return Question.of(
                        "optimum",
                        "The mixture with the lowest loss under limits, as {experts, parameters,"
                                + " tokens, loss, totalParameters, activeShare, trainingCompute},"
                                + " parameters active; what limits leave unspent is left.",
                        COMPUTE.named("c"),
                        NUMBER.named("mostExperts").preset(MOST_EXPERTS),
                        SOME_PARAMETERS
                                .named("mostTotalParameters")
                                .preset(Double.POSITIVE_INFINITY),
                        NUMBER.named("leastActiveShare").preset(0),
                        SOME_TOKENS.named("mostTokens").preset(Double.POSITIVE_INFINITY))
                .gives(
                        Answer.of(
                                        "experts",
                                        NUMBER,
                                        formula("best number of experts", 5, JointOptimum::experts),
                                        "c",
                                        "mostExperts",
                                        "mostTotalParameters",
                                        "leastActiveShare",
                                        "mostTokens")
                                .watched(),
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                formula("optimum under limits", 5, JointOptimum::parameters),
                                limits),
                        Answer.of(
                                "tokens",
                                TOKENS,
                                new Formula("tokens left", 3, 3, JointOptimum::tokens),
                                "c",
                                "mostTokens",
                                "parameters"),
                        lossOf("parameters", "tokens"),
                        Answer.of(
                                "totalParameters",
                                SOME_PARAMETERS,
                                total(),
                                "parameters",
                                "experts"),
                        Answer.of(
                                "activeShare",
                                NUMBER,
                                new Formula("active share", 2, 2, x -> x[0] / x[1]),
                                "parameters",
                                "totalParameters"),
                        ParametricQuestions.spent());
    }

    private static Question totalParameters() {
        return Question.of(
                        "totalParameters",
                        "All parameters of a model of n active ones and so many experts, in the"
                                + " shapes of the paper's runs.",
                        PARAMETERS.named("n"),
                        NUMBER.named("experts"))
                .gives(Answer.of("parameters", SOME_PARAMETERS, total(), "n", "experts"));
    }

    private static Question activeParameters() {
        return Question.of(
                        "activeParameters",
                        "The active parameters of a model of so many in total and so many experts.",
                        SOME_PARAMETERS.named("total"),
                        NUMBER.named("experts"))
                .gives(
                        Answer.of(
                                "parameters",
                                PARAMETERS,
                                new Formula(
                                        "active parameters",
                                        2,
                                        2,
                                        x -> ExpertShape.active(x[0], x[1])),
                                "total",
                                "experts"));
    }

    private static Formula total() {
        return new Formula("total parameters", 2, 2, x -> ExpertShape.total(x[0], x[1]));
    }

    private static Question terms() {
        return Question.of(
                        "terms",
                        "m, μ, n and ν of L = c + m·N^μ + n·D^ν for so many experts.",
                        NUMBER.named("experts"))
                .gives(
                        term("m", x -> Terms.of(x[0], x, 1).a()),
                        term("mu", x -> -Terms.of(x[0], x, 1).alpha()),
                        term("n", x -> Terms.of(x[0], x, 1).b()),
                        term("nu", x -> -Terms.of(x[0], x, 1).beta()));
    }

    private static Answer term(String name, Formula.Body body) {
        return Answer.of(name, NUMBER, formula("term " + name, 1, body), "experts");
    }

    private static Formula formula(String operation, int inputs, Formula.Body body) {
        return new Formula(operation, inputs, inputs + COEFFICIENTS, body);
    }

    private static double loss(double[] x) {
        return Terms.of(x[2], x, 3).loss(x[0], x[1]);
    }

    private static double optimum(double[] x) {
        Terms terms = Terms.of(x[1], x, 2);
        return ParametricFormula.optimalParameters(
                x[0], terms.a(), terms.alpha(), terms.b(), terms.beta());
    }

    private static double computeForLoss(double[] x) {
        return Terms.of(x[1], x, 2).compute(x[0]);
    }

    private static double tokens(double[] x) {
        return Terms.of(x[2], x, 3).tokens(x[0], x[1]);
    }

    private static double parameters(double[] x) {
        Terms terms = Terms.of(x[2], x, 3);
        return EqualLoss.tokens(
                x[0], x[1] - terms.floor(), terms.b(), terms.beta(), terms.a(), terms.alpha());
    }

    private static double penalty(double[] x) {
        Terms terms = Terms.of(x[2], x, 3);
        return FLOP_PER_PARAMETER_TOKEN * x[0] * terms.tokens(x[0], x[1]) / terms.compute(x[1]) - 1;
    }
}
