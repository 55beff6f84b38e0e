package flopcast.training.fact;

import flopcast.training.fact.FactSchema.Column;
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
                                column.form().value(text),
                                confidences.getOrDefault(column.figure(), usual),
                                day(cell(row, column.knownSince()))));
            }
        }
        var key = new ArrayList<String>();
        for (String name : schema.keys()) {
            key.add(required(row, name));
        }
        String source = required(row, "source");
        return new Fact(schema.table(), key, figures, source, optional(row, "note"));
    }

    private Map<String, Confidence> confidences(List<String> row) {
        var confidences = new HashMap<String, Confidence>();
        String marks = optional(row, "other_confidence");
        if (!marks.isEmpty()) {
            for (String mark : marks.split(";", -1)) {
                int colon = mark.indexOf(": ");
                String figure = mark.substring(0, colon).strip();
                if (!schema.hasFigure(figure)) {
                    throw new IllegalArgumentException("no figure is called " + figure);
                }
                confidences.put(figure, Confidence.of(mark.substring(colon + 2)));
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

    private String required(List<String> row, String column) {
        String text = cell(row, column);
        if (text.isBlank()) {
            throw new IllegalArgumentException("the column " + column + " is empty");
        }
        return text;
    }

    private String optional(List<String> row, String column) {
        return places.containsKey(column) ? cell(row, column) : "";
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(FactDate.of(text));
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
