package flopcast.scenario.trace;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Rational;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.value.Dimensions;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import java.util.Optional;

/// What becomes of units under `^`.
final class Powers {

    private Powers() {}

    /// The dimension of the power.
    static Dimension raised(Expression.Binary binary, Quantity base, Quantity exponent) {
        if (!exponent.dimension().isNone()) {
            throw Mismatch.of(
                    binary.right().span(), Dimension.NONE, exponent.dimension(), "an exponent");
        }
        if (base.dimension().isNone()) {
            return Dimension.NONE;
        }
        if (exponent.node() instanceof Node.Constant constant) {
            Optional<Rational> exact = Rational.exactly(constant.value());
            if (exact.isPresent()) {
                return base.dimension().power(exact.get());
            }
        }
        throw new ProblemFound(
                Problem.error(
                                "power-of-unit",
                                binary.span(),
                                "a quantity in "
                                        + base.dimension()
                                        + " can be raised to a plain, simple fraction only",
                                "Divide by a unit first, for example `(x / (1 "
                                        + Dimensions.named(base.dimension())
                                        + ")) ^ y`.")
                        .withMarks(
                                new Problem.Mark(
                                        binary.left().span(), base.dimension().toString())));
    }
}
