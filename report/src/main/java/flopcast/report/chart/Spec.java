package flopcast.report.chart;

import flopcast.report.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An object of a specification: values by name, in the order in which they were added. A value is
/// a text, a number, a truth, another object, or a list of these.
final class Spec {

    static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";

    /// JSON's null: what would be there otherwise is not wanted.
    static final Object NOTHING = Nothing.NOTHING;

    private enum Nothing {
        NOTHING
    }

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Spec() {}

    static Spec of(String name, Object value) {
        return new Spec().with(name, value);
    }

    static Spec empty() {
        return new Spec();
    }

    /// A whole chart, as wide as the page lets it be.
    ///
    /// @param height [pixels]
    static Spec chart(int height) {
        return of("$schema", SCHEMA)
                .with("width", "container")
                .with("height", height)
                .with("autosize", of("type", "fit-x").with("contains", "padding"));
    }

    Spec with(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /// On one line.
    @Override
    public String toString() {
        try {
            var text = new StringBuilder();
            write(this, JsonWriter.compact(text));
            return text.toString();
        } catch (IOException neverOfText) {
            throw new UncheckedIOException(neverOfText);
        }
    }

    private static void write(Object value, JsonWriter json) throws IOException {
        switch (value) {
            case Spec spec -> {
                json.beginObject();
                for (Map.Entry<String, Object> field : spec.fields.entrySet()) {
                    json.name(field.getKey());
                    write(field.getValue(), json);
                }
                json.endObject();
            }
            case List<?> list -> {
                json.beginArray();
                for (Object item : list) {
                    write(item, json);
                }
                json.endArray();
            }
            case String text -> json.text(text);
            case Integer number -> json.whole(number);
            case Double number -> json.number(number);
            case Boolean truth -> json.truth(truth);
            case Nothing _ -> json.nothing();
            default -> throw new IllegalArgumentException("no part of a specification: " + value);
        }
    }
}
