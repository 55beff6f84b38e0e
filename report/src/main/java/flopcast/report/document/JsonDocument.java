package flopcast.report.document;

import flopcast.report.chart.Chart;
import flopcast.report.json.FactJson;
import flopcast.report.json.JsonReport;
import flopcast.report.json.JsonWriter;
import flopcast.scenario.value.FactCitation;
import flopcast.training.fact.Fact;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A report for other programs: for each run its digest, the object that `flopcast run --json`
/// prints, what rests on what, facts and laws used, and the charts.
public final class JsonDocument {

    private final String version;
    private final JsonWriter json;

    /// @param version of this program
    public JsonDocument(String version, JsonWriter json) {
        this.version = version;
        this.json = json;
    }

    public void write(Report report) throws IOException {
        json.beginObject();
        json.name("flopcast").text(version);
        json.name("title").text(report.title());
        json.name("runs").beginArray();
        for (Report.Part part : report.scenarios()) {
            json.beginObject();
            json.name("digest").text(part.run().digest());
            json.name("forecast");
            new JsonReport(version, json, 0).write(part.forecast());
            reads(part);
            json.name("facts").beginArray();
            for (FactCitation used : part.forecast().grounds().figures()) {
                new FactJson(json).object(only(used));
            }
            json.endArray();
            json.name("laws").beginArray();
            for (String law : part.forecast().grounds().laws()) {
                json.text(law);
            }
            json.endArray();
            json.name("charts").beginArray();
            for (List<Chart> group : Pictures.of(part.forecast(), report.models())) {
                for (Chart chart : group) {
                    chart(chart);
                }
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.endObject().end();
    }

    /// The fact with no other figure than the one that was used.
    private static Fact only(FactCitation used) {
        Fact fact = used.fact();
        return new Fact(fact.table(), fact.key(), List.of(used.figure()), fact.note());
    }

    private void reads(Report.Part part) throws IOException {
        Set<String> shown =
                part.forecast().outputs().stream()
                        .map(output -> output.name())
                        .collect(Collectors.toSet());
        json.name("reads").beginObject();
        for (Map.Entry<String, Set<String>> entry :
                part.forecast().grounds().among(shown).entrySet()) {
            json.name(entry.getKey()).beginArray();
            for (String name : entry.getValue()) {
                json.text(name);
            }
            json.endArray();
        }
        json.endObject();
    }

    private void chart(Chart chart) throws IOException {
        json.beginObject();
        json.name("name").text(chart.name());
        json.name("title").text(chart.title());
        json.name("alternative").text(chart.alternative());
        chart.data().write(json);
        json.name("specification").raw(chart.specification());
        json.endObject();
    }
}
