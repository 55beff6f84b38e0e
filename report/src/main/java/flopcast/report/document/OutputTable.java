package flopcast.report.document;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Scale;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.forecast.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All outputs with their statistics and errors, headlines first.
final class OutputTable {

    /// The title of a column of names.
    static final String QUANTITY = "quantity";

    private static final List<Block.Column> COLUMNS =
            List.of(
                    new Block.Column(QUANTITY, false),
                    new Block.Column("median or value", true),
                    new Block.Column("± error", true),
                    new Block.Column("5 %", true),
                    new Block.Column("95 %", true),
                    new Block.Column("mean", true),
                    new Block.Column("± error", true),
                    new Block.Column("unit", false),
                    new Block.Column("sources", false));

    private static final int VALUE = 1;

    /// A list or dict that is longer is cut: the other formats have all of it.
    private static final int MOST_MEMBERS = 24;

    private final Anchors anchors;
    private final SourceList sources;
    private final Numbers numbers;
    private final List<List<Block.Cell>> rows = new ArrayList<>();

    OutputTable(Anchors anchors, SourceList sources, Numbers numbers) {
        this.anchors = anchors;
        this.sources = sources;
        this.numbers = numbers;
    }

    Block.Table of(Forecast forecast, String run) {
        forecast.headlines().forEach(this::output);
        forecast.outputs().stream().filter(output -> !output.isHeadline()).forEach(this::output);
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (i <= VALUE || hasText(i)) {
                kept.add(i);
            }
        }
        return new Block.Table(
                "All quantities with their statistics",
                kept.stream().map(COLUMNS::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList(),
                run);
    }

    private boolean hasText(int column) {
        return rows.stream().anyMatch(row -> !row.get(column).text().isEmpty());
    }

    private void output(Output output) {
        int first = rows.size();
        add(output.name(), output.result());
        var row = new ArrayList<>(rows.get(first));
        row.set(
                0,
                new Block.Cell(
                        output.name(),
                        "",
                        anchors.quantity(output.name()),
                        output.isHeadline(),
                        about(output)));
        row.set(row.size() - 1, Block.Cell.of(sources.numbers(output.sources())));
        rows.set(first, row);
    }

    private static String about(Output output) {
        String between = output.label().isEmpty() || output.doc().isEmpty() ? "" : ": ";
        return output.label() + between + output.doc();
    }

    private void add(String name, Result result) {
        switch (result) {
            case Result.Known known -> known(name, known);
            case Result.Uncertain uncertain -> uncertain(name, uncertain);
            case Result.Truth truth -> truth(name, truth.probability(), truth.isPlain());
            case Result.ListOf list -> {
                row(name, list.items().size() + " items", "", "", "", "", "", "");
                for (int i = 0; i < Math.min(list.items().size(), MOST_MEMBERS); i++) {
                    add(name + "[" + i + "]", list.items().get(i));
                }
            }
            case Result.Dict dict -> {
                row(name, "", "", "", "", "", "", "");
                dict.entries().entrySet().stream()
                        .limit(MOST_MEMBERS)
                        .forEach(entry -> add(name + "." + entry.getKey(), entry.getValue()));
            }
            case Result.Text _, Result.Date _, Result.UncertainDate _, Result.Described _ ->
                    row(name, numbers.whole(result), "", "", "", "", "", "");
        }
    }

    private void known(String name, Result.Known known) {
        Estimate estimate = known.estimate();
        var measured = new Numbers.Measured(known.dimension(), known.shownIn());
        Scale scale = numbers.scale(estimate.value(), measured);
        String unit = scale.unit().text();
        String value =
                known.isProbability() ? numbers.whole(known) : Numbers.precise(estimate, scale);
        row(name, value, Numbers.error(estimate, scale), "", "", "", "", unit);
    }

    private void uncertain(String name, Result.Uncertain uncertain) {
        Summary summary = uncertain.summary();
        Scale scale = numbers.scale(uncertain);
        Optional<Estimate> mean = summary.mean();
        row(
                name,
                Numbers.value(summary.median(), scale),
                Numbers.error(summary.median(), scale),
                Numbers.value(summary.quantile(0.05), scale),
                Numbers.value(summary.quantile(0.95), scale),
                mean.map(found -> Numbers.value(found, scale)).orElse("none"),
                mean.map(found -> Numbers.error(found, scale)).orElse(""),
                scale.unit().text());
    }

    private void truth(String name, Estimate probability, boolean isPlain) {
        String shown = numbers.whole(new Result.Truth(probability));
        row(
                name,
                shown,
                isPlain ? "" : Numbers.plainError(probability.error()),
                "",
                "",
                "",
                "",
                "");
    }

    private void row(String... texts) {
        var row = new ArrayList<Block.Cell>();
        for (String text : texts) {
            row.add(Block.Cell.of(text));
        }
        row.add(Block.Cell.of(""));
        rows.add(row);
    }
}
