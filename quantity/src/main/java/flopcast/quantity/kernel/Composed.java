package flopcast.quantity.kernel;

import java.util.List;
import java.util.Optional;

/// A function that is a formula of simpler ones. Who plans a run may compute those instead, and
/// what several formulas have in common only once.
///
/// The formula has a value wherever the function has one, up to rounding.
public interface Composed extends BlockFunction {

    /// The function of these arguments; empty where it has to stay as it is.
    <T> Optional<T> composed(List<T> arguments, Algebra<T> algebra);
}
