package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Columns;
import java.util.OptionalDouble;

/// An uncertain number.
///
/// A distribution is defined by its quantile function, and a draw is nothing but that function
/// applied to a uniform. Stratified, correlated and quasi-random sampling then need no code here:
/// they are different uniforms.
public sealed interface Distribution
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
                Truncated {

    /// The value not exceeded with probability `p`, for `p` in (0, 1). The inverse of
    /// [#cumulative].
    double quantile(double p);

    /// The quantiles of the first `length` values of `p`, with the bits of [#quantile].
    ///
    /// @param result another column than `p`
    default void quantiles(double[] p, double[] result, int length, Columns columns) {
        for (int i = 0; i < length; i++) {
            result[i] = quantile(p[i]);
        }
    }

    /// The value exceeded with probability `q`, for `q` in (0, 1): the quantile of `1 - q`, without
    /// the rounding of that difference, which far in the upper tail is all that is left of it.
    double quantileFromTop(double q);

    /// The probability of a value of at most `x`.
    double cumulative(double x);

    /// The probability of a value above `x`: `1 - cumulative(x)`, but accurate where that is small.
    double exceedance(double x);

    /// The probability density at `x`, or for a discrete distribution the probability of `x`.
    double density(double x);

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

    /// As a scenario writes it: `normal(5, 2)`. Numbers are in base units.
    @Override
    String toString();
}
