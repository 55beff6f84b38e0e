package flopcast.app.web;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.report.chart.AxisKind;
import flopcast.report.chart.Bar;
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
/// @param kind `density`, `cumulative`, `comparison` or `intervals`
/// @param outputs the quantities to show: the first one, and those that lie over it
record ChartChoice(String kind, AxisKind axis, List<String> outputs) {

    private static final int MOST_BARS = 40;

    static ChartChoice of(Request request) {
        AxisKind axis =
                switch (request.value("axis")) {
                    case "linear" -> AxisKind.LINEAR;
                    case "log" -> AxisKind.LOGARITHMIC;
                    default -> AxisKind.AUTOMATIC;
                };
        return new ChartChoice(request.value("chart"), axis, request.values("outputs"));
    }

    /// A picture, and the quantity that it is mainly of; that is empty where it is of all.
    record Shown(Chart chart, String output) {}

    /// Empty where nothing is a number.
    Optional<Shown> chart(Forecast forecast, Optional<Forecast> pinned) {
        if (kind.equals("intervals")) {
            return Charts.intervalLadder(forecast).map(chart -> new Shown(chart, ""));
        }
        return shown(forecast)
                .map(output -> new Shown(of(output, forecast, pinned), output.name()));
    }

    private Chart of(Output output, Forecast forecast, Optional<Forecast> pinned) {
        if (kind.equals("comparison") || !(output.result() instanceof Result.Uncertain uncertain)) {
            return comparison(output, forecast);
        }
        String name = title(output);
        if (kind.equals("cumulative")) {
            return Charts.cumulative(name, uncertain, axis, forecast.units());
        }
        List<Series> series = series(forecast, output, uncertain.dimension(), pinned);
        return series.size() == 1
                ? Charts.density(name, uncertain, axis, forecast.units())
                : Charts.overlay(name, series, axis, forecast.units());
    }

    /// All numbers of the same dimension, the one asked for standing out.
    private static Chart comparison(Output output, Forecast forecast) {
        Measured measured = measured(output.result()).orElseThrow();
        var bars = new ArrayList<Bar>();
        for (Output each : forecast.outputs()) {
            boolean isAlike =
                    measured(each.result())
                            .filter(other -> other.dimension().equals(measured.dimension()))
                            .isPresent();
            if (isAlike && bars.size() < MOST_BARS) {
                boolean isShown = each.name().equals(output.name());
                Bar.of(title(each), each.result(), isShown).ifPresent(bars::add);
            }
        }
        String title = bars.size() == 1 ? title(output) : title(output) + " beside its like";
        return Charts.comparisonBars(
                title, measured.dimension(), measured.shownIn(), bars, forecast.units());
    }

    private record Measured(Dimension dimension, Optional<Unit> shownIn) {}

    private static Optional<Measured> measured(Result result) {
        return switch (result) {
            case Result.Known number ->
                    Optional.of(new Measured(number.dimension(), number.shownIn()));
            case Result.Uncertain uncertain ->
                    Optional.of(new Measured(uncertain.dimension(), uncertain.shownIn()));
            default -> Optional.empty();
        };
    }

    /// The quantity asked for, else the first headline, else the first of all; uncertain ones
    /// first.
    private Optional<Output> shown(Forecast forecast) {
        Optional<Output> wanted =
                outputs.stream()
                        .findFirst()
                        .flatMap(name -> OutputJson.named(forecast, name))
                        .filter(output -> measured(output.result()).isPresent());
        if (wanted.isPresent()) {
            return wanted;
        }
        var candidates = new ArrayList<Output>(forecast.headlines());
        candidates.addAll(forecast.outputs());
        return candidates.stream()
                .filter(output -> output.result() instanceof Result.Uncertain)
                .findFirst()
                .or(() ->
                        candidates.stream()
                                .filter(each -> measured(each.result()).isPresent())
                                .findFirst());
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
