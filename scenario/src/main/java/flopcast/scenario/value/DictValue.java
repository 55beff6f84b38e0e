package flopcast.scenario.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Values by key, in the order in which the keys were first written.
public record DictValue(Map<String, Value> entries) implements Value {

    public DictValue {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String kind() {
        return "dict";
    }
}
