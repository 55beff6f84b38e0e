package flopcast.report.document;

import flopcast.report.chart.Chart;
import flopcast.report.chart.Charts;
import flopcast.report.terminal.ClaimReport;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Output;
import flopcast.scenario.forecast.Verdict;
import flopcast.scenario.problem.SourceText;
import flopcast.training.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// One scenario of a report: what is said of it, in order.
final class Composition {

    private static final int MOST_TILES = 8;

    private final Forecast forecast;
    private final Report.Part part;
    private final Collection<Fact> models;
    private final Anchors anchors;
    private final Numbers numbers;
    private final SourceList sources = new SourceList();
    private final Grounding grounding;
    private final List<Block> blocks = new ArrayList<>();

    /// @param models facts of the table `model`
    /// @param scenario its number in the report, from 1
    Composition(Report.Part part, Collection<Fact> models, int scenario) {
        this.part = part;
        this.forecast = part.forecast();
        this.models = models;
        this.anchors = new Anchors(scenario);
        this.numbers = new Numbers(forecast.units());
        this.grounding = new Grounding(forecast, anchors, numbers);
    }

    List<Block> blocks() {
        head();
        pictures();
        claims();
        resolutions();
        section("quantities", "All quantities");
        blocks.add(new OutputTable(anchors, sources, numbers).of(forecast, run()));
        grounds();
        remarks();
        section("method", "How the numbers were made");
        Method.sentences(forecast, part.run().inputs())
                .forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
        texts();
        return blocks;
    }

    private String run() {
        return part.run().briefDigest();
    }

    private void section(String name, String title) {
        blocks.add(new Block.Heading(2, anchors.section(name), title));
    }

    private void head() {
        blocks.add(new Block.Heading(1, anchors.section("top"), forecast.title()));
        blocks.add(new Block.Aside(facts()));
        List<Block.Sentence> sentences = new Story(forecast.headlines(), numbers).sentences();
        if (!sentences.isEmpty()) {
            blocks.add(new Block.Sentences(sentences));
        }
        List<Block.Tile> tiles = new Spans(forecast.units()).tiles(forecast.headlines());
        if (tiles.size() > 1) {
            blocks.add(new Block.Tiles(tiles.subList(0, Math.min(tiles.size(), MOST_TILES))));
        }
        List<Verdict> verdicts = verdicts();
        if (!verdicts.isEmpty()) {
            blocks.add(
                    new Block.Sentences(
                            List.of(
                                    new Block.Sentence(
                                            "Claims",
                                            ": " + ClaimReport.summary(verdicts) + "."))));
        }
    }

    private List<Verdict> verdicts() {
        return forecast.outputs().stream().flatMap(output -> output.claims().stream()).toList();
    }

    /// When, how many draws, by what, and the run's digest.
    private String facts() {
        var parts = new ArrayList<String>();
        forecast.asOf().ifPresent(date -> parts.add("as of " + date));
        if (Method.hasDraws(forecast)) {
            parts.add(String.format(Locale.ROOT, "%,d draws", forecast.draws()));
            parts.add("seed " + forecast.seed());
        } else {
            parts.add("nothing uncertain");
        }
        parts.add("Flopcast " + part.run().inputs().version());
        parts.add("run " + run());
        return String.join(" · ", parts);
    }

    private void pictures() {
        List<List<Chart>> groups = Pictures.of(forecast, models);
        if (groups.isEmpty()) {
            return;
        }
        section("pictures", "In pictures");
        groups.forEach(group -> blocks.add(new Block.Figures(group, run(), false)));
    }

    private void claims() {
        var claims = new ArrayList<Block.Claim>();
        for (Output output : forecast.outputs()) {
            output.claims().forEach(verdict -> claims.add(new Block.Claim(output.name(), verdict)));
        }
        if (!claims.isEmpty()) {
            section("claims", "What was claimed");
            blocks.add(new Block.Aside(ClaimReport.summary(verdicts())));
            blocks.add(new Block.Claims(claims));
        }
    }

    /// What quantities turned out to be, where the scenario knows.
    private void resolutions() {
        var resolved =
                forecast.outputs().stream()
                        .filter(output -> output.resolved().isPresent())
                        .toList();
        if (resolved.isEmpty()) {
            return;
        }
        section("resolved", "What it turned out to be");
        for (Output output : resolved) {
            Output.Resolution resolution = output.resolved().orElseThrow();
            String source = resolution.source().isEmpty() ? "" : " (" + resolution.source() + ")";
            blocks.add(
                    new Block.Paragraph(
                            output.name()
                                    + " turned out to be "
                                    + numbers.whole(resolution.truth())
                                    + source
                                    + numbers.position(output.result(), resolution.truth())
                                    + "."));
        }
    }

    private void grounds() {
        List<Block.Link> links = grounding.links();
        if (!links.isEmpty()) {
            section("graph", "What rests on what");
            Charts.dependencies(forecast)
                    .ifPresent(chart -> blocks.add(new Block.Figures(List.of(chart), run(), true)));
            blocks.add(new Block.Links(links, grounding.anchors()));
        }
        if (!grounding.assumptions().isEmpty()) {
            section("assumptions", "Assumptions");
            blocks.add(grounding.assumptionTable(run(), sources));
        }
        if (!forecast.grounds().figures().isEmpty()) {
            section("facts", "Facts used");
            blocks.add(grounding.factTable());
        }
        if (!forecast.grounds().laws().isEmpty()) {
            section("laws", "Scaling laws used");
            blocks.add(grounding.lawTable());
        }
        List<String> all = sources.all();
        if (!all.isEmpty()) {
            section("sources", "Sources");
            var rows = new ArrayList<List<Block.Cell>>();
            for (int i = 0; i < all.size(); i++) {
                rows.add(List.of(Block.Cell.of(String.valueOf(i + 1)), Block.Cell.of(all.get(i))));
            }
            blocks.add(
                    new Block.Table(
                            "Sources by number",
                            List.of(
                                    new Block.Column("no.", true),
                                    new Block.Column("source", false)),
                            rows,
                            ""));
        }
    }

    private void remarks() {
        if (forecast.remarks().isEmpty()) {
            return;
        }
        section("remarks", "Remarks");
        blocks.add(
                new Block.Remarks(
                        forecast.remarks().stream()
                                .map(remark ->
                                        new Block.Remark(
                                                remark.severity(),
                                                remark.message()
                                                        + " (line "
                                                        + remark.span().line()
                                                        + ")"
                                                        + (remark.advice().isEmpty()
                                                                ? "."
                                                                : ". " + remark.advice())))
                                .toList()));
    }

    private void texts() {
        section("scenario", "The scenario");
        blocks.add(new Block.Source(part.run().inputs().scenario()));
        for (SourceText file : part.run().inputs().imports()) {
            section("import-" + blocks.size(), "Imported: " + file.name());
            blocks.add(new Block.Source(file));
        }
    }
}
