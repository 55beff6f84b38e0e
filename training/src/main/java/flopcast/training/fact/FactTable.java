package flopcast.training.fact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Facts of one kind, looked up by key.
public final class FactTable {

    private final FactSchema schema;
    private final Map<List<String>, Fact> facts = new LinkedHashMap<>();

    FactTable(FactSchema schema, List<Fact> rows) {
        this.schema = schema;
        for (Fact fact : rows) {
            if (facts.put(fact.key(), fact) != null) {
                throw new IllegalStateException(schema.table() + " has two rows " + fact.key());
            }
        }
    }

    public FactSchema schema() {
        return schema;
    }

    /// All facts, in the order of the table.
    public Collection<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /// The fact with exactly these keys, one for each of the schema's.
    public Optional<Fact> find(String... key) {
        return Optional.ofNullable(facts.get(List.of(key)));
    }

    /// The values that a part of the key takes, each once, in the order of the table: all lists.
    public List<String> keys(int part) {
        return facts.keySet().stream().map(key -> key.get(part)).distinct().toList();
    }

    /// First keys that `name` may have meant: those that contain all its words.
    public List<String> nearest(String name) {
        List<String> words = words(name);
        return keys(0).stream().filter(key -> words(key).containsAll(words)).limit(5).toList();
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^a-z0-9.]+", -1));
    }
}
