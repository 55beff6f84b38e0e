package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.Mixture;
import flopcast.quantity.kernel.BinaryOperation;
import java.util.Optional;
import java.util.OptionalDouble;

/// The exact probability that one quantity is less than another.
final class Comparisons {

    private Comparisons() {}

    /// Empty where it has to be estimated from draws.
    static OptionalDouble probability(Node.Apply comparison) {
        Node left = comparison.arguments().getFirst();
        Node right = comparison.arguments().getLast();
        return comparison.function() instanceof BinaryOperation operation
                ? switch (operation) {
                    case LESS -> below(left, right, false);
                    case AT_MOST -> below(left, right, true);
                    case GREATER -> below(right, left, false);
                    case AT_LEAST -> below(right, left, true);
                    default -> OptionalDouble.empty();
                }
                : OptionalDouble.empty();
    }

    private static OptionalDouble below(Node left, Node right, boolean orEqual) {
        if (right instanceof Node.Constant limit) {
            return ClosedForm.of(left)
                    .map(exact -> exact.cumulative(end(exact, limit.value(), orEqual)))
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty());
        }
        if (left instanceof Node.Constant limit) {
            return ClosedForm.of(right)
                    .map(exact -> exact.exceedance(end(exact, limit.value(), !orEqual)))
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty());
        }
        Optional<Distribution> difference = LinearForms.difference(left, right);
        return difference.isPresent()
                ? OptionalDouble.of(difference.get().cumulative(0))
                : OptionalDouble.empty();
    }

    /// The limit up to which probability is counted: just below it, where the limit itself has a
    /// probability and is not meant.
    private static double end(Distribution exact, double limit, boolean included) {
        boolean hasAtoms = exact.isDiscrete() || exact instanceof Mixture;
        return included || !hasAtoms ? limit : Math.nextDown(limit);
    }
}
