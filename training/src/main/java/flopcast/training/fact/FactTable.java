package flopcast.training.fact;

import flopcast.quantity.Spelling;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Facts of one kind, looked up by key.
public final class FactTable {

    private static final int MOST_SUGGESTIONS = 5;

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

    /// This table with `others`, whose figures take the place of its own.
    FactTable with(List<Fact> others) {
        var table = new FactTable(schema, List.copyOf(facts.values()));
        for (Fact other : others) {
            table.facts.merge(other.key(), other, Fact::with);
        }
        return table;
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

    /// First keys that `name` may have meant: those that contain it or all its words, else those
    /// that differ in few letters, else those that begin much like it.
    public List<String> nearest(String name) {
        List<String> known = keys(0);
        List<String> containing =
                known.stream().filter(key -> contains(key, name)).limit(MOST_SUGGESTIONS).toList();
        List<String> misspelt = containing.isEmpty() ? Spelling.nearest(name, known) : containing;
        return misspelt.isEmpty() ? Spelling.beginningLike(name, known) : misspelt;
    }

    private static boolean contains(String key, String name) {
        return letters(key).contains(letters(name)) || words(key).containsAll(words(name));
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[^a-z0-9.]+", -1));
    }

    private static String letters(String name) {
        return String.join("", words(name));
    }
}
