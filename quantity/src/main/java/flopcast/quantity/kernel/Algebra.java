package flopcast.quantity.kernel;

import java.util.List;
import java.util.OptionalDouble;

/// The arithmetic in which a [Composed] function says what it is made of.
///
/// @param <T> a column of draws, or what stands for one
public interface Algebra<T> {

    T constant(double value);

    /// The value of `term` if it is known to be the same in every world.
    OptionalDouble known(T term);

    /// Whether `term` is known to be above 0 in every world where it has a value.
    boolean isPositive(T term);

    /// Any function of terms.
    T apply(BlockFunction function, List<T> arguments);

    /// `factor·x + offset`.
    T linear(double factor, double offset, T x);

    /// `e^x`.
    T exp(T x);

    /// The natural logarithm; no value at 0 and below.
    T log(T x);

    T add(T a, T b);

    T multiply(T a, T b);

    /// No value where `b` is 0.
    T divide(T a, T b);
}
