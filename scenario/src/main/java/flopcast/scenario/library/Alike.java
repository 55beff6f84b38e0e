package flopcast.scenario.library;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What comes of numbers that share one dimension. A plain 0 takes the dimension of the others.
final class Alike {

    private Alike() {}

    /// A number of the dimension that all numbers among the arguments have, shown as the first.
    static Quantity quantity(Inputs in, Node node) {
        return new Quantity(node, dimension(in), shownIn(in));
    }

    static Dimension dimension(Inputs in) {
        return quantities(in)
                .filter(quantity -> !quantity.isPlainZero())
                .map(Quantity::dimension)
                .findFirst()
                .orElse(Dimension.NONE);
    }

    private static Optional<Unit> shownIn(Inputs in) {
        return quantities(in).flatMap(quantity -> quantity.shownIn().stream()).findFirst();
    }

    private static Stream<Quantity> quantities(Inputs in) {
        return IntStream.range(0, in.count())
                .mapToObj(in::value)
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast);
    }
}
