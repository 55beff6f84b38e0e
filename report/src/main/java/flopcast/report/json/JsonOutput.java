package flopcast.report.json;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One item of `"outputs"`.
final class JsonOutput {

    private final JsonWriter json;
    private final int densityPoints;

    JsonOutput(JsonWriter json, int densityPoints) {
        this.json = json;
        this.densityPoints = densityPoints;
    }

    void write(Output output) throws IOException {
        json.beginObject();
        json.name("name").text(output.name());
        optional("label", output.label());
        optional("doc", output.doc());
        json.name("headline").truth(output.isHeadline());
        new JsonResult(json, densityPoints).fields(output.result());
        sources(output.sources());
        claims(output);
        if (output.resolved().isPresent()) {
            resolved(output.resolved().get());
        }
        json.endObject();
    }

    private void optional(String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.name(name).text(text);
        }
    }

    private void sources(List<String> sources) throws IOException {
        json.name("sources").beginArray();
        for (String source : sources) {
            json.text(source);
        }
        json.endArray();
    }

    void claims(Output output) throws IOException {
        claims(output.claims(), factor(output.result()));
    }

    private void claims(List<Verdict> claims, double factor) throws IOException {
        json.name("claims").beginArray();
        for (Verdict claim : claims) {
            json.beginObject();
            json.name("claimed");
            claimed(claim.values(), factor);
            json.name("text").text(claim.claimed());
            json.name("where").text(claim.where());
            json.name("verdict").text(verdict(claim));
            readings(claim, factor);
            if (!claim.cameOut().isEmpty()) {
                json.name("cameOut").text(claim.cameOut());
            }
            if (claim.decision() == Verdict.Decision.DOES_NOT_HOLD && !claim.why().isEmpty()) {
                json.name("why").text(claim.why());
            }
            if (claim.drawsNeeded() > 0) {
                json.name("drawsNeeded").whole(claim.drawsNeeded());
            }
            json.endObject();
        }
        json.endArray();
    }

    private void readings(Verdict claim, double factor) throws IOException {
        if (!claim.readings().isEmpty()) {
            json.name("readings").beginObject();
            for (Map.Entry<String, Double> reading : claim.readings().entrySet()) {
                json.name(reading.getKey()).number(reading.getValue() / factor);
            }
            json.endObject();
        }
    }

    private void claimed(List<Double> values, double factor) throws IOException {
        if (values.size() == 1) {
            json.number(values.getFirst() / factor);
            return;
        }
        json.beginArray();
        for (double value : values) {
            json.number(value / factor);
        }
        json.endArray();
    }

    private static String verdict(Verdict claim) {
        return switch (claim.decision()) {
            case HOLDS -> "holds";
            case HOLDS_WITH_READING -> "holds with \"" + claim.reading().orElse("") + "\"";
            case UNDECIDED -> "undecided";
            case DOES_NOT_HOLD -> "does not hold";
        };
    }

    private void resolved(Output.Resolution resolution) throws IOException {
        json.name("resolved").beginObject();
        new JsonResult(json).fields(resolution.truth());
        json.name("source").text(resolution.source());
        json.endObject();
    }

    private static double factor(Result result) {
        return switch (result) {
            case Result.Known number -> unit(number.dimension(), number.shownIn()).factor();
            case Result.Uncertain uncertain ->
                    unit(uncertain.dimension(), uncertain.shownIn()).factor();
            default -> 1;
        };
    }

    /// The unit that a quantity's numbers are written in.
    static Unit unit(Dimension dimension, Optional<Unit> shownIn) {
        return shownIn.orElseGet(() -> Unit.base(dimension));
    }
}
