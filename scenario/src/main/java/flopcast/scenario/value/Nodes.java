package flopcast.scenario.value;

import java.util.ArrayList;
import java.util.List;

/// The nodes inside a value.
public final class Nodes {

    private final List<Node> found = new ArrayList<>();

    private Nodes() {}

    /// Every node that is not a constant, in the order in which the value is printed.
    public static List<Node> of(Value value) {
        var nodes = new Nodes();
        nodes.add(value);
        return nodes.found;
    }

    private void add(Value value) {
        switch (value) {
            case Quantity quantity -> add(quantity.node());
            case Truth truth -> add(truth.node());
            case DateValue date -> add(date.node());
            case ListValue list -> {
                for (Value item : list.items()) {
                    add(item);
                }
            }
            case DictValue dict -> {
                for (Value entry : dict.entries().values()) {
                    add(entry);
                }
            }
            case Text _, Callable _, LawValue _, Withheld _, Unknown _ -> {}
        }
    }

    private void add(Node node) {
        if (!(node instanceof Node.Constant)) {
            found.add(node);
        }
    }
}
