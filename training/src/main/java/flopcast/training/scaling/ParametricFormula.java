package flopcast.training.scaling;

import static flopcast.training.compute.TrainingCompute.FLOP_PER_PARAMETER_TOKEN;

import flopcast.quantity.kernel.Algebra;
import flopcast.quantity.kernel.Real;

/// The parametric law as formulas of its coefficients: stated once, here, for single numbers and
/// for blocks of draws alike. `NaN` wherever an argument or a coefficient is not positive.
///
/// Units and symbols are those of [ParametricLaw]. Powers are taken through logarithms: relative
/// error below 1e-14 for the sizes of training runs, in a third of the time of [Real#pow].
final class ParametricFormula {

    private ParametricFormula() {}

    /// `coefficient / x^exponent`.
    static double power(double coefficient, double exponent, double x) {
        return coefficient > 0 && exponent > 0 && x > 0
                ? coefficient * raised(x, -exponent)
                : Double.NaN;
    }

    /// `A / N^α + B / D^β`.
    static double reducibleLoss(double n, double d, double a, double alpha, double b, double beta) {
        return power(a, alpha, n) + power(b, beta, d);
    }

    /// The `N` that minimises the loss subject to `6·N·D = C`.
    ///
    /// There `α·A / N^α = β·B / D^β`: a percent more of either resource buys the same loss. With `D
    /// = C / (6·N)`:
    ///
    /// ```text
    /// N = ((α·A / β·B) · (C/6)^β) ^ (1 / (α + β))
    /// ```
    static double optimalParameters(double c, double a, double alpha, double b, double beta) {
        double parameterTokens = c / FLOP_PER_PARAMETER_TOKEN;
        return parameterTokens > 0 && arePositive(a, alpha, b, beta)
                ? Real.exp(
                        (lnBalance(a, alpha, b, beta) + beta * Real.log(parameterTokens))
                                / (alpha + beta))
                : Double.NaN;
    }

    /// The same for columns of draws: `ln N` is a linear function of `ln C`.
    static <T> T optimalParameters(T c, ParametricLaw law, Algebra<T> algebra) {
        double alpha = law.parameterTerm().exponent();
        double beta = law.tokenTerm().exponent();
        double balance =
                lnBalance(
                        law.parameterTerm().coefficient(),
                        alpha,
                        law.tokenTerm().coefficient(),
                        beta);
        double factor = beta / (alpha + beta);
        double offset = balance / (alpha + beta) - factor * Real.log(FLOP_PER_PARAMETER_TOKEN);
        return algebra.exp(algebra.linear(factor, offset, algebra.log(c)));
    }

    /// `ln(α·A / β·B)`.
    static double lnBalance(double a, double alpha, double b, double beta) {
        return Real.log(alpha * a / (beta * b));
    }

    static boolean arePositive(double a, double alpha, double b, double beta) {
        return a > 0 && alpha > 0 && b > 0 && beta > 0;
    }

    /// `D = C / (6·N)`.
    static double tokens(double c, double n) {
        return c / FLOP_PER_PARAMETER_TOKEN / n;
    }

    /// The least `C` that leaves no more than the `reducible` loss.
    ///
    /// At the optimum both terms, times their exponents, are one number `s`. So `reducible = s/α +
    /// s/β`, and
    ///
    /// ```text
    /// s = reducible · α·β / (α + β)      N = (α·A / s)^(1/α)      D = (β·B / s)^(1/β)
    /// ```
    static double computeForReducibleLoss(
            double reducible, double a, double alpha, double b, double beta) {
        if (!(reducible > 0 && arePositive(a, alpha, b, beta))) {
            return Double.NaN;
        }
        double s = reducible * alpha * beta / (alpha + beta);
        double n = raised(alpha * a / s, 1 / alpha);
        double d = raised(beta * b / s, 1 / beta);
        return FLOP_PER_PARAMETER_TOKEN * n * d;
    }

    /// `x^exponent` for positive `x`.
    static double raised(double x, double exponent) {
        return Real.expOfLinear(exponent, Real.log(x), 0);
    }
}
