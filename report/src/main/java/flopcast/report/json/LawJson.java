package flopcast.report.json;

import flopcast.training.scaling.Coefficient;
import flopcast.training.scaling.FrontierTable;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.Range;
import java.io.IOException;
import java.util.List;

/// Scaling laws as an array, everything in base units.
public final class LawJson {

    private final JsonWriter json;

    public LawJson(JsonWriter json) {
        this.json = json;
    }

    public void write(List<PublishedLaw> laws) throws IOException {
        json.beginArray();
        for (PublishedLaw law : laws) {
            law(law);
        }
        json.endArray().end();
    }

    private void law(PublishedLaw law) throws IOException {
        json.beginObject();
        json.name("id").text(law.id());
        json.name("title").text(law.title());
        json.name("equation").text(law.law().equation());
        json.name("coefficients").beginObject();
        for (Coefficient coefficient : law.law().coefficients()) {
            json.name(coefficient.symbol()).number(coefficient.value());
        }
        json.endObject();
        if (law.law() instanceof FrontierTable table) {
            table(table);
        }
        json.name("counting").text(law.counting().words());
        json.name("domain").beginObject();
        range("parameters", law.domain().parameters());
        range("tokens", law.domain().tokens());
        range("trainingCompute", law.domain().trainingCompute());
        json.name("runs").text(law.domain().runs());
        json.endObject();
        json.name("hasUncertainty").truth(law.uncertainty().isPresent());
        json.name("knownSince").text(law.knownSince().toString());
        json.name("source").text(law.source().toString());
        json.endObject();
    }

    private void table(FrontierTable table) throws IOException {
        json.name("table").beginArray();
        for (FrontierTable.Row row : table.rows()) {
            json.beginObject();
            json.name("trainingCompute").number(row.trainingCompute());
            json.name("parameters").number(row.parameters());
            json.endObject();
        }
        json.endArray();
    }

    private void range(String name, Range range) throws IOException {
        json.name(name).beginArray().number(range.low()).number(range.high()).endArray();
    }
}
