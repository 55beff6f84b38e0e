package flopcast.report.json;

import flopcast.training.fact.Fact;
import flopcast.training.fact.Figure;
import flopcast.training.fact.FigureValue;
import java.io.IOException;
import java.util.List;

/// Facts as an array, each figure in the unit of its source.
public final class FactJson {

    private final JsonWriter json;

    public FactJson(JsonWriter json) {
        this.json = json;
    }

    public void write(List<Fact> facts) throws IOException {
        json.beginArray();
        for (Fact fact : facts) {
            object(fact);
        }
        json.endArray().end();
    }

    /// One of them.
    public void object(Fact fact) throws IOException {
        json.beginObject();
        json.name("table").text(fact.table());
        json.name("key").beginArray();
        for (String key : fact.key()) {
            json.text(key);
        }
        json.endArray();
        json.name("figures").beginObject();
        for (Figure figure : fact.figures()) {
            figure(figure);
        }
        json.endObject();
        json.name("source").text(String.join("; ", fact.sources()));
        json.name("note").text(fact.note());
        json.endObject();
    }

    private void figure(Figure figure) throws IOException {
        json.name(figure.name()).beginObject();
        json.name("value");
        switch (figure.value()) {
            case FigureValue.Amount amount -> {
                json.number(amount.value() / amount.unit().factor());
                json.name("unit").text(amount.unit().text());
            }
            case FigureValue.Text text -> json.text(text.text());
            case FigureValue.Day day -> json.text(day.date().toString());
        }
        json.name("confidence").text(figure.confidence().word());
        json.name("source").text(figure.source());
        json.name("knownSince");
        if (figure.knownSince().isPresent()) {
            json.text(figure.knownSince().get().toString());
        } else {
            json.nothing();
        }
        json.endObject();
    }
}
