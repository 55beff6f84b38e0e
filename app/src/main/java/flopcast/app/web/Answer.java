package flopcast.app.web;

import flopcast.report.chart.Chart;
import flopcast.report.json.JsonWriter;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.SourceText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What `/api/run` answers.
///
/// @param sequence of the request
/// @param sliders numbers that may be moved; none where the text cannot be read
/// @param forecast empty where there are errors
/// @param pinned what it is compared with
/// @param micros how long it took [microseconds]
record Answer(
        long sequence,
        List<Slider> sliders,
        Optional<Forecast> forecast,
        Optional<Forecast> pinned,
        List<Problem> problems,
        Optional<ChartChoice.Shown> chart,
        long micros) {

    void write(JsonWriter json, SourceText text) throws IOException {
        json.beginObject();
        json.name("sequence").whole(sequence);
        json.name("forecast");
        if (forecast.isPresent()) {
            forecast(forecast.get(), json);
        } else {
            json.nothing();
        }
        json.name("chart");
        if (chart.isPresent()) {
            chart(chart.get(), json);
        } else {
            json.nothing();
        }
        new ProblemJson(json, text).write(problems);
        sliders(json);
        json.name("milliseconds").number(micros / 1000.0);
        json.endObject();
    }

    private void forecast(Forecast shown, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("title").text(shown.title());
        json.name("asOf").text(shown.asOf().map(LocalDate::toString).orElse(""));
        json.name("draws").whole(shown.draws());
        json.name("seed").whole(shown.seed());
        json.name("isCompared").truth(pinned.isPresent());
        json.name("evidence").truth(shown.evidence().isPresent());
        json.name("outputs").beginArray();
        var writer = new OutputJson(json, shown.units(), pinned);
        for (Output output : shown.outputs()) {
            writer.write(output);
        }
        json.endArray();
        json.endObject();
    }

    /// The specification is a text, so that the page need not read it twice.
    private static void chart(ChartChoice.Shown shown, JsonWriter json) throws IOException {
        Chart chart = shown.chart();
        json.beginObject();
        json.name("output").text(shown.output());
        json.name("name").text(chart.name());
        json.name("title").text(chart.title());
        json.name("alternative").text(chart.alternative());
        json.name("specification").text(chart.specification());
        chart.data().write(json);
        json.endObject();
    }

    private void sliders(JsonWriter json) throws IOException {
        json.name("sliders").beginArray();
        for (Slider slider : sliders) {
            json.beginObject();
            json.name("statement").text(slider.statement());
            json.name("role").text(slider.role());
            json.name("digits").text(slider.digits());
            json.name("suffix").text(slider.suffix());
            json.name("unit").text(slider.unit());
            json.name("start").whole(slider.span().start());
            json.name("end").whole(slider.span().end());
            json.endObject();
        }
        json.endArray();
    }
}
