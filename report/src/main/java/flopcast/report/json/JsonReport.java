package flopcast.report.json;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.draw.Sampling;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.problem.Problem;
import java.io.IOException;
import java.util.List;

/// A forecast, or why there is none, as other programs read it:
/// `docs/reference/forecast.schema.json`. Fields may be added, never changed.
public final class JsonReport {

    private static final int SCHEMA = 1;

    private final String version;
    private final JsonWriter json;
    private final int densityPoints;

    /// @param version of this program
    /// @param densityPoints about how many points the density of a quantity has; 0 for none
    public JsonReport(String version, JsonWriter json, int densityPoints) {
        this.version = version;
        this.json = json;
        this.densityPoints = densityPoints;
    }

    public void write(Forecast forecast) throws IOException {
        json.beginObject();
        begin();
        json.name("scenario").text(forecast.title());
        json.name("file").text(forecast.file());
        json.name("asOf");
        if (forecast.asOf().isPresent()) {
            json.text(forecast.asOf().get().toString());
        } else {
            json.nothing();
        }
        json.name("seed").whole(forecast.seed());
        json.name("draws").whole(forecast.draws());
        json.name("sampling").text(forecast.sampling().word());
        if (forecast.sampling() != Sampling.PLAIN) {
            json.name("randomisations").whole(Layout.RANDOMISATIONS);
        }
        json.name("year").number(forecast.units().year());
        json.name("outputs").beginArray();
        for (Output output : forecast.outputs()) {
            new JsonOutput(json, densityPoints).write(output);
        }
        json.endArray();
        if (forecast.evidence().isPresent()) {
            new JsonEvidence(json).write(forecast.evidence().get());
        }
        if (forecast.precision().isPresent()) {
            JsonPrecision.write(forecast.precision().get(), json);
        }
        JsonProblems.write(forecast.remarks(), json);
        json.endObject();
    }

    /// The same object for a scenario that has no forecast.
    public void write(String file, long seed, int draws, List<Problem> problems)
            throws IOException {
        json.beginObject();
        begin();
        json.name("scenario").nothing();
        json.name("file").text(file);
        json.name("asOf").nothing();
        json.name("seed").whole(seed);
        json.name("draws").whole(draws);
        json.name("outputs").beginArray().endArray();
        JsonProblems.write(problems, json);
        json.endObject();
    }

    private void begin() throws IOException {
        json.name("flopcast").text(version);
        json.name("schema").whole(SCHEMA);
    }
}
