package flopcast.scenario.value;

import java.util.List;

/// Values in order.
public record ListValue(List<Value> items) implements Value {
    @Override
    public String kind() {
        return "list";
    }
}
