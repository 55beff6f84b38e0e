package flopcast.report.json;

import flopcast.scenario.forecast.PrecisionSummary;
import java.io.IOException;

/// How precise a forecast is that was run until it was, and what that took.
final class JsonPrecision {

    private JsonPrecision() {}

    static void write(PrecisionSummary precision, JsonWriter json) throws IOException {
        json.name("precision").beginObject();
        json.name("wanted").number(precision.wanted());
        json.name("reached").number(precision.reached());
        json.name("leastPrecise");
        if (precision.leastPrecise().isEmpty()) {
            json.nothing();
        } else {
            json.text(precision.leastPrecise());
        }
        json.name("runs").whole(precision.runs());
        json.name("drawsInAll").whole(precision.drawsInAll());
        json.name("missed").beginArray();
        for (PrecisionSummary.Missed missed : precision.missed()) {
            json.beginObject();
            json.name("statistic").text(missed.statistic());
            json.name("output").text(missed.output());
            json.name("relativeError").number(missed.relativeError());
            json.name("drawsNeeded").number(missed.drawsNeeded());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
