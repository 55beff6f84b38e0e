package flopcast.training.scaling;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.Algebra;
import flopcast.quantity.kernel.Real;

/// `coefficient / x^exponent`: the reducible loss left by `x` units of a resource.
///
/// @param coefficient the loss at `x = 1` [nats per token]
/// @param exponent how fast the loss falls with `x`
public record PowerTerm(double coefficient, double exponent) {

    public PowerTerm {
        Require.positive("coefficient", coefficient, "nats per token");
        Require.positive("exponent", exponent, "");
    }

    /// The loss [nats per token] left by `x` units of the resource.
    public double at(double x) {
        return ParametricFormula.power(coefficient, exponent, x);
    }

    /// The same for columns of draws.
    <T> T at(T x, Algebra<T> algebra) {
        return algebra.exp(algebra.linear(-exponent, Real.log(coefficient), algebra.log(x)));
    }
}
