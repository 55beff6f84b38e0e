package flopcast.report.csv;

import flopcast.report.json.JsonWriter;
import flopcast.training.fact.Fact;
import flopcast.training.fact.Figure;
import flopcast.training.fact.FigureValue;
import java.io.IOException;
import java.util.List;

/// Facts as a table, one figure a row.
public final class FactCsv {

    private FactCsv() {}

    public static void write(List<Fact> facts, Appendable out) throws IOException {
        CsvRow.write(
                List.of(
                        "table",
                        "key",
                        "figure",
                        "value",
                        "unit",
                        "confidence",
                        "known_since",
                        "source",
                        "note"),
                out);
        for (Fact fact : facts) {
            for (Figure figure : fact.figures()) {
                CsvRow.write(
                        List.of(
                                fact.table(),
                                String.join(" ", fact.key()),
                                figure.name(),
                                value(figure.value()),
                                unit(figure.value()),
                                figure.confidence().word(),
                                figure.knownSince().map(Object::toString).orElse(""),
                                figure.source(),
                                fact.note()),
                        out);
            }
        }
    }

    private static String value(FigureValue value) {
        return switch (value) {
            case FigureValue.Amount amount ->
                    JsonWriter.decimal(amount.value() / amount.unit().factor());
            case FigureValue.Text text -> text.text();
            case FigureValue.Day day -> day.date().toString();
        };
    }

    private static String unit(FigureValue value) {
        return value instanceof FigureValue.Amount amount ? amount.unit().text() : "";
    }
}
