package flopcast.report.chart;

import flopcast.quantity.unit.UnitTable;
import flopcast.report.Desk;
import flopcast.report.bundle.Bundle;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Result;
import flopcast.training.fact.Fact;
import flopcast.training.fact.FactRegistry;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.PublishedLaws;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// One chart of every kind, and those of quantities that are hard to draw.
final class Gallery {

    private static final UnitTable UNITS = UnitTable.standard();

    private Gallery() {}

    static List<Chart> charts() {
        var charts = new ArrayList<Chart>();
        Forecast forecast = Desk.run(Desk.example("gpt-4.flop"), Desk.draws(16_384));
        Result.Uncertain compute = Desk.uncertain(forecast, "compute");
        for (AxisKind axis : AxisKind.values()) {
            charts.add(Charts.density("compute", compute, axis, UNITS));
            charts.add(Charts.cumulative("compute", compute, axis, UNITS));
        }
        charts.add(
                Charts.density(
                        "parameters",
                        Desk.uncertain(forecast, "parameters"),
                        AxisKind.AUTOMATIC,
                        UNITS));
        charts.add(Charts.intervalLadder(forecast).orElseThrow());
        charts.add(Charts.dependencies(forecast).orElseThrow());
        charts.addAll(hard());
        charts.addAll(comparisons(forecast));
        charts.addAll(overTime());
        charts.add(
                Charts.scatter(
                                Desk.output(forecast, "compute"),
                                Desk.output(forecast, "peak_64_bit"),
                                UNITS)
                        .orElseThrow());
        Collection<Fact> models = FactRegistry.standard().table("model").facts();
        List<Bar> bars = Bar.of("GPT-4", compute, true).stream().toList();
        charts.add(Charts.knownModels(models, forecast.asOf(), bars, UNITS).orElseThrow());
        charts.add(
                Charts.lossAgainstCompute(laws(), models, forecast.asOf(), bars, UNITS)
                        .orElseThrow());
        return charts;
    }

    private static List<PublishedLaw> laws() {
        return List.of(
                PublishedLaws.find("hoffmann-2022-approach-3").orElseThrow(),
                PublishedLaws.find("besiroglu-2024").orElseThrow());
    }

    /// A constant, a point mass, one draw, a mixture with an atom, a quantity of both signs.
    static List<Chart> hard() {
        Forecast one =
                Desk.run(
                        new flopcast.scenario.problem.SourceText(
                                "one.flop", "single = (2 to 9) + uniform(0, 1)"),
                        Desk.draws(1));
        Forecast forecast =
                Desk.run(
                        """
                        certain = pointMass(5) * uniform(1, 2) ^ 0
                        nothing = 0 * normal(0, 1)
                        mixed = mx(pointMass(0), normal(3, 1), [0.4, 0.6])
                        around = normal(0, 3)
                        whole = poisson(3)
                        """);
        var charts = new ArrayList<Chart>();
        Result.Uncertain single = Desk.uncertain(one, "single");
        charts.add(Charts.density("single", single, AxisKind.AUTOMATIC, UNITS));
        charts.add(Charts.cumulative("single", single, AxisKind.LOGARITHMIC, UNITS));
        for (String name : List.of("certain", "nothing", "mixed", "around", "whole")) {
            if (Desk.output(forecast, name).result() instanceof Result.Uncertain uncertain) {
                charts.add(Charts.density(name, uncertain, AxisKind.LOGARITHMIC, UNITS));
                charts.add(Charts.cumulative(name, uncertain, AxisKind.AUTOMATIC, UNITS));
            }
        }
        charts.add(
                Charts.overlay(
                        "Hard to draw",
                        List.of(
                                new Series("mixed", Desk.uncertain(forecast, "mixed")),
                                new Series("whole", Desk.uncertain(forecast, "whole"))),
                        AxisKind.AUTOMATIC,
                        UNITS));
        charts.add(
                Charts.overlay(
                        "One draw", List.of(new Series("one", single)), AxisKind.LINEAR, UNITS));
        return charts;
    }

