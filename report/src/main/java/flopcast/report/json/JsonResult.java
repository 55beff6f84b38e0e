package flopcast.report.json;

import flopcast.quantity.statistic.Dominance;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Unit;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Summary;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// `"kind"` and what belongs to it, as fields of an object that is open.
public final class JsonResult {

    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final JsonWriter json;
    private final int densityPoints;

    public JsonResult(JsonWriter json) {
        this(json, 0);
    }

    /// @param densityPoints about how many points the density of a quantity has; 0 for none
    JsonResult(JsonWriter json, int densityPoints) {
        this.json = json;
        this.densityPoints = densityPoints;
    }

    public void fields(Result result) throws IOException {
        json.name("kind").text(result.kind());
        switch (result) {
            case Result.Known number -> number(number);
            case Result.Uncertain uncertain -> uncertain(uncertain);
            case Result.Truth truth -> truth(truth);
            case Result.Text text -> json.name("value").text(text.text());
            case Result.ListOf list -> list(list);
            case Result.Dict dict -> dict(dict);
            case Result.Date date -> json.name("value").text(date(date.moment()));
            case Result.UncertainDate date -> uncertainDate(date.summary());
            case Result.Described described -> json.name("value").text(described.text());
        }
    }

    private void number(Result.Known number) throws IOException {
        Unit unit = JsonOutput.unit(number.dimension(), number.shownIn());
        json.name("unit").text(unit.text());
        json.name("exact").truth(number.estimate().error() == 0);
        json.name("value").number(number.estimate().value() / unit.factor());
        json.name("error").number(number.estimate().error() / unit.factor());
    }

    private void uncertain(Result.Uncertain uncertain) throws IOException {
        Unit unit = JsonOutput.unit(uncertain.dimension(), uncertain.shownIn());
        Summary summary = uncertain.summary();
        json.name("unit").text(unit.text());
        json.name("exact").truth(summary.isExact());
        Optional<Estimate> mean = summary.mean();
        estimate("mean", mean, unit);
        if (mean.isEmpty()) {
            json.name("meanMissing").text(missing(summary.missingMean()));
        }
        Optional<Estimate> deviation = summary.standardDeviation();
        estimate("stdev", deviation, unit);
        if (deviation.isEmpty()) {
            json.name("stdevMissing").text(missing(summary.missingDeviation()));
        }
        dominated(summary.dominance());
        json.name("quantiles").beginObject();
        for (double level : LEVELS) {
            json.name(JsonWriter.decimal(level))
                    .number(summary.quantile(level).value() / unit.factor());
        }
        json.endObject();
        json.name("quantileErrors").beginObject();
        for (double level : LEVELS) {
            json.name(JsonWriter.decimal(level))
                    .number(summary.quantile(level).error() / unit.factor());
        }
        json.endObject();
        new JsonBetweenLaws(json).write(uncertain.betweenLaws(), unit.factor());
        if (densityPoints > 0) {
            new JsonDensity(json).write(summary.densityCurve(densityPoints), unit.factor());
        }
    }

    private void dominated(Dominance dominance) throws IOException {
        if (dominance.isOfMean() || dominance.isOfDeviation()) {
            json.name("dominated").beginArray();
            if (dominance.isOfMean()) {
                json.text("mean");
            }
            if (dominance.isOfDeviation()) {
                json.text("stdev");
            }
            json.endArray();
        }
    }

    private static String missing(String reason) {
        return reason.isEmpty() ? "the distribution has none" : reason;
    }

    private void estimate(String name, Optional<Estimate> estimate, Unit unit) throws IOException {
        Estimate shown = estimate.orElse(new Estimate(Double.NaN, Double.NaN));
        json.name(name).number(shown.value() / unit.factor());
        json.name(name + "Error").number(shown.error() / unit.factor());
    }

    private void truth(Result.Truth truth) throws IOException {
        if (truth.isPlain()) {
            json.name("value").truth(truth.probability().value() == 1);
        }
        json.name("probability").number(truth.probability().value());
        json.name("probabilityError").number(truth.probability().error());
    }

    private void list(Result.ListOf list) throws IOException {
        json.name("value").beginArray();
        for (Result item : list.items()) {
            json.beginObject();
            fields(item);
            json.endObject();
        }
        json.endArray();
    }

    private void dict(Result.Dict dict) throws IOException {
        json.name("value").beginObject();
        for (Map.Entry<String, Result> entry : dict.entries().entrySet()) {
            json.name(entry.getKey()).beginObject();
            fields(entry.getValue());
            json.endObject();
        }
        json.endObject();
    }

    /// Quantiles as dates; their errors in seconds.
    private void uncertainDate(Summary summary) throws IOException {
        json.name("quantiles").beginObject();
        for (double level : LEVELS) {
            json.name(JsonWriter.decimal(level))
                    .text(date(moment(summary.quantile(level).value())));
        }
        json.endObject();
        json.name("quantileErrors").beginObject();
        for (double level : LEVELS) {
            json.name(JsonWriter.decimal(level)).number(summary.quantile(level).error());
        }
        json.endObject();
    }

    /// @param seconds since 1970-01-01T00:00Z; beyond all calendars, the last moment there is
    public static Instant moment(double seconds) {
        long whole = (long) Math.floor(seconds);
        long least = Instant.MIN.getEpochSecond();
        return Instant.ofEpochSecond(Math.clamp(whole, least, Instant.MAX.getEpochSecond()));
    }

    /// `2022-12-21`, with the time of day where it is not midnight: `2022-12-21T06:30:00Z`.
    public static String date(Instant moment) {
        OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : moment.toString();
    }
}
