package flopcast.training.fact;

import flopcast.training.fact.FactSchema.Column;
import flopcast.training.fact.FactSchema.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a table of facts as its schema says. A fault in a resource is our own, and is reported
/// with its table and row.
final class FactReader {

    private final FactSchema schema;
    private final Map<String, Integer> places = new HashMap<>();

    private FactReader(FactSchema schema, List<String> header) {
        this.schema = schema;
        for (String column : header) {
            places.put(column, places.size());
        }
    }

    static List<Fact> read(FactSchema schema) {
        return read(schema, resource(schema.table() + ".csv"));
    }

    static List<Fact> read(FactSchema schema, String text) {
        List<List<String>> rows = CsvRows.of(text);
        var reader = new FactReader(schema, rows.getFirst());
        var facts = new ArrayList<Fact>();
        for (List<String> row : rows.subList(1, rows.size())) {
            try {
                facts.add(reader.fact(row));
            } catch (RuntimeException fault) {
                throw new IllegalStateException(
                        schema.table() + ".csv, row " + (facts.size() + 2) + ": " + row, fault);
            }
        }
        return facts;
    }

    private Fact fact(List<String> row) {
        Map<String, Confidence> confidences = confidences(row);
        Confidence usual = Confidence.of(cell(row, "confidence"));
        var figures = new ArrayList<Figure>();
        for (Column column : schema.columns()) {
            String text = cell(row, column.column());
            if (!text.isEmpty()) {
                figures.add(
                        new Figure(
                                column.figure(),
                                value(column.form(), text),
                                confidences.getOrDefault(column.figure(), usual),
                                day(cell(row, column.knownSince()))));
            }
        }
        List<String> key = schema.keys().stream().map(name -> cell(row, name)).toList();
        return new Fact(schema.table(), key, figures, cell(row, "source"), optional(row, "note"));
    }

    private static FigureValue value(Form form, String text) {
        return switch (form) {
            case Form.Words() -> new FigureValue.Text(text);
            case Form.Day() -> new FigureValue.Day(LocalDate.parse(text));
            case Form.Amount(var unit) ->
                    new FigureValue.Amount(Double.parseDouble(text) * unit.factor(), unit);
        };
    }

    private Map<String, Confidence> confidences(List<String> row) {
        var confidences = new HashMap<String, Confidence>();
        String marks = optional(row, "other_confidence");
        if (!marks.isEmpty()) {
            for (String mark : marks.split("; ", -1)) {
                String[] parts = mark.split(": ", 2);
                if (schema.columns().stream().noneMatch(c -> c.figure().equals(parts[0]))) {
                    throw new IllegalArgumentException("no figure is called " + parts[0]);
                }
                confidences.put(parts[0], Confidence.of(parts[1]));
            }
        }
        return confidences;
    }

    private String cell(List<String> row, String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("no column is called " + column);
        }
        return row.get(place);
    }

    private String optional(List<String> row, String column) {
        return places.containsKey(column) ? cell(row, column) : "";
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static String resource(String name) {
        try (InputStream stream = FactReader.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
