package flopcast.app.web;

import flopcast.quantity.unit.Dimension;
import flopcast.report.chart.AxisKind;
import flopcast.report.chart.Chart;
import flopcast.report.chart.Charts;
import flopcast.report.chart.Series;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which picture the page asks for.
///
/// @param kind `density`, `cumulative` or `intervals`
/// @param outputs the quantities to show: the first one, and those that lie over it
record ChartChoice(String kind, AxisKind axis, List<String> outputs) {

    static ChartChoice of(Request request) {
        AxisKind axis =
                switch (request.value("axis")) {
                    case "linear" -> AxisKind.LINEAR;
                    case "log" -> AxisKind.LOGARITHMIC;
                    default -> AxisKind.AUTOMATIC;
                };
        return new ChartChoice(request.value("chart"), axis, request.values("outputs"));
    }

    /// Empty where nothing is uncertain.
    Optional<Chart> chart(Forecast forecast, Optional<Forecast> pinned) {
        if (kind.equals("intervals")) {
            return Charts.intervalLadder(forecast);
        }
        Optional<Output> shown = shown(forecast);
        if (shown.isEmpty() || !(shown.get().result() instanceof Result.Uncertain result)) {
            return Optional.empty();
        }
        String name = title(shown.get());
        if (kind.equals("cumulative")) {
            return Optional.of(Charts.cumulative(name, result, axis, forecast.units()));
        }
        List<Series> series = series(forecast, shown.get(), result.dimension(), pinned);
        return Optional.of(
                series.size() == 1
                        ? Charts.density(name, result, axis, forecast.units())
                        : Charts.overlay(name, series, axis, forecast.units()));
    }

    /// The quantity asked for, else the first headline, else the first that is uncertain.
    private Optional<Output> shown(Forecast forecast) {
        var candidates = new ArrayList<Output>();
        outputs.stream()
                .limit(1)
                .forEach(name -> OutputJson.named(forecast, name).ifPresent(candidates::add));
        candidates.addAll(forecast.headlines());
        candidates.addAll(forecast.outputs());
        return candidates.stream()
                .filter(output -> output.result() instanceof Result.Uncertain)
                .findFirst();
    }

    private List<Series> series(
            Forecast forecast, Output shown, Dimension dimension, Optional<Forecast> pinned) {
        var series = new ArrayList<Series>();
        add("now", Optional.of(shown), dimension, series);
        pinned.ifPresent(
                before -> add("pinned", OutputJson.named(before, shown.name()), dimension, series));
        for (String name : outputs) {
            if (!name.equals(shown.name())) {
                add(name, OutputJson.named(forecast, name), dimension, series);
            }
        }
        if (series.size() > 1 && pinned.isEmpty()) {
            series.set(0, new Series(title(shown), series.getFirst().result()));
        }
        return series;
    }

    private static void add(
            String label, Optional<Output> output, Dimension dimension, List<Series> series) {
        if (output.isPresent()
                && output.get().result() instanceof Result.Uncertain uncertain
                && uncertain.dimension().equals(dimension)) {
            series.add(new Series(label, uncertain));
        }
    }

    static String title(Output output) {
        return output.label().isEmpty() ? output.name() : output.label();
    }
}
