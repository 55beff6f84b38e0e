package flopcast.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "3, 3",
        "402.72, 402.72",
        "2.2e25, 2.2e25",
        "1e26, 1e26",
        "-1.5e-7, -1.5e-7",
        "999999999999999, 999999999999999",
        "1e15, 1e15",
        "0.1, 0.1",
        "4.9e-324, 4.9e-324",
        "1.7976931348623157e308, 1.7976931348623157e308"
    })
    void numbersAreTheShortestThatReadBack(double value, String text) {
        assertEquals(text, JsonWriter.decimal(value));
        assertEquals(value, Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsNull(double value) throws IOException {
        var text = new StringBuilder();
        JsonWriter.compact(text).number(value);
        assertEquals("null", text.toString());
    }

    @Test
    void namesAndItemsAreSeparated() throws IOException {
        var text = new StringBuilder();
        JsonWriter json = JsonWriter.compact(text).beginObject();
        json.name("a").beginArray().whole(1).truth(true).nothing().endArray();
        json.name("b").beginObject().endObject().name("c").text("d\n").endObject();
        assertEquals("{\"a\":[1, true, null], \"b\":{}, \"c\":\"d\\n\"}", text.toString());
    }

    @Test
    void anIndentedObjectHasALineForEveryName() throws IOException {
        var text = new StringBuilder();
        JsonWriter json = JsonWriter.indented(text).beginObject();
        json.name("a").beginArray().whole(1).endArray().name("b").beginArray().endArray();
        json.endObject().end();
        assertEquals("{\n  \"a\": [\n    1\n  ],\n  \"b\": []\n}\n", text.toString());
    }
}
