package flopcast.scenario.value;

import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Span;
import java.util.List;

/// The arguments of a built-in, already of the kinds and units that its signature names.
public record Inputs(List<Argument> arguments) {

    public int count() {
        return arguments.size();
    }

    public boolean has(int index) {
        return index < arguments.size();
    }

    public Value value(int index) {
        return arguments.get(index).value();
    }

    public Span span(int index) {
        return arguments.get(index).span();
    }

    public Quantity quantity(int index) {
        return (Quantity) value(index);
    }

    public Node node(int index) {
        return quantity(index).node();
    }

    /// The nodes of all arguments, which must be numbers.
    public List<Node> nodes() {
        return arguments.stream().map(each -> ((Quantity) each.value()).node()).toList();
    }

    public Dimension dimension(int index) {
        return quantity(index).dimension();
    }

    /// The number of a [Kind#PLAIN] parameter, in base units.
    public double plain(int index) {
        return ((Node.Constant) node(index)).value();
    }

    public Truth truth(int index) {
        return (Truth) value(index);
    }

    public String text(int index) {
        return ((Text) value(index)).text();
    }

    public List<Value> list(int index) {
        return ((ListValue) value(index)).items();
    }

    public DictValue dict(int index) {
        return (DictValue) value(index);
    }

    public DateValue date(int index) {
        return (DateValue) value(index);
    }

    public Callable function(int index) {
        return (Callable) value(index);
    }
}
