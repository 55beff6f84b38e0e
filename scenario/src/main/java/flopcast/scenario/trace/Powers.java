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

    private static final int MOST_DENOMINATOR = 100;
    private static final double SAME = 1e-12;

    private Powers() {}

    static Quantity raised(Expression.Binary binary, Quantity base, Quantity exponent, Node power) {
        if (!exponent.dimension().isNone()) {
            throw Mismatch.of(
                    binary.right().span(), Dimension.NONE, exponent.dimension(), "an exponent");
        }
        if (base.dimension().isNone()) {
            return Quantity.of(power, Dimension.NONE);
        }
        if (exponent.node() instanceof Node.Constant constant) {
            Optional<Rational> exact = rational(constant.value());
            if (exact.isPresent()) {
                return Quantity.of(power, base.dimension().power(exact.get()));
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

    /// The fraction with the smallest denominator, up to 100, that equals `value` but for rounding.
    static Optional<Rational> rational(double value) {
        for (int denominator = 1; denominator <= MOST_DENOMINATOR; denominator++) {
            double numerator = value * denominator;
            if (Math.abs(numerator) < 1e6
                    && Math.abs(numerator - Math.rint(numerator)) <= SAME * denominator) {
                return Optional.of(new Rational((long) Math.rint(numerator), denominator));
            }
        }
        return Optional.empty();
    }
}
