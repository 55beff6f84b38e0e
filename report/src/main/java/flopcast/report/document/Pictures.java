package flopcast.report.document;

import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.UnitTable;
import flopcast.report.chart.AxisKind;
import flopcast.report.chart.Bar;
import flopcast.report.chart.Chart;
import flopcast.report.chart.Charts;
import flopcast.report.chart.FanPoint;
import flopcast.report.chart.Series;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.training.fact.Fact;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.PublishedLaws;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which pictures a forecast deserves, in groups that stand side by side.
final class Pictures {

    private static final int MOST_HEADLINES = 8;
    private static final int MOST_BARS = 4;
    private static final int FEWEST_INTERVALS = 3;
    private static final Dimension COMPUTE = Dimension.base("FLOP");

    private final Forecast forecast;
    private final UnitTable units;
    private final Collection<Fact> models;
    private final List<List<Chart>> groups = new ArrayList<>();

    private Pictures(Forecast forecast, Collection<Fact> models) {
        this.forecast = forecast;
        this.units = forecast.units();
        this.models = models;
    }

    /// @param models facts of the table `model`
    static List<List<Chart>> of(Forecast forecast, Collection<Fact> models) {
        var pictures = new Pictures(forecast, models);
        pictures.comparisons();
        pictures.distributions();
        pictures.overlays();
        pictures.context();
        pictures.dependence();
        pictures.overTime();
        return pictures.groups;
    }

    /// The largest family by itself, the others in pairs.
    private void comparisons() {
        var charts = new ArrayList<Chart>();
        Families.of(forecast.outputs()).stream()
                .sorted(Comparator.comparingInt(family -> -family.members().size()))
                .forEach(family ->
                        charts.add(
                                Charts.comparisonBars(
                                        capitalised(family.title()),
                                        family.dimension(),
                                        family.shownIn(),
                                        family.bars(),
                                        units)));
        if (!charts.isEmpty()) {
            groups.add(List.of(charts.removeFirst()));
        }
        if (!charts.isEmpty()) {
            groups.add(charts);
        }
    }

    private static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private List<Output> uncertainHeadlines() {
        return forecast.headlines().stream()
                .filter(output -> output.result() instanceof Result.Uncertain)
                .limit(MOST_HEADLINES)
                .toList();
    }

    private void distributions() {
        for (Output output : uncertainHeadlines()) {
            var uncertain = (Result.Uncertain) output.result();
            groups.add(
                    List.of(
                            Charts.density(output.name(), uncertain, AxisKind.AUTOMATIC, units),
                            Charts.cumulative(
                                    output.name(), uncertain, AxisKind.AUTOMATIC, units)));
        }
    }

    /// Headlines that measure the same, such as one quantity by several laws.
    private void overlays() {
        Map<Dimension, List<Series>> alike = new LinkedHashMap<>();
        for (Output output : uncertainHeadlines()) {
            var uncertain = (Result.Uncertain) output.result();
            alike.computeIfAbsent(uncertain.dimension(), dimension -> new ArrayList<>())
                    .add(new Series(output.name(), uncertain));
        }
        alike.values().stream()
                .filter(series -> series.size() > 1)
                .forEach(series ->
                        groups.add(
                                List.of(
                                        Charts.overlay(
                                                names(series),
                                                series,
                                                AxisKind.AUTOMATIC,
                                                units))));
    }

    private static String names(List<Series> series) {
        return String.join(" and ", series.stream().map(Series::label).toList());
    }

    /// Training compute beside that of known models, and the loss that it buys.
    private void context() {
        List<Bar> bars =
                Spans.bars(forecast.headlines(), COMPUTE).stream().limit(MOST_BARS).toList();
        if (bars.isEmpty()) {
            return;
        }
        List<PublishedLaw> laws =
                forecast.grounds().laws().stream()
                        .flatMap(id -> PublishedLaws.find(id).stream())
                        .toList();
        var group = new ArrayList<Chart>();
        Charts.knownModels(models, forecast.asOf(), bars, units).ifPresent(group::add);
        Charts.lossAgainstCompute(laws, models, forecast.asOf(), bars, units).ifPresent(group::add);
        if (!group.isEmpty()) {
            groups.add(group);
        }
    }

    private void dependence() {
        var group = new ArrayList<Chart>();
        if (intervals() >= FEWEST_INTERVALS) {
            Charts.intervalLadder(forecast).ifPresent(group::add);
        }
        strongest().ifPresent(group::add);
        if (!group.isEmpty()) {
            groups.add(group);
        }
    }

    private long intervals() {
        return forecast.outputs().stream()
                .filter(output -> output.result() instanceof Result.Uncertain)
                .count();
    }

    /// The first headline against the assumption that moves it most.
    private Optional<Chart> strongest() {
        List<Output> headlines = uncertainHeadlines();
        if (headlines.isEmpty()) {
            return Optional.empty();
        }
        Output headline = headlines.getFirst();
        Optional<Output> strongest = Drivers.strongest(headline, forecast);
        return strongest.flatMap(driver -> Charts.scatter(driver, headline, units));
    }

    private void overTime() {
        for (Output output : forecast.outputs()) {
            List<FanPoint> points = Times.points(output.result());
            if (points.size() > 1) {
                groups.add(
                        List.of(
                                Charts.fan(
                                        output.name(),
                                        Times.name(output.result()),
                                        points,
                                        units)));
            }
        }
    }
}