    private static List<Chart> comparisons(Forecast forecast) {
        Result.Uncertain performance = Desk.uncertain(forecast, "performance");
        var bars = new ArrayList<Bar>();
        for (String name :
                List.of("performance_gpt_3", "performance_palm", "performance", "with_retrieval")) {
            bars.addAll(
                    Bar.of(name, Desk.output(forecast, name).result(), name.startsWith("with"))
                            .stream()
                            .toList());
        }
        Chart linear =
                Charts.comparisonBars(
                        "Performance", performance.dimension(), Optional.empty(), bars, UNITS);
        Chart apart =
                Charts.comparisonBars(
                        "Far apart",
                        ComputeByDate.COMPUTE,
                        Optional.empty(),
                        List.of(
                                new Bar("small", 1e22, 1e22, 1e22, false),
                                new Bar("large", 1e25, 3e24, 4e25, true)),
                        UNITS);
        Chart below =
                Charts.comparisonBars(
                        "Below 0",
                        performance.dimension(),
                        Optional.empty(),
                        List.of(
                                new Bar("down", -2, -2, -2, false),
                                new Bar("nought", 0, 0, 0, true),
                                new Bar("up", 1, 1, 1, false)),
                        UNITS);
        Chart overlay =
                Charts.overlay(
                        "With and without retrieval",
                        List.of(
                                new Series("without", performance),
                                new Series(
                                        "with retrieval",
                                        Desk.uncertain(forecast, "with_retrieval"))),
                        AxisKind.AUTOMATIC,
                        UNITS);
        return List.of(linear, apart, below, overlay);
    }

    private static List<Chart> overTime() {
        Forecast forecast =
                Desk.run(
                        """
                        growth = 2 to 5
                        compute = List.map(List.upTo(0, 6), {|years| 2e25 FLOP * growth ^ years})
                        """);
        var points = new ArrayList<FanPoint>();
        var list = (Result.ListOf) Desk.output(forecast, "compute").result();
        for (int i = 1; i < list.items().size(); i++) {
            points.add(new FanPoint(2023 + i, (Result.Uncertain) list.items().get(i)));
        }
        return List.of(Charts.fan("compute", "year", points, UNITS));
    }

    /// A page that draws them and says in a line for each what became of it.
    static String page(List<Chart> charts, Theme theme) {
        var page =
                new StringBuilder("<!doctype html><meta charset=utf-8><body style='width:700px;");
        page.append(theme == Theme.DARK ? "background:#161c23;color:#e8edf2'>" : "'>");
        page.append("<script>").append(Bundle.script()).append("</script>");
        page.append("<script>const said = [];")
                .append("const say = (...a) => { said.push(a.join()); return logger; };")
                .append("const hush = () => logger;")
                .append(
                        "const logger = {level: hush, error: say, warn: say, info: hush, debug: hush};")
                .append("async function draw(id, spec) { said.length = 0; let end;")
                .append(
                        "try { await flopcastCharts.embed('#' + id, spec, {ast: true, renderer: 'svg',")
                .append("expr: flopcastCharts.expressionInterpreter, actions: false, logger,")
                .append("config: ")
                .append(theme.configuration())
                .append("}); end = said.join('; ') || 'drawn'; }")
                .append("catch (error) { end = 'failed: ' + error; }")
                .append("const p = document.createElement('p'); p.textContent = id + ': ' + end;")
                .append("document.body.append(p); }</script>");
        for (int i = 0; i < charts.size(); i++) {
            Chart chart = charts.get(i);
            page.append("<h3>").append(chart.title()).append("</h3><p>");
            page.append(chart.alternative()).append("</p><div style='width:640px' id='chart-");
            page.append(i).append("'></div>");
        }
        page.append("<script>(async () => {");
        for (int i = 0; i < charts.size(); i++) {
            page.append("await draw('chart-").append(i).append("', ");
            page.append(charts.get(i).specification()).append(");\n");
        }
        return page.append("})();</script>").toString();
    }
}
