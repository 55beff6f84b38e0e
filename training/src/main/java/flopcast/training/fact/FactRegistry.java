package flopcast.training.fact;

import flopcast.quantity.Spelling;
import flopcast.training.fact.CsvRows.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// All tables of facts. A table is read when it is first asked for.
public final class FactRegistry {

    private final List<FactSchema> schemas;
    private final Map<String, List<Fact>> given;
    private final Map<String, FactTable> read = new ConcurrentHashMap<>();

    private FactRegistry(List<FactSchema> schemas, Map<String, List<Fact>> given) {
        this.schemas = schemas;
        this.given = given;
    }

    /// The tables that come with this release.
    public static FactRegistry standard() {
        return new FactRegistry(
                List.of(
                        Top500Schema.SCHEMA,
                        MachineSchema.SCHEMA,
                        ChipSchema.SCHEMA,
                        ModelSchema.SCHEMA,
                        UtilisationSchema.SCHEMA,
                        TrendSchema.SCHEMA,
                        OutcomeSchema.SCHEMA),
                Map.of());
    }

    /// These facts and those of a file of the same shape as one of the tables: comma-separated, its
    /// columns named like the table's. It adds rows, and overrides figures of rows with the same
    /// key.
    ///
    /// @throws FactFileException with all that is wrong with the file
    public FactRegistry with(String csv) {
        List<List<Cell>> rows = CsvRows.of(csv);
        if (rows.size() < 2) {
            throw new FactFileException(
                    new FactFault(
                            "facts-none",
                            0,
                            Math.min(1, csv.length()),
                            "the file has no facts",
                            "The first line names the columns, each further line is a fact."));
        }
        FactSchema schema = schemaOf(rows.getFirst());
        List<Fact> facts = FactReader.read(schema, rows);
        Map<String, List<Fact>> all = new LinkedHashMap<>(given);
        var together = new ArrayList<>(all.getOrDefault(schema.table(), List.of()));
        together.addAll(facts);
        all.put(schema.table(), together);
        return new FactRegistry(schemas, all);
    }

    /// The table of which a header has the most columns, those without their unit counted.
    private FactSchema schemaOf(List<Cell> header) {
        FactSchema nearest = schemas.getFirst();
        long most = -1;
        for (FactSchema schema : schemas) {
            long known =
                    header.stream()
                            .filter(cell -> isColumn(schema, cell) || unitIsMissing(schema, cell))
                            .count();
            boolean hasKeys = header.stream().map(Cell::text).toList().containsAll(schema.keys());
            if (2 * known + (hasKeys ? 1 : 0) > most) {
                most = 2 * known + (hasKeys ? 1 : 0);
                nearest = schema;
            }
        }
        FactSchema schema = nearest;
        FactFileException.throwIfAny(
                header.stream()
                        .filter(cell -> !isColumn(schema, cell))
                        .map(cell -> unknownColumn(schema, cell))
                        .toList());
        return schema;
    }

    private static boolean isColumn(FactSchema schema, Cell cell) {
        return schema.allColumns().contains(cell.text());
    }

    private static boolean unitIsMissing(FactSchema schema, Cell cell) {
        return schema.columns().stream().anyMatch(column -> isWithoutUnit(cell.text(), column));
    }

    /// `compute` where the column is `compute_flop`.
    private static boolean isWithoutUnit(String name, FactSchema.Column column) {
        return column.form() instanceof FactSchema.Form.Amount
                && !name.isEmpty()
                && column.column().startsWith(name + "_");
    }

    private static FactFault unknownColumn(FactSchema schema, Cell cell) {
        String name = cell.text();
        for (FactSchema.Column column : schema.columns()) {
            if (isWithoutUnit(name, column)) {
                return new FactFault(
                        "facts-column-unit",
                        cell.from(),
                        cell.to(),
                        "the column " + name + " has no unit",
                        "Write " + column.column() + ", with the numbers in that unit.");
            }
        }
        List<String> near = Spelling.nearest(name, schema.allColumns());
        return new FactFault(
                "facts-column-unknown",
                cell.from(),
                cell.to(),
                "the table " + schema.table() + " has no column \"" + name + "\"",
                near.isEmpty()
                        ? "It has " + String.join(", ", schema.allColumns()) + "."
                        : "Did you mean " + near.getFirst() + "?");
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
                return new FactTable(schema, FactResource.read(schema))
                        .with(given.getOrDefault(name, List.of()));
            }
        }
        throw new IllegalArgumentException("no table of facts is called \"" + name + "\"");
    }
}
