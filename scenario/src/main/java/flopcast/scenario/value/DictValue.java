package flopcast.scenario.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Values by key, in the order in which the keys were first written.
///
/// @param citations for keys whose value comes from a source: reading it makes the statement rest
///   on the citation
public record DictValue(Map<String, Value> entries, Map<String, FactCitation> citations)
        implements Value {

    public DictValue {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        citations = Map.copyOf(citations);
    }

    public DictValue(Map<String, Value> entries) {
        this(entries, Map.of());
    }

    @Override
    public String kind() {
        return "dict";
    }
}
