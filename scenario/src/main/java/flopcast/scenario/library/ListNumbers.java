package flopcast.scenario.library;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Rational;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sums, means and orders of a list of numbers, world by world.
final class ListNumbers {

    private static final Node ZERO = new Node.Constant(0);

    private ListNumbers() {}

    static Value sum(Inputs in, Call call) {
        Numbers items = Numbers.of(in, 0, call);
        return items.with(sum(items, call));
    }

    private static Node sum(Numbers items, Call call) {
        return items.count() == 0 ? ZERO : items.folded(BinaryOperation.ADD, call);
    }

    /// Dimensions are multiplied as well.
    static Value product(Inputs in, Call call) {
        List<Value> products = products(in, call);
        return products.isEmpty() ? Quantity.plain(1) : products.getLast();
    }

    /// The products of the first item, the first two, and so on.
    static List<Value> products(Inputs in, Call call) {
        var products = new ArrayList<Value>();
        Node node = new Node.Constant(1);
        Dimension dimension = Dimension.NONE;
        for (Quantity item : Numbers.quantities(in.list(0), in.span(0), call)) {
            node = products.isEmpty() ? item.node() : multiplied(node, item.node(), call);
            dimension = dimension.times(item.dimension());
            products.add(Quantity.of(node, dimension));
        }
        return products;
    }

    private static Node multiplied(Node left, Node right, Call call) {
        return call.apply(BinaryOperation.MULTIPLY, List.of(left, right));
    }

    static Value mean(Inputs in, Call call) {
        Numbers items = Numbers.of(in, 0, call).some(in.span(0));
        return items.with(mean(items, call));
    }

    private static Node mean(Numbers items, Call call) {
        return call.apply(
                BinaryOperation.DIVIDE,
                List.of(sum(items, call), new Node.Constant(items.count())));
    }

    static Value variance(Inputs in, Call call) {
        Numbers items = Numbers.of(in, 0, call).some(in.span(0));
        return Quantity.of(variance(items, call), items.dimension().power(Rational.of(2)));
    }

    static Value stdev(Inputs in, Call call) {
        Numbers items = Numbers.of(in, 0, call).some(in.span(0));
        return items.with(call.apply(UnaryOperation.SQRT, List.of(variance(items, call))));
    }

    /// The mean of the squared distances from the mean.
    private static Node variance(Numbers items, Call call) {
        Node mean = mean(items, call);
        var squares = new ArrayList<Node>();
        for (Node item : items.nodes()) {
            Node distance = call.apply(BinaryOperation.SUBTRACT, List.of(item, mean));
            squares.add(multiplied(distance, distance, call));
        }
        return mean(new Numbers(squares, items.dimension(), items.shownIn()), call);
    }

    /// The exponential of the mean of the logarithms.
    static Value geometricMean(Inputs in, Call call) {
        Numbers items = Numbers.of(in, 0, call).some(in.span(0));
        List<Node> logarithms =
                items.nodes().stream()
                        .map(item -> call.apply(UnaryOperation.LOG, List.of(item)))
                        .toList();
        Node mean = mean(new Numbers(logarithms, Dimension.NONE, items.shownIn()), call);
        return items.with(call.apply(UnaryOperation.EXP, List.of(mean)));
    }

    /// Between the items on either side of `p·(n - 1)`.
    ///
    /// Source: Hyndman & Fan 1996, doi:10.2307/2684934, definition 7; as in Squiggle.
    static Value quantile(Inputs in, double p, Call call) {
        Require.probability("p of a quantile", p);
        Numbers items = Numbers.of(in, 0, call);
        double[] sorted = items.plainSome("an item to be ordered", in.span(0), call);
        Arrays.sort(sorted);
        double quantile = new EmpiricalQuantile(sorted).value(new double[] {p});
        return items.with(new Node.Constant(quantile));
    }

    static Value sorted(Inputs in, Call call) {
        Numbers items = Numbers.of(in, 0, call);
        double[] sorted = items.plain("an item to be sorted", in.span(0), call);
        Arrays.sort(sorted);
        return items.with(Arrays.stream(sorted).<Node>mapToObj(Node.Constant::new).toList());
    }

    static Value cumulativeSum(Inputs in, Call call) {
        Numbers items = Numbers.of(in, 0, call);
        var sums = new ArrayList<Node>();
        for (Node item : items.nodes()) {
            sums.add(
                    sums.isEmpty()
                            ? item
                            : call.apply(BinaryOperation.ADD, List.of(sums.getLast(), item)));
        }
        return items.with(sums);
    }

    /// Each item less the one before it.
    static Value differences(Inputs in, Call call) {
        Numbers items = Numbers.of(in, 0, call).some(in.span(0));
        var differences = new ArrayList<Node>();
        for (int i = 1; i < items.count(); i++) {
            List<Node> pair = List.of(items.nodes().get(i), items.nodes().get(i - 1));
            differences.add(call.apply(BinaryOperation.SUBTRACT, pair));
        }
        return items.with(differences);
    }
}
