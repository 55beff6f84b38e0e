package flopcast.report.json;

import flopcast.training.scaling.Answer;
import flopcast.training.scaling.Argument;
import flopcast.training.scaling.Check;
import flopcast.training.scaling.Coefficient;
import flopcast.training.scaling.FitDomain;
import flopcast.training.scaling.FrontierTable;
import flopcast.training.scaling.Measure;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.Question;
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
        for (FitDomain.Extent extent : law.domain().extents()) {
            String what = extent.what();
            range(what.equals(Measure.COMPUTE.what()) ? "trainingCompute" : what, extent.range());
        }
        json.name("runs").text(law.domain().runs());
        json.endObject();
        questions(law);
        checks(law);
        json.name("hasUncertainty").truth(law.uncertainty().isPresent());
        json.name("knownSince").text(law.knownSince().toString());
        json.name("source").text(law.source().toString());
        json.endObject();
    }

    private void questions(PublishedLaw law) throws IOException {
        json.name("questions").beginArray();
        for (Question question : law.law().questions()) {
            json.beginObject();
            json.name("name").text(question.name());
            json.name("gives").text(question.sentence());
            json.name("arguments").beginArray();
            for (Argument argument : question.arguments()) {
                json.beginObject();
                json.name("name").text(argument.name());
                json.name("unit").text(argument.measure().unit());
                json.name("optional").truth(argument.preset().isPresent());
                json.endObject();
            }
            json.endArray();
            json.name("answers").beginArray();
            for (Answer answer : question.answers()) {
                json.beginObject();
                json.name("name").text(answer.name());
                json.name("unit").text(answer.measure().unit());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private void checks(PublishedLaw law) throws IOException {
        json.name("attested").truth(law.isAttested());
        json.name("checks").beginArray();
        for (Check check : law.checks()) {
            json.beginObject();
            json.name("question").text(check.question());
            json.name("printed").text(check.printed());
            json.name("tolerance").number(check.tolerance());
            json.name("place").text(check.place());
            json.endObject();
        }
        json.endArray();
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

    /// `null` for a lower end that is not known.
    private void range(String name, Range range) throws IOException {
        json.name(name).beginArray();
        if (range.hasLow()) {
            json.number(range.low());
        } else {
            json.nothing();
        }
        json.number(range.high()).endArray();
    }
}
