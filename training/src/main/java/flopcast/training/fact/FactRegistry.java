package flopcast.training.fact;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All tables of facts. A table is read when it is first asked for.
public final class FactRegistry {

    private final List<FactSchema> schemas;
    private final Map<String, FactTable> read = new ConcurrentHashMap<>();

    private FactRegistry(List<FactSchema> schemas) {
        this.schemas = schemas;
    }

    /// The tables that come with this release.
    public static FactRegistry standard() {
        return new FactRegistry(
                List.of(
                        Top500Schema.SCHEMA,
                        ChipSchema.SCHEMA,
                        ModelSchema.SCHEMA,
                        UtilisationSchema.SCHEMA));
    }

    /// What each table holds, in the order of a listing.
    public List<FactSchema> schemas() {
        return schemas;
    }

    /// The table of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    public FactTable table(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    private FactTable read(String name) {
        for (FactSchema schema : schemas) {
            if (schema.table().equals(name)) {
                return new FactTable(schema, FactReader.read(schema));
            }
        }
        throw new IllegalArgumentException("no table of facts is called \"" + name + "\"");
    }
}
