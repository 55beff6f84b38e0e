package flopcast.report.document;

import flopcast.report.chart.Chart;
import flopcast.scenario.forecast.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tables and lists of a page, a row a line.
final class HtmlTables {

    /// What is longer in a column of numbers is a text.
    private static final int LONGEST_NUMBER = 24;

    /// What is shorter, such as a date, stays on one line.
    private static final int LONGEST_UNBROKEN = 16;

    private final Appendable out;

    HtmlTables(Appendable out) {
        this.out = out;
    }

    void table(Block.Table table) throws IOException {
        out.append("<div class=\"scroll\">\n<table>\n<caption class=\"unseen\">");
        out.append(Html.escaped(table.caption())).append("</caption>\n<thead><tr>");
        for (Block.Column column : table.columns()) {
            out.append(column.isNumber() ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
            out.append(Html.escaped(column.title())).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Block.Cell> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), table.columns().get(i));
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
        if (!table.run().isEmpty()) {
            out.append("<p class=\"run\">run ").append(Html.escaped(table.run()));
            out.append("</p>\n");
        }
    }

    private void cell(Block.Cell cell, Block.Column column) throws IOException {
        boolean isError = column.title().startsWith("±");
        boolean isLong = cell.text().length() > LONGEST_NUMBER;
        String plain = isLong ? " class=\"n long\"" : " class=\"n\"";
        String kind = isError ? " class=\"n error\"" : column.isNumber() ? plain : "";
        String id = cell.self().isEmpty() ? "" : " id=\"" + cell.self() + "\"";
        out.append("<td" + kind + id + ">");
        String text = Html.linked(cell.text());
        if (column.title().equals(OutputTable.QUANTITY) && cell.anchor().isEmpty()) {
            text = "<span class=\"name\">" + text + "</span>";
        }
        if (cell.isStrong()) {
            text = "<strong>" + text + "</strong>";
        }
        if (!cell.anchor().isEmpty()) {
            text = "<a class=\"name\" href=\"#" + cell.anchor() + "\">" + text + "</a>";
        }
        out.append(text);
        if (!cell.note().isEmpty()) {
            out.append("<span class=\"note\">").append(Html.escaped(cell.note())).append("</span>");
        }
        out.append("</td>");
    }

    /// The numbers of a chart.
    void plain(Chart.Table table) throws IOException {
        out.append("<div class=\"scroll\"><table>\n<thead><tr>");
        for (String column : table.columns()) {
            out.append("<th scope=\"col\">").append(Html.escaped(column)).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            out.append("<tr>");
            for (String cell : row) {
                out.append(cell.length() > LONGEST_UNBROKEN ? "<td>" : "<td class=\"whole\">");
                out.append(Html.escaped(cell)).append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table></div>\n");
    }

    void links(Block.Links links) throws IOException {
        out.append("<div class=\"scroll\">\n<table>\n<thead><tr><th scope=\"col\">quantity</th>");
        out.append("<th scope=\"col\">rests on</th><th scope=\"col\">is used by</th></tr></thead>");
        out.append("\n<tbody>\n");
        for (Block.Link link : links.links()) {
            out.append("<tr><td>").append(names(List.of(link.name()), links.anchors()));
            out.append("</td><td>").append(names(link.reads(), links.anchors()));
            out.append("</td><td>").append(names(link.readBy(), links.anchors()));
            out.append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n</div>\n");
    }

    private static String names(List<String> names, Map<String, String> anchors) {
        return String.join(
                ", ",
                names.stream()
                        .map(name ->
                                "<a class=\"name\" href=\"#"
                                        + anchors.getOrDefault(name, "")
                                        + "\">"
                                        + Html.escaped(name)
                                        + "</a>")
                        .toList());
    }

    void claims(List<Block.Claim> claims) throws IOException {
        out.append("<table class=\"claims\">\n<thead><tr><th scope=\"col\"></th>");
        out.append("<th scope=\"col\">quantity</th><th scope=\"col\">claimed</th>");
        out.append("<th scope=\"col\">verdict</th><th scope=\"col\">where</th></tr></thead>");
        out.append("\n<tbody>\n");
        for (Block.Claim claim : claims) {
            Verdict verdict = claim.verdict();
            out.append("<tr class=\"").append(kind(verdict)).append("\"><td>");
            out.append(mark(verdict)).append("</td><td><span class=\"name\">");
            out.append(Html.escaped(claim.name())).append("</span></td><td>");
            out.append(Html.escaped(verdict.claimed())).append("</td><td>");
            out.append(Html.escaped(verdict.text())).append("</td><td class=\"where\">");
            out.append(Html.linked(verdict.where())).append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private static String kind(Verdict verdict) {
        return switch (verdict.decision()) {
            case HOLDS, HOLDS_WITH_READING -> "holds";
            case UNDECIDED -> "undecided";
            case DOES_NOT_HOLD -> "fails";
        };
    }

    static String mark(Verdict verdict) {
        return switch (verdict.decision()) {
            case HOLDS, HOLDS_WITH_READING -> "✓";
            case UNDECIDED -> "?";
            case DOES_NOT_HOLD -> "✗";
        };
    }

    void remarks(List<Block.Remark> remarks) throws IOException {
        out.append("<ul class=\"remarks\">\n");
        for (Block.Remark remark : remarks) {
            String severity = remark.severity().name().toLowerCase(Locale.ROOT);
            out.append("<li class=\"").append(severity).append("\"><b>").append(severity);
            out.append(":</b> ").append(Html.escaped(remark.text())).append("</li>\n");
        }
        out.append("</ul>\n");
    }
}
