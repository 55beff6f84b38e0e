package flopcast.report.csv;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Unit;
import flopcast.report.json.JsonResult;
import flopcast.report.json.JsonWriter;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Outputs with their statistics, one a row, as a table for spreadsheets. Members of lists and
/// dicts have rows of their own: `optimum.parameters`, `sizes[0]`.
///
/// Numbers are in the unit of their row; an empty cell is a number that does not exist or that
/// nobody knows.
public final class CsvReport {

    private static final List<String> HEADER =
            List.of(
                    "file",
                    "name",
                    "headline",
                    "kind",
                    "unit",
                    "value",
                    "error",
                    "mean",
                    "mean_error",
                    "stdev",
                    "stdev_error",
                    "p5",
                    "p5_error",
                    "p25",
                    "p25_error",
                    "p50",
                    "p50_error",
                    "p75",
                    "p75_error",
                    "p95",
                    "p95_error");
    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN);
    private static final int FIRST_STATISTIC = 7;

    private final Appendable out;

    public CsvReport(Appendable out) {
        this.out = out;
    }

    public void write(List<Forecast> forecasts) throws IOException {
        CsvRow.write(HEADER, out);
        for (Forecast forecast : forecasts) {
            for (Output output : forecast.outputs()) {
                var start = List.of(String.valueOf(output.isHeadline()));
                rows(forecast.file(), output.name(), start.getFirst(), output.result());
            }
        }
    }

    private void rows(String file, String name, String headline, Result result) throws IOException {
        switch (result) {
            case Result.ListOf list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    rows(file, name + "[" + i + "]", headline, list.items().get(i));
                }
            }
            case Result.Dict dict -> {
                for (Map.Entry<String, Result> entry : dict.entries().entrySet()) {
                    rows(file, name + "." + entry.getKey(), headline, entry.getValue());
                }
            }
            default -> {
                var cells = new ArrayList<>(List.of(file, name, headline, result.kind()));
                cells.addAll(cells(result));
                while (cells.size() < HEADER.size()) {
                    cells.add("");
                }
                CsvRow.write(cells, out);
            }
        }
    }

    /// From the unit on.
    private static List<String> cells(Result result) {
        return switch (result) {
            case Result.Known known -> {
                Unit unit = unit(known.dimension(), known.shownIn());
                var cells = new ArrayList<>(List.of(unit.text()));
                add(cells, known.estimate(), unit.factor());
                yield cells;
            }
            case Result.Uncertain uncertain -> {
                Unit unit = unit(uncertain.dimension(), uncertain.shownIn());
                var cells = new ArrayList<>(List.of(unit.text(), "", ""));
                statistics(cells, uncertain.summary(), unit.factor());
                yield cells;
            }
            case Result.Truth truth -> {
                var cells = new ArrayList<>(List.of(""));
                add(cells, truth.probability(), 1);
                yield cells;
            }
            case Result.Text text -> List.of("", text.text());
            case Result.Date date -> List.of("", JsonResult.date(date.moment()));
            case Result.UncertainDate date -> dates(date.summary());
            case Result.Described described -> List.of("", described.text());
            case Result.ListOf _, Result.Dict _ -> List.of();
        };
    }

    private static Unit unit(Dimension dimension, Optional<Unit> shownIn) {
        return shownIn.orElseGet(() -> Unit.base(dimension));
    }

    private static void statistics(List<String> cells, Summary summary, double factor) {
        add(cells, summary.mean().orElse(NONE), factor);
        add(cells, summary.standardDeviation().orElse(NONE), factor);
        for (double level : LEVELS) {
            add(cells, summary.quantile(level), factor);
        }
    }

    private static List<String> dates(Summary summary) {
        var cells = new ArrayList<String>();
        while (cells.size() < FIRST_STATISTIC) {
            cells.add("");
        }
        for (double level : LEVELS) {
            cells.add(JsonResult.date(JsonResult.moment(summary.quantile(level).value())));
            cells.add("");
        }
        return cells;
    }

    private static void add(List<String> cells, Estimate estimate, double factor) {
        cells.add(number(estimate.value() / factor));
        cells.add(number(estimate.error() / factor));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? JsonWriter.decimal(value) : "";
    }
}
