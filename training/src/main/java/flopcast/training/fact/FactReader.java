package flopcast.training.fact;

import flopcast.training.fact.CsvRows.Cell;
import flopcast.training.fact.FactSchema.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the rows of a table of facts as its schema says, and collects all that is wrong with them.
///
/// A file may lack columns of the schema: nothing is known of their figures. It must have the keys
/// and `source`; without a `confidence` a row is [Confidence#GIVEN].
final class FactReader {

    private final FactSchema schema;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<FactFault> faults = new LinkedHashSet<>();
    private final Set<List<String>> seen = new HashSet<>();

    private FactReader(FactSchema schema, List<Cell> header) {
        this.schema = schema;
        for (Cell column : header) {
            if (places.putIfAbsent(column.text(), places.size()) != null) {
                fault(
                        "facts-column-twice",
                        column,
                        "the column " + column.text() + " stands twice",
                        "Delete one.");
            }
        }
        for (String needed : needed(schema)) {
            if (!places.containsKey(needed)) {
                faults.add(
                        new FactFault(
                                "facts-column-missing",
                                header.getFirst().from(),
                                header.getLast().to(),
                                "the column " + needed + " is missing",
                                "A file of " + schema.table() + " facts needs it."));
            }
        }
    }

    private static List<String> needed(FactSchema schema) {
        var needed = new ArrayList<>(schema.keys());
        needed.add("source");
        return needed;
    }

    /// @throws FactFileException with every fault of the text
    static List<Fact> read(FactSchema schema, String text) {
        return read(schema, CsvRows.of(text));
    }

    static List<Fact> read(FactSchema schema, List<List<Cell>> rows) {
        var reader = new FactReader(schema, rows.getFirst());
        FactFileException.throwIfAny(reader.faults);
        var facts = new ArrayList<Fact>();
        for (List<Cell> row : rows.subList(1, rows.size())) {
            facts.add(reader.fact(row));
        }
        FactFileException.throwIfAny(reader.faults);
        return facts;
    }

    private Fact fact(List<Cell> row) {
        List<String> key = key(row);
        String source = required(row, "source");
        Map<String, Confidence> confidences = confidences(row);
        Confidence usual = cell(row, "confidence").map(this::confidence).orElse(Confidence.GIVEN);
        var figures = new ArrayList<Figure>();
        for (Column column : schema.columns()) {
            Optional<Cell> cell = cell(row, column.column());
            cell.flatMap(found -> value(column, found, row))
                    .ifPresent(value ->
                            figures.add(
                                    new Figure(
                                            column.figure(),
                                            value,
                                            confidences.getOrDefault(column.figure(), usual),
                                            knownSince(row, column),
                                            source)));
        }
        return new Fact(schema.table(), key, figures, cell(row, "note").map(Cell::text).orElse(""));
    }

    private List<String> key(List<Cell> row) {
        var key = new ArrayList<String>();
        for (String name : schema.keys()) {
            key.add(required(row, name));
        }
        if (!seen.add(key)) {
            fault(
                    "facts-key-twice",
                    row.get(places.getOrDefault(schema.keys().getFirst(), 0)),
                    "there are two rows for " + String.join(", ", key),
                    "Put what is known of one subject into one row.");
        }
        return key;
    }

    private Optional<FigureValue> value(Column column, Cell cell, List<Cell> row) {
        boolean hasUnitOfRow = column.form() instanceof FactSchema.Form.AmountInUnitOfRow;
        String unit = hasUnitOfRow ? required(row, FactSchema.UNIT_COLUMN) : "";
        if (hasUnitOfRow && unit.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(column.form().value(cell.text(), unit));
        } catch (IllegalArgumentException wrong) {
            fault(
                    "facts-cell",
                    cell,
                    column.column() + " is " + wrong.getMessage(),
                    column.form().advice());
            return Optional.empty();
        }
    }

    private Optional<LocalDate> knownSince(List<Cell> row, Column column) {
        String name =
                places.containsKey(column.knownSince())
                        ? column.knownSince()
                        : FactSchema.KNOWN_SINCE;
        Optional<Cell> cell = cell(row, name);
        try {
            return cell.map(Cell::text).map(FactDate::of);
        } catch (IllegalArgumentException wrong) {
            cell.ifPresent(found ->
                    fault(
                            "facts-cell",
                            found,
                            name + " is " + wrong.getMessage(),
                            FactSchema.Form.DAY.advice()));
            return Optional.empty();
        }
    }

    private Map<String, Confidence> confidences(List<Cell> row) {
        var confidences = new HashMap<String, Confidence>();
        Optional<Cell> marks = cell(row, "other_confidence");
        if (marks.isPresent()) {
            for (String mark : marks.get().text().split(";", -1)) {
                int colon = mark.indexOf(": ");
                String figure = mark.substring(0, Math.max(colon, 0)).strip();
                if (schema.hasFigure(figure)) {
                    Cell word =
                            new Cell(
                                    mark.substring(colon + 2),
                                    marks.get().from(),
                                    marks.get().to());
                    confidences.put(figure, confidence(word));
                } else {
                    fault(
                            "facts-figure-unknown",
                            marks.get(),
                            "no figure of " + schema.table() + " is called \"" + figure + "\"",
                            "Write `figure: word; figure: word`.");
                }
            }
        }
        return confidences;
    }

    private Confidence confidence(Cell cell) {
        return Confidence.of(cell.text())
                .orElseGet(() -> {
                    fault(
                            "facts-confidence",
                            cell,
                            "no confidence is called \"" + cell.text() + "\"",
                            "There are " + Confidence.words() + ".");
                    return Confidence.GIVEN;
                });
    }

    /// Empty where the column is missing or its cell empty.
    private Optional<Cell> cell(List<Cell> row, String column) {
        return Optional.ofNullable(places.get(column))
                .map(row::get)
                .filter(cell -> !cell.text().isBlank());
    }

    private String required(List<Cell> row, String column) {
        Optional<Cell> cell = cell(row, column);
        if (cell.isEmpty()) {
            Cell place = row.get(places.getOrDefault(column, 0));
            fault("facts-cell-missing", place, "the " + column + " is missing", missing(column));
        }
        return cell.map(Cell::text).orElse("");
    }

    private static String missing(String column) {
        return switch (column) {
            case "source" -> "Say where the figures of this row stand.";
            case FactSchema.UNIT_COLUMN ->
                    "Write the unit of this row, as `year` or `token`; 1 for none.";
            default -> "A row is looked up by it.";
        };
    }

    private void fault(String code, Cell cell, String message, String advice) {
        faults.add(new FactFault(code, cell.from(), cell.to(), message, advice));
    }
}
