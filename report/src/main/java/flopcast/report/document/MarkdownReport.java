package flopcast.report.document;

import flopcast.report.chart.Chart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A report as Markdown: what the page says, with a table in the place of every picture.
public final class MarkdownReport {

    private final Appendable out;

    public MarkdownReport(Appendable out) {
        this.out = out;
    }

    public void write(Report report) throws IOException {
        for (Block block : report.blocks()) {
            write(block);
            out.append('\n');
        }
        for (Report.Part part : report.scenarios()) {
            out.append("Run `").append(part.run().digest()).append("`, of ");
            out.append(escaped(part.forecast().file())).append(", by Flopcast ");
            out.append(escaped(part.run().inputs().version())).append(".\n");
        }
    }

    private void write(Block block) throws IOException {
        switch (block) {
            case Block.Heading heading ->
                    out.append("#".repeat(heading.level()))
                            .append(' ')
                            .append(escaped(heading.text()))
                            .append('\n');
            case Block.Paragraph paragraph -> out.append(escaped(paragraph.text())).append('\n');
            case Block.Aside aside -> out.append(escaped(aside.text())).append('\n');
            case Block.Sentences sentences -> {
                for (Block.Sentence sentence : sentences.sentences()) {
                    out.append("**").append(escaped(sentence.subject())).append("**");
                    out.append(escaped(sentence.text())).append("\n\n");
                }
            }
            case Block.Tiles tiles -> tiles(tiles.tiles());
            case Block.Figures figures -> {
                for (int i = 0; i < figures.charts().size(); i++) {
                    chart(figures.charts().get(i), figures.run());
                    if (!figures.isTabled() && !figures.isSameAsBefore(i)) {
                        numbers(figures.charts().get(i).data());
                    }
                }
            }
            case Block.Table table -> table(table);
            case Block.Links links -> links(links.links());
            case Block.Claims claims -> claims(claims.claims());
            case Block.Remarks remarks -> {
                for (Block.Remark remark : remarks.remarks()) {
                    String severity = remark.severity().name().toLowerCase(Locale.ROOT);
                    out.append("- ").append(severity).append(": ");
                    out.append(escaped(remark.text())).append('\n');
                }
            }
            case Block.Source source -> code(source.text().text());
        }
    }

    private void tiles(List<Block.Tile> tiles) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (Block.Tile tile : tiles) {
            rows.add(List.of(tile.label(), tile.value(), tile.range()));
        }
        table(List.of("", "value", "range"), rows);
    }

    private void chart(Chart chart, String run) throws IOException {
        out.append("### ").append(escaped(chart.title())).append("\n\n");
        out.append(escaped(chart.alternative())).append(" (run ").append(run).append(")\n\n");
    }

    private void numbers(Chart.Table data) throws IOException {
        table(data.columns(), data.rows());
        out.append('\n');
    }

    private void table(Block.Table table) throws IOException {
        table(
                table.columns().stream().map(Block.Column::title).toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(Block.Cell::text).toList())
                        .toList());
    }

    private void links(List<Block.Link> links) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (Block.Link link : links) {
            rows.add(
                    List.of(
                            link.name(),
                            String.join(", ", link.reads()),
                            String.join(", ", link.readBy())));
        }
        table(List.of("quantity", "rests on", "is used by"), rows);
    }

    private void claims(List<Block.Claim> claims) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (Block.Claim claim : claims) {
            rows.add(
                    List.of(
                            HtmlTables.mark(claim.verdict()),
                            claim.name(),
                            claim.verdict().claimed(),
                            claim.verdict().text(),
                            claim.verdict().where()));
        }
        table(List.of("", "quantity", "claimed", "verdict", "where"), rows);
    }

    private void table(List<String> columns, List<List<String>> rows) throws IOException {
        row(columns);
        row(columns.stream().map(column -> "---").toList());
        for (List<String> row : rows) {
            row(row);
        }
    }

    private void row(List<String> cells) throws IOException {
        for (String cell : cells) {
            String text = cell.equals("---") ? cell : escaped(cell);
            out.append("| ").append(text).append(text.isEmpty() ? "" : " ");
        }
        out.append("|\n");
    }

    /// Between fences that are longer than any row of backticks in it.
    private void code(String text) throws IOException {
        var fence = new StringBuilder("```");
        while (text.contains(fence)) {
            fence.append('`');
        }
        out.append(fence).append('\n').append(text.stripTrailing()).append('\n');
        out.append(fence).append('\n');
    }

    /// Characters that would be taken for markup, each with a backslash before it; one line.
    static String escaped(String text) {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("\\`*_[]<>#|&".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
