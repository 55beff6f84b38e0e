package flopcast.report.document;

import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.QuantityText;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.value.FactCitation;
import flopcast.training.fact.Figure;
import flopcast.training.fact.FigureValue;
import flopcast.training.scaling.PublishedLaw;
import flopcast.training.scaling.PublishedLaws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the results of a scenario rest on: which quantity on which, assumptions, facts, laws.
final class Grounding {

    /// More are given by their numbers.
    private static final int FEW_SOURCES = 2;

    private final Forecast forecast;
    private final Anchors anchors;
    private final Numbers numbers;
    private final Map<String, Set<String>> reads;
    private final Map<String, Set<String>> readBy = new LinkedHashMap<>();

    Grounding(Forecast forecast, Anchors anchors, Numbers numbers) {
        this.forecast = forecast;
        this.anchors = anchors;
        this.numbers = numbers;
        var shown = new LinkedHashSet<String>();
        forecast.outputs().forEach(output -> shown.add(output.name()));
        reads = forecast.grounds().among(shown);
        reads.forEach((name, read) ->
                read.forEach(other ->
                        readBy.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(name)));
    }

    /// Quantities that rest on another, or another on them.
    List<Block.Link> links() {
        var links = new ArrayList<Block.Link>();
        reads.forEach((name, read) -> {
            List<String> by = List.copyOf(readBy.getOrDefault(name, Set.of()));
            if (!read.isEmpty() || !by.isEmpty()) {
                links.add(new Block.Link(name, List.copyOf(read), by));
            }
        });
        return links;
    }

    Map<String, String> anchors() {
        Map<String, String> byName = new LinkedHashMap<>();
        reads.keySet().forEach(name -> byName.put(name, anchors.quantity(name)));
        return byName;
    }

    /// Numbers that rest on no other quantity.
    List<Output> assumptions() {
        return forecast.outputs().stream()
                .filter(output -> reads.getOrDefault(output.name(), Set.of()).isEmpty())
                .filter(output -> !(output.result() instanceof Result.Described))
                .toList();
    }

    Block.Table assumptionTable(String run, SourceList sources) {
        var rows = new ArrayList<List<Block.Cell>>();
        for (Output output : assumptions()) {
            String value =
                    output.result() instanceof Result.Uncertain uncertain
                            ? numbers.brief(uncertain) + " (" + numbers.range(uncertain) + ")"
                            : numbers.whole(output.result());
            rows.add(
                    List.of(
                            new Block.Cell(
                                    output.name(),
                                    anchors.quantity(output.name()),
                                    "",
                                    false,
                                    output.doc()),
                            Block.Cell.of(value),
                            Block.Cell.of(grounds(output, sources))));
        }
        return new Block.Table(
                "What the scenario assumes and looks up",
                List.of(
                        new Block.Column(OutputTable.QUANTITY, false),
                        new Block.Column("value, or median and 90 % interval", false),
                        new Block.Column("on what ground", false)),
                rows,
                run);
    }

    private static String grounds(Output output, SourceList sources) {
        return output.sources().size() <= FEW_SOURCES
                ? String.join("; ", output.sources())
                : "sources " + sources.numbers(output.sources());
    }

    Block.Table factTable() {
        var rows = new ArrayList<List<Block.Cell>>();
        for (FactCitation citation : forecast.grounds().figures()) {
            Figure figure = citation.figure();
            rows.add(
                    List.of(
                            Block.Cell.of(citation.fact().title()),
                            Block.Cell.of(figure.name()),
                            Block.Cell.of(value(figure.value())),
                            Block.Cell.of(
                                    figure.knownSince()
                                            .map(Object::toString)
                                            .orElse("not recorded")),
                            Block.Cell.of(figure.confidence().word()),
                            Block.Cell.of(figure.source())));
        }
        return new Block.Table(
                "Facts that the scenario uses",
                List.of(
                        new Block.Column("fact", false),
                        new Block.Column("figure", false),
                        new Block.Column("value", true),
                        new Block.Column("known since", false),
                        new Block.Column("confidence", false),
                        new Block.Column("source", false)),
                rows,
                "");
    }

    private String value(FigureValue value) {
        return switch (value) {
            case FigureValue.Amount amount ->
                    QuantityText.of(
                                    amount.value(),
                                    amount.dimension(),
                                    Optional.of(amount.unit()),
                                    Digits.exact(),
                                    forecast.units())
                            .toString();
            case FigureValue.Text text -> text.text();
            case FigureValue.Day day -> day.date().toString();
        };
    }

    Block.Table lawTable() {
        var rows = new ArrayList<List<Block.Cell>>();
        for (String id : forecast.grounds().laws()) {
            PublishedLaws.find(id).ifPresent(law -> rows.add(row(law)));
        }
        return new Block.Table(
                "Scaling laws that the scenario uses",
                List.of(
                        new Block.Column("law", false),
                        new Block.Column("equation", false),
                        new Block.Column("fitted to", false),
                        new Block.Column("known since", false),
                        new Block.Column("source", false)),
                rows,
                "");
    }

    private static List<Block.Cell> row(PublishedLaw law) {
        return List.of(
                Block.Cell.of(law.id()),
                Block.Cell.of(law.law().equation()),
                Block.Cell.of(law.domain().runs()),
                Block.Cell.of(law.knownSince().toString()),
                Block.Cell.of(law.source().toString()));
    }
}
