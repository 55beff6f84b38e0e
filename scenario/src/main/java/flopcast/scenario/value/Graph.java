package flopcast.scenario.value;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.distribution.QuantileFunction;
import flopcast.quantity.draw.Address;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.statistic.Statistic;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.problem.TooMuch;
import java.util.List;

/// Makes the nodes of one model, in order.
public final class Graph {

    private final int mostNodes;
    private int made;
    private int sources;

    public Graph(int mostNodes) {
        this.mostNodes = mostNodes;
    }

    /// `function` of `arguments`: a constant where all arguments are, else a node.
    ///
    /// @throws ProblemFound `no-value` where a function of constants has none
    public Node apply(BlockFunction function, List<Node> arguments, Span span) {
        for (Node argument : arguments) {
            if (!(argument instanceof Node.Constant)) {
                return new Node.Apply(next(span), function, arguments, span);
            }
        }
        return folded(function, arguments, span);
    }

    /// As [#apply], but a function of constants that has no value stays a node: in a branch of an
    /// uncertain condition it may be needed in no world.
    public Node applyLeniently(BlockFunction function, List<Node> arguments, Span span) {
        try {
            return apply(function, arguments, span);
        } catch (ProblemFound noValue) {
            return new Node.Apply(next(span), function, arguments, span);
        }
    }

    /// An independent source with a distribution of its own.
    public Node draw(Distribution distribution, Address address, Span span) {
        return apply(new QuantileFunction(distribution), List.of(uniform(address, span)), span);
    }

    public Node uniform(Address address, Span span) {
        return new Node.Source(next(span), sources++, address);
    }

    public Node query(Statistic statistic, List<Node> about, Span span) {
        return new Node.Query(next(span), statistic, about, span);
    }

    private static Node folded(BlockFunction function, List<Node> arguments, Span span) {
        var values = new double[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((Node.Constant) arguments.get(i)).value();
        }
        double value = function.value(values);
        if (Double.isFinite(value)) {
            return new Node.Constant(value);
        }
        throw new ProblemFound(NoValue.ofNumbers(function, values, span));
    }

    private int next(Span span) {
        if (made == mostNodes) {
            throw new ProblemFound(
                    TooMuch.problem(
                            span,
                            mostNodes,
                            "uncertain quantities",
                            "Make shorter lists, or ask for a statistic in place of many draws."));
        }
        return made++;
    }
}
