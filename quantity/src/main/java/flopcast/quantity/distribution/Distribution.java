package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// An uncertain number.
///
/// A distribution is defined by its quantile function, and a draw is nothing but that function
/// applied to a uniform. Stratified, correlated and quasi-random sampling then need no code here:
/// they are different uniforms.
public sealed interface Distribution extends Quantiles
        permits Normal,
                Lognormal,
                Uniform,
                Loguniform,
                Triangular,
                Pert,
                Beta,
                Gamma,
                Exponential,
                Logistic,
                Cauchy,
                StudentT,
                Pareto,
                Weibull,
                Poisson,
                Binomial,
                Metalog,
                Empirical,
                Bernoulli,
                PointMass,
                Mixture,
                Truncated,
                Affine,
                Image {

    /// What turns uniforms into draws. That is the distribution itself, or where its quantile is
    /// slow a table, which is made here: one for many draws.
    default Quantiles forDraws() {
        return this;
    }

    /// The probability of a value of at most `x`.
    double cumulative(double x);

    /// The probabilities of at most the first `length` values of `x`, with the bits of
    /// [#cumulative].
    ///
    /// @param result may be `x`
    default void cumulatives(double[] x, double[] result, int length, Columns columns) {
        for (int i = 0; i < length; i++) {
            result[i] = cumulative(x[i]);
        }
    }

    /// The probability of a value above `x`: `1 - cumulative(x)`, but accurate where that is small.
    double exceedance(double x);

    /// The probability density at `x`, or for a discrete distribution the probability of `x`.
    double density(double x);

    /// The natural logarithm of [#density]; `-Infinity` where that is 0. Evidence adds such
    /// logarithms up, so where the density itself leaves the range of doubles a distribution has a
    /// formula of its own.
    default double logDensity(double x) {
        return Real.log(density(x));
    }

    /// Empty where it does not exist.
    OptionalDouble mean();

    /// Empty where it does not exist or is infinite.
    OptionalDouble variance();

    /// The value of the highest density; the least of them where several are equally high.
    double mode();

    /// The least value that can occur, `-Infinity` where there is none.
    double lowest();

    /// The greatest value that can occur, `Infinity` where there is none.
    double highest();

    /// Whether values come from a finite or countable set.
    default boolean isDiscrete() {
        return false;
    }

    /// As a scenario writes it: `normal(5, 2)`, `3 + 2 * beta(2, 5)`. Numbers are in base units.
    @Override
    String toString();
}
