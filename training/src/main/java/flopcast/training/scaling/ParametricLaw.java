package flopcast.training.scaling;

import flopcast.quantity.Require;
import java.util.List;

/// The parametric scaling law: pre-training loss from model size and training data.
///
/// ```text
/// L(N, D) = E + A / N^α + B / D^β        [nats per token]
/// ```
///
/// `E` is the irreducible loss. The two power terms are the reducible loss: what a larger model and
/// more data can still remove.
///
/// Holds for dense transformers trained for at most one epoch, within the range of the fit. Beyond
/// that range it extrapolates, and the scenario must state the uncertainty of doing so.
///
/// Source: Hoffmann et al. 2022, "Training Compute-Optimal Large Language Models",
/// arXiv:2203.15556, section 3.3 (approach 3) and appendix D.3.
///
/// @param irreducibleLoss `E` [nats per token], the loss left at unlimited training compute
/// @param parameterTerm `A / N^α` [nats per token], with `N` in parameters
/// @param tokenTerm `B / D^β` [nats per token], with `D` in tokens
public record ParametricLaw(double irreducibleLoss, PowerTerm parameterTerm, PowerTerm tokenTerm)
        implements ScalingLaw {

    static final String EQUATION = "L(N, D) = E + A / N^α + B / D^β";

    private static final String LOSS_UNIT = "nat/token";

    public ParametricLaw {
        Require.positive("irreducible loss", irreducibleLoss, "nats per token");
    }

    /// Loss [nats per token] of a model of `parameters` trained on `tokens`.
    public double loss(double parameters, double tokens) {
        return irreducibleLoss + reducibleLoss(parameters, tokens);
    }

    public double loss(Allocation allocation) {
        return loss(allocation.parameters(), allocation.tokens());
    }

    /// The part of the loss [nats per token] that more parameters or tokens would remove.
    public double reducibleLoss(double parameters, double tokens) {
        Require.positive("parameters", parameters, "parameters");
        Require.positive("tokens", tokens, "tokens");
        return ParametricFunction.REDUCIBLE_LOSS.of(this, parameters, tokens);
    }

    /// The allocation of `trainingCompute` [FLOP] with the lowest loss, subject to `6·N·D = C`.
    public Allocation computeOptimal(double trainingCompute) {
        Require.positive("training compute", trainingCompute, "FLOP");
        double n = ParametricFunction.OPTIMAL_PARAMETERS.of(this, trainingCompute);
        return new Allocation(n, ParametricFormula.tokens(trainingCompute, n));
    }

    /// The least training compute [FLOP] that reaches `loss` [nats per token]; the inverse of the
    /// loss of [#computeOptimal]. Needs a loss above the irreducible one.
    public double trainingComputeFor(double loss) {
        Require.positive("reducible loss", loss - irreducibleLoss, "nats per token");
        return ParametricFunction.COMPUTE_FOR_LOSS.of(this, loss);
    }

    @Override
    public String equation() {
        return EQUATION;
    }

    /// `E, A, α, B, β`, as [ParametricFunction] takes them.
    @Override
    public List<Coefficient> coefficients() {
        return List.of(
                new Coefficient("E", irreducibleLoss, LOSS_UNIT),
                new Coefficient("A", parameterTerm.coefficient(), LOSS_UNIT),
                new Coefficient("α", parameterTerm.exponent(), ""),
                new Coefficient("B", tokenTerm.coefficient(), LOSS_UNIT),
                new Coefficient("β", tokenTerm.exponent(), ""));
    }

    @Override
    public List<Question> questions() {
        return ParametricQuestions.all();
    }
}
