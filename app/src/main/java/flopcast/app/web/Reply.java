package flopcast.app.web;

import flopcast.report.json.JsonWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// What is sent back.
///
/// @param type of the content
record Reply(int status, String type, Bytes body, Map<String, String> headers) {

    static final int OK = 200;
    static final int UNCHANGED = 304;

    private static final String JSON = "application/json; charset=utf-8";

    /// Writes an object or array.
    @FunctionalInterface
    interface Content {
        void write(JsonWriter json) throws IOException;
    }

    static Reply json(int status, Content content) {
        return json(status, content, Integer.MAX_VALUE);
    }

    /// @throws Refusal where the answer would be longer than `mostBytes`
    static Reply json(int status, Content content, int mostBytes) {
        String text = bounded(mostBytes, out -> content.write(JsonWriter.compact(out)));
        return new Reply(status, JSON, Bytes.of(text), Map.of());
    }

    /// Writes text.
    @FunctionalInterface
    interface Writing {
        void write(Appendable out) throws IOException;
    }

    /// @throws Refusal where the text would be longer than `most`
    static String bounded(int most, Writing writing) {
        var text = new BoundedText(most);
        try {
            writing.write(text);
        } catch (IOException tooLong) {
            throw new Refusal(Refusal.TOO_LARGE, "the answer is too long");
        }
        return text.toString();
    }

    static Reply refusal(Refusal refusal) {
        return json(
                refusal.status(),
                json -> json.beginObject().name("refused").text(refusal.reason()).endObject());
    }

    /// A file to be saved.
    static Reply download(String name, String type, String text) {
        return new Reply(OK, type, Bytes.of(text), Map.of())
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    Reply with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, more);
    }
}
