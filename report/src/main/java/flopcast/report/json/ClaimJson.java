package flopcast.report.json;

import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import java.io.IOException;

/// The claims of a scenario as one object: title, file, and the outputs that have claims.
public final class ClaimJson {

    private final JsonWriter json;

    public ClaimJson(JsonWriter json) {
        this.json = json;
    }

    public void write(Forecast forecast) throws IOException {
        json.beginObject();
        json.name("scenario").text(forecast.title());
        json.name("file").text(forecast.file());
        json.name("outputs").beginArray();
        for (Output output : forecast.outputs()) {
            if (!output.claims().isEmpty()) {
                json.beginObject();
                json.name("name").text(output.name());
                new JsonOutput(json, 0).claims(output);
                json.endObject();
            }
        }
        json.endArray();
        json.endObject();
    }
}
