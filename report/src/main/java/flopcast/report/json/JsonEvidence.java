package flopcast.report.json;

import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.forecast.EvidenceSummary;
import java.io.IOException;

/// `"evidence"`: how the worlds agree with what was observed.
final class JsonEvidence {

    private final JsonWriter json;

    JsonEvidence(JsonWriter json) {
        this.json = json;
    }

    void write(EvidenceSummary evidence) throws IOException {
        json.name("evidence").beginObject();
        json.name("draws").whole(evidence.drawn());
        json.name("worlds").whole(evidence.kept());
        json.name("effectiveSampleSize").number(evidence.effectiveCount());
        if (evidence.probability().isPresent()) {
            estimate("probability", evidence.probability().get());
        }
        estimate("logLikelihood", evidence.logLikelihood());
        json.name("densityUnit").text(evidence.density().toString());
        json.name("observations").beginArray();
        for (EvidenceSummary.Statement statement : evidence.statements()) {
            statement(statement);
        }
        json.endArray();
        json.endObject();
    }

    private void estimate(String name, Estimate estimate) throws IOException {
        json.name(name).number(estimate.value());
        json.name(name + "Error").number(estimate.error());
    }

    private void statement(EvidenceSummary.Statement statement) throws IOException {
        json.beginObject();
        json.name("observed").text(statement.text());
        json.name("file").text(statement.file());
        json.name("line").whole(statement.line());
        json.name("times").whole(statement.times());
        json.name("kind").text(statement.isLikelihood() ? "likelihood" : "condition");
        json.name("shareAlone").number(statement.share());
        json.name("logLikelihoodAlone").number(statement.logLikelihood());
        json.name("sources").beginArray();
        for (String source : statement.sources()) {
            json.text(source);
        }
        json.endArray();
        json.endObject();
    }
}
