package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Algebra;
import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Composed;
import java.util.List;
import java.util.Optional;

/// Turns a column of uniforms into draws of a distribution.
///
/// @param draws what they are made with, in place of the distribution itself; see
///   [Distribution#forDraws]
public record QuantileFunction(Distribution distribution, Lazy<Quantiles> draws)
        implements Composed {

    private static final QuantileFunction STANDARD_NORMAL = new QuantileFunction(Normal.STANDARD);

    public QuantileFunction(Distribution distribution) {
        this(distribution, new Lazy<>(distribution::forDraws));
    }

    @Override
    public String operation() {
        return distribution.toString();
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public double value(double[] arguments) {
        return draws.value().quantile(arguments[0]);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        draws.value().quantiles(arguments[0], result, length, columns);
    }

    /// A lognormal is an exponential.
    @Override
    public <T> Optional<T> composed(List<T> arguments, Algebra<T> algebra) {
        if (!(distribution instanceof Lognormal lognormal)) {
            return Optional.empty();
        }
        T normal = algebra.apply(STANDARD_NORMAL, arguments);
        return Optional.of(
                algebra.exp(
                        algebra.linear(
                                lognormal.logStandardDeviation(), lognormal.logMean(), normal)));
    }
}
