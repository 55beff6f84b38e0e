package flopcast.app.web;

import flopcast.quantity.draw.Layout;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Histogram;
import flopcast.quantity.statistic.Sample;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.QuantityText;
import flopcast.quantity.unit.Scale;
import flopcast.quantity.unit.UnitTable;
import flopcast.report.json.JsonWriter;
import flopcast.report.terminal.ResultText;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Summary;
import flopcast.scenario.forecast.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One quantity as the page shows it: texts with the digits that their errors justify.
final class OutputJson {

    /// An exact statistic is not worth more digits than are read at a glance.
    private static final int GLANCE = 4;

    private static final int LONGEST_TEXT = 300;
    private static final int BINS = 32;

    private final JsonWriter json;
    private final UnitTable units;
    private final Optional<Forecast> pinned;

    /// @param units of the run
    /// @param pinned what it is compared with
    OutputJson(JsonWriter json, UnitTable units, Optional<Forecast> pinned) {
        this.json = json;
        this.units = units;
        this.pinned = pinned;
    }

    void write(Output output) throws IOException {
        json.beginObject();
        json.name("name").text(output.name());
        json.name("label").text(output.label());
        json.name("doc").text(output.doc());
        json.name("headline").truth(output.isHeadline());
        result(output);
        texts("sources", output.sources());
        texts("restsOn", List.copyOf(output.restsOn()));
        claims(output.claims());
        Optional<Output> before = pinned.flatMap(forecast -> named(forecast, output.name()));
        if (before.isPresent()) {
            pinned(before.get().result(), output.result());
        }
        json.endObject();
    }

    static Optional<Output> named(Forecast forecast, String name) {
        return forecast.outputs().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private void result(Output output) throws IOException {
        Result result = output.result();
        json.name("kind").text(result.kind());
        if (result instanceof Result.Uncertain uncertain) {
            uncertain(uncertain);
            if (output.isHeadline()) {
                spark(uncertain.summary());
            }
            return;
        }
        if (result instanceof Result.Known number && !number.isProbability()) {
            known(number);
            return;
        }
        String text = new ResultText(units).of(result);
        boolean isLong = text.length() > LONGEST_TEXT;
        json.name("text").text(isLong ? text.substring(0, LONGEST_TEXT) + " …" : text);
    }

    private void known(Result.Known number) throws IOException {
        Estimate estimate = number.estimate();
        Digits digits = Digits.justifiedBy(estimate.error());
        QuantityText text =
                QuantityText.of(
                        estimate.value(), number.dimension(), number.shownIn(), digits, units);
        json.name("value").text(text.value());
        json.name("unit").text(text.unit());
    }

    private void uncertain(Result.Uncertain uncertain) throws IOException {
        Summary summary = uncertain.summary();
        Scale scale = scale(uncertain);
        json.name("exact").truth(summary.isExact());
        json.name("median").text(number(summary.median(), scale));
        json.name("low").text(number(summary.quantile(0.05), scale));
        json.name("high").text(number(summary.quantile(0.95), scale));
        json.name("mean").text(summary.mean().map(mean -> number(mean, scale)).orElse("–"));
        json.name("unit").text(scale.unit().text());
    }

    /// A median of about 0 says nothing about the size of a quantity.
    private Scale scale(Result.Uncertain uncertain) {
        double median = uncertain.summary().median().value();
        double high = uncertain.summary().quantile(0.95).value();
        double typical = Math.abs(median) < 1e-3 * Math.abs(high) ? high : median;
        return QuantityText.scaleFor(typical, uncertain.dimension(), uncertain.shownIn(), units);
    }

    private static String number(Estimate estimate, Scale scale) {
        boolean isExact = estimate.error() == 0;
        Digits digits = isExact ? Digits.atMost(GLANCE) : Digits.justifiedBy(estimate.error());
        String text = scale.text(estimate.value(), digits).value();
        return isExact && text.indexOf('e') >= 0
                ? scale.text(estimate.value(), Digits.atMost(GLANCE - 1)).value()
                : text;
    }

    /// The shape at a glance: how high each bin is, to 1000.
    private void spark(Summary summary) throws IOException {
        Histogram histogram = glance(summary.sample()).histogram(BINS);
        double highest = histogram.highest();
        json.name("spark").beginArray();
        for (int bin = 0; bin < histogram.bins(); bin++) {
            json.whole(Math.round(1000 * histogram.weight(bin) / highest));
        }
        json.endArray();
    }

    /// The first round of draws, which is spread as evenly as all; where they weigh differently,
    /// all.
    private static Sample glance(Sample sample) {
        return sample.count() > Layout.ROUND && !sample.worlds().isWeighted()
                ? Sample.of(sample.draws(), Layout.ROUND)
                : sample;
    }

    private void claims(List<Verdict> claims) throws IOException {
        json.name("claims").beginArray();
        for (Verdict claim : claims) {
            json.beginObject();
            json.name("claimed").text(claim.claimed());
            json.name("where").text(claim.where());
            json.name("decision")
                    .text(claim.decision().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.name("verdict").text(claim.text());
            json.endObject();
        }
        json.endArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.name(name).beginArray();
        for (String text : texts) {
            json.text(text);
        }
        json.endArray();
    }

    private void pinned(Result before, Result now) throws IOException {
        json.name("pinned").beginObject();
        json.name("text").text(shown(before));
        json.name("change").text(change(before, now));
        json.endObject();
    }

    private String shown(Result result) {
        if (result instanceof Result.Uncertain uncertain) {
            Scale scale = scale(uncertain);
            return new QuantityText(
                            number(uncertain.summary().median(), scale), scale.unit().text())
                    .toString();
        }
        String text = new ResultText(units).of(result);
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + " …" : text;
    }

    private String change(Result before, Result now) {
        if (before instanceof Result.Uncertain was
                && now instanceof Result.Uncertain is
                && was.dimension().equals(is.dimension())) {
            return Change.of(was.summary().median(), is.summary().median());
        }
        if (before instanceof Result.Known was
                && now instanceof Result.Known is
                && was.dimension().equals(is.dimension())) {
            return Change.of(was.estimate(), is.estimate());
        }
        if (before instanceof Result.Truth was && now instanceof Result.Truth is) {
            return Change.ofShares(was.probability(), is.probability());
        }
        return shown(before).equals(shown(now)) ? "" : "changed";
    }
}
