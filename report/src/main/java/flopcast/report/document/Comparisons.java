package flopcast.report.document;

import flopcast.report.chart.AxisKind;
import flopcast.report.chart.Chart;
import flopcast.report.chart.Charts;
import flopcast.report.chart.Series;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What several scenarios say of the same quantity, in one picture each.
final class Comparisons {

    private static final int MOST = 6;

    private Comparisons() {}

    static List<Block> of(List<Report.Part> scenarios) {
        Map<String, List<Series>> alike = new LinkedHashMap<>();
        for (Report.Part part : scenarios) {
            for (Output output : part.forecast().headlines()) {
                if (output.result() instanceof Result.Uncertain uncertain) {
                    String key = output.name() + " " + uncertain.dimension();
                    alike.computeIfAbsent(key, name -> new ArrayList<>())
                            .add(new Series(part.forecast().title(), uncertain));
                }
            }
        }
        var charts = new ArrayList<Chart>();
        alike.forEach((key, series) -> {
            if (series.size() > 1 && charts.size() < MOST) {
                String name = key.substring(0, key.indexOf(' '));
                charts.add(
                        Charts.overlay(
                                name + " by scenario",
                                series,
                                AxisKind.AUTOMATIC,
                                scenarios.getFirst().forecast().units()));
            }
        });
        if (charts.isEmpty()) {
            return List.of();
        }
        String runs =
                String.join(
                        ", ", scenarios.stream().map(part -> part.run().briefDigest()).toList());
        return List.of(
                new Block.Heading(1, "side-by-side", "Side by side"),
                new Block.Figures(charts, runs, false));
    }
}
