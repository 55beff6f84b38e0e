package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;
import static flopcast.training.scaling.ParametricFormula.power;
import static flopcast.training.scaling.ParametricFormula.raised;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.kernel.Root;

/// The least training compute that reaches a loss by the law of [Repetition].
///
/// While the unique tokens suffice it is that of the law without repetition. Beyond, the tokens
/// that a model needs follow from the loss by the inverse of what repeated tokens are worth, and
/// the cheapest model is where a per cent more of either resource buys the same loss. The loss is
/// convex in the logarithms of both, so there is one.
final class RepeatedCost {

    /// Of the logarithm of a model size over the one that the unique tokens call for.
    private static final double MOST = 60;

    private final double[] x;
    private final int at;

    /// @param x an array that holds the coefficients `E, A, α, B, β, R_D, R_N`; left as it is
    /// @param at where they begin
    RepeatedCost(double[] x, int at) {
        this.x = x;
        this.at = at;
    }

    /// [FLOP]; no value where repeating the tokens cannot reach the loss.
    double least(double loss, double unique, double mostEpochs) {
        double reducible = loss - x[at];
        if (!(reducible > 0)) {
            return Double.NaN;
        }
        double alpha = x[at + 2];
        double beta = x[at + 4];
        double balanced = reducible * alpha * beta / (alpha + beta);
        if (raised(beta * x[at + 3] / balanced, 1 / beta) <= unique) {
            return ParametricFormula.computeForReducibleLoss(
                    reducible, x[at + 1], alpha, x[at + 3], beta);
        }
        double suited = Repetition.suited(unique, x, at);
        double n = cheapest(reducible, unique, suited);
        double d = tokens(n, reducible, unique, suited);
        if (d > unique * mostEpochs) {
            d = unique * mostEpochs;
            n = parameters(d, reducible, unique, suited);
        }
        return FLOP_PER_PARAMETER_TOKEN * n * d;
    }

    private double cheapest(double reducible, double unique, double suited) {
        double lnSuited = Real.log(suited);
        return Real.exp(
                Root.between(
                        lnSuited,
                        lnSuited + MOST,
                        ln -> {
                            double n = Real.exp(ln);
                            double d = tokens(n, reducible, unique, suited);
                            return d < Double.POSITIVE_INFINITY
                                    ? slopeInParameters(n, suited) - slopeInTokens(d, unique)
                                    : 1;
                        }));
    }

    /// How fast the loss falls with a per cent more parameters.
    private double slopeInParameters(double n, double suited) {
        double worth = Repetition.diminished(n, suited, x[at + 6]);
        return x[at + 2]
                * power(x[at + 1], x[at + 2], worth)
                * Repetition.elasticity(n, suited, x[at + 6]);
    }

    private double slopeInTokens(double d, double unique) {
        double worth = Repetition.diminished(d, unique, x[at + 5]);
        return x[at + 4]
                * power(x[at + 3], x[at + 4], worth)
                * Repetition.elasticity(d, unique, x[at + 5]);
    }

    /// Infinite where no number of them suffices.
    private double tokens(double n, double reducible, double unique, double suited) {
        double worth = Repetition.diminished(n, suited, x[at + 6]);
        double rest = reducible - power(x[at + 1], x[at + 2], worth);
        return amount(rest, x[at + 3], x[at + 4], unique, x[at + 5]);
    }

    private double parameters(double d, double reducible, double unique, double suited) {
        double worth = Repetition.diminished(d, unique, x[at + 5]);
        double rest = reducible - power(x[at + 3], x[at + 4], worth);
        double n = amount(rest, x[at + 1], x[at + 2], suited, x[at + 6]);
        return n < Double.POSITIVE_INFINITY ? n : Double.NaN;
    }

    /// The amount of a resource whose term is `rest`, when only `base` of it is new.
    private static double amount(
            double rest, double coefficient, double exponent, double base, double returns) {
        if (!(rest > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double worth = raised(coefficient / rest, 1 / exponent);
        double left = 1 - (worth / base - 1) / returns;
        if (worth <= base) {
            return worth;
        }
        return left > 0 ? base * (1 - returns * Real.log(left)) : Double.POSITIVE_INFINITY;
    }
}
