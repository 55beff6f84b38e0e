package flopcast.scenario.value;

import java.util.List;
import java.util.stream.Stream;

/// The nodes inside a value.
public final class Nodes {

    private Nodes() {}

    /// Every node that is not a constant, in the order in which the value is printed.
    public static List<Node> of(Value value) {
        return stream(value).filter(node -> !(node instanceof Node.Constant)).toList();
    }

    private static Stream<Node> stream(Value value) {
        return switch (value) {
            case Quantity quantity -> Stream.of(quantity.node());
            case Truth truth -> Stream.of(truth.node());
            case DateValue date -> Stream.of(date.node());
            case ListValue list -> list.items().stream().flatMap(Nodes::stream);
            case DictValue dict -> dict.entries().values().stream().flatMap(Nodes::stream);
            case Text _, Callable _, LawValue _, Withheld _, Unknown _ -> Stream.empty();
        };
    }
}
