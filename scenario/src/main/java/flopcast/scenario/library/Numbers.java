package flopcast.scenario.library;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Dimensions;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Several numbers of one dimension.
///
/// @param nodes in base units
/// @param dimension of all of them; of an empty list that of a plain number
/// @param shownIn the unit that `in` asked for at the first of them that has one
record Numbers(List<Node> nodes, Dimension dimension, Optional<Unit> shownIn) {

    /// The numbers of the list that is the `index`-th argument.
    static Numbers of(Inputs in, int index, Call call) {
        return of(in.list(index), in.span(index), call);
    }

    /// All arguments, whose dimensions the signature has checked.
    static Numbers ofAll(Inputs in, Call call) {
        return of(in.arguments().stream().map(a -> a.value()).toList(), call.span(), call);
    }

    static Numbers of(List<Value> items, Span span, Call call) {
        List<Quantity> quantities = quantities(items, span, call);
        Dimension dimension = Dimension.NONE;
        Optional<Unit> shownIn = Optional.empty();
        for (Quantity quantity : quantities) {
            if (quantity.isPlainZero()) {
                continue;
            }
            if (dimension.isNone()) {
                dimension = quantity.dimension();
            }
            shownIn = shownIn.isPresent() ? shownIn : quantity.shownIn();
        }
        for (Quantity quantity : quantities) {
            if (!quantity.isPlainZero() && !quantity.dimension().equals(dimension)) {
                throw unlike(dimension, quantity.dimension(), span);
            }
        }
        return new Numbers(quantities.stream().map(Quantity::node).toList(), dimension, shownIn);
    }

    /// The items of a list as quantities of any dimensions.
    static List<Quantity> quantities(List<Value> items, Span span, Call call) {
        var quantities = new ArrayList<Quantity>();
        for (Value item : items) {
            call.step();
            switch (item) {
                case Quantity quantity -> quantities.add(quantity);
                case Unknown _ -> throw new NoResult();
                default ->
                        throw new ProblemFound(
                                Problem.error(
                                        "item-not-number",
                                        span,
                                        "the list must have numbers only, but item "
                                                + quantities.size()
                                                + " is "
                                                + item.words(),
                                        "Positions are counted from 0."));
            }
        }
        return quantities;
    }

    int count() {
        return nodes.size();
    }

    /// All of them known, for what cannot be done world by world.
    double[] plain(String purpose, Span span, Call call) {
        var plain = new double[nodes.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = Plain.number(nodes.get(i), purpose, span, call);
        }
        return plain;
    }

    /// As [#plain], of at least one number.
    double[] plainSome(String purpose, Span span, Call call) {
        some(span);
        return plain(purpose, span, call);
    }

    /// @throws ProblemFound where there are none
    Numbers some(Span span) {
        if (nodes.isEmpty()) {
            throw emptyList(span);
        }
        return this;
    }

    static ProblemFound emptyList(Span span) {
        return new ProblemFound(
                Problem.error(
                        "list-empty",
                        span,
                        "the list is empty",
                        "It needs at least one item; ask for `List.length(…)` first."));
    }

    /// `function` of the first and the second, of that and the third, and so on.
    Node folded(BlockFunction function, Call call) {
        Node result = nodes.getFirst();
        for (Node node : nodes.subList(1, nodes.size())) {
            result = call.apply(function, List.of(result, node));
        }
        return result;
    }

    /// Another number of their dimension, shown alike.
    Quantity with(Node node) {
        return new Quantity(node, dimension, shownIn);
    }

    ListValue with(List<Node> others) {
        return new ListValue(others.stream().<Value>map(this::with).toList());
    }

    private static ProblemFound unlike(Dimension one, Dimension other, Span span) {
        return new ProblemFound(
                Problem.error(
                        "list-units-differ",
                        span,
                        "the numbers of the list must have one unit, but are "
                                + Dimensions.named(one)
                                + " and "
                                + Dimensions.named(other),
                        "Give all of them in units of the same dimension."));
    }
}
