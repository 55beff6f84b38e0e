package flopcast.report.document;

import flopcast.report.bundle.Bundle;
import flopcast.report.chart.Chart;
import flopcast.report.chart.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// A report as one page that needs nothing else: scripts, styles, charts and what it takes to make
/// its numbers again are in it. The same runs give the same page, character by character.
public final class HtmlReport {

    /// What is longer is said only to those who cannot see the picture.
    private static final int LONGEST_CAPTION = 210;

    /// What is longer goes over two pages.
    private static final int MOST_ROWS_TOGETHER = 20;

    private final Appendable out;
    private int charts;

    public HtmlReport(Appendable out) {
        this.out = out;
    }

    public void write(Report report) throws IOException {
        String style = resource("report.css") + Theme.stylesheet();
        String script = resource("report.js");
        head(report, style, script);
        out.append("<body>\n<main>\n");
        List<Block> blocks = report.blocks();
        boolean isOne = report.scenarios().size() == 1;
        boolean hasContents = false;
        for (Block block : blocks) {
            if (!hasContents && (!isOne || isHeading(block, 2))) {
                contents(blocks, isOne ? 2 : 1);
                hasContents = true;
            }
            write(block);
        }
        footer(report);
        out.append("</main>\n");
        data(report);
        out.append("<script>").append(Bundle.script()).append("</script>\n");
        out.append("<script>").append(script).append("</script>\n");
        out.append("</body>\n</html>\n");
    }

    private void head(Report report, String style, String script) throws IOException {
        String version = report.scenarios().getFirst().run().inputs().version();
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        out.append("script-src ").append(hash(Bundle.script())).append(' ').append(hash(script));
        out.append("; style-src ").append(hash(style));
        out.append("; base-uri 'none'; form-action 'none'\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        out.append("<meta name=\"generator\" content=\"Flopcast ").append(Html.escaped(version));
        out.append("\">\n<title>").append(Html.escaped(report.title())).append("</title>\n");
        out.append("<style>").append(style).append("</style>\n</head>\n");
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void contents(List<Block> blocks, int level) throws IOException {
        out.append("<nav aria-label=\"Contents\">");
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() == level) {
                out.append("<a href=\"#").append(heading.anchor()).append("\">");
                out.append(Html.escaped(heading.text())).append("</a> ");
            }
        }
        out.append("</nav>\n");
    }

    private static boolean isHeading(Block block, int level) {
        return block instanceof Block.Heading heading && heading.level() == level;
    }

    private void write(Block block) throws IOException {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph ->
                    out.append("<p>").append(Html.linked(paragraph.text())).append("</p>\n");
            case Block.Aside aside ->
                    out.append("<p class=\"aside\">")
                            .append(Html.escaped(aside.text()))
                            .append("</p>\n");
            case Block.Sentences sentences -> sentences(sentences.sentences());
            case Block.Tiles tiles -> tiles(tiles.tiles());
            case Block.Figures figures -> figures(figures);
            case Block.Table table -> new HtmlTables(out).table(table);
            case Block.Links links -> new HtmlTables(out).links(links);
            case Block.Claims claims -> new HtmlTables(out).claims(claims.claims());
            case Block.Remarks remarks -> new HtmlTables(out).remarks(remarks.remarks());
            case Block.Source source -> new HtmlSource(out).write(source.text());
        }
    }

    private void heading(Block.Heading heading) throws IOException {
        String tag = "h" + heading.level();
        out.append("<" + tag + " id=\"").append(heading.anchor()).append("\">");
        out.append(Html.escaped(heading.text())).append("</" + tag + ">\n");
    }

    private void sentences(List<Block.Sentence> sentences) throws IOException {
        for (Block.Sentence sentence : sentences) {
            out.append("<p class=\"story\"><strong>").append(Html.escaped(sentence.subject()));
            out.append("</strong>").append(Html.escaped(sentence.text())).append("</p>\n");
        }
    }

    private void tiles(List<Block.Tile> tiles) throws IOException {
        out.append("<div class=\"tiles\">\n");
        for (Block.Tile tile : tiles) {
            out.append("<div class=\"tile\"><span class=\"label\">");
            out.append(Html.escaped(tile.label())).append("</span><span class=\"value\">");
            out.append(Html.escaped(tile.value())).append("</span><span class=\"range\">");
            out.append(Html.escaped(tile.range())).append("</span></div>\n");
        }
        out.append("</div>\n");
    }

    private void figures(Block.Figures figures) throws IOException {
        out.append("<div class=\"figures").append(figures.charts().size() == 1 ? " one" : "");
        out.append("\">\n");
        for (int i = 0; i < figures.charts().size(); i++) {
            Chart chart = figures.charts().get(i);
            boolean isLong = chart.data().rows().size() > MOST_ROWS_TOGETHER;
            out.append(isLong ? "<figure class=\"long\">\n" : "<figure>\n");
            String id = figure(chart, figures.run());
            if (!figures.isTabled()) {
                out.append(figures.isSameAsBefore(i) ? "<details class=\"same\">" : "<details>");
                out.append("<summary>The numbers</summary>\n");
                new HtmlTables(out).plain(chart.data());
                out.append("</details>\n");
            }
            out.append("<script type=\"application/json\" id=\"").append(id).append("\">");
            out.append(Html.json(chart.specification())).append("</script>\n</figure>\n");
        }
        out.append("</div>\n");
    }

    /// The picture with its words.
    ///
    /// @return the element that its specification stands in
    private String figure(Chart chart, String run) throws IOException {
        charts++;
        String id = "chart-" + charts;
        String words = Html.escaped(chart.alternative());
        out.append("<h3>").append(Html.escaped(chart.title())).append("</h3>\n");
        out.append("<div class=\"drawing\" role=\"img\" aria-label=\"").append(words);
        out.append("\" data-chart=\"").append(id).append("\"></div>\n<figcaption>");
        if (chart.alternative().length() <= LONGEST_CAPTION) {
            out.append(words).append(' ');
        }
        out.append("<span class=\"run\">run ").append(Html.escaped(run));
        out.append("</span></figcaption>\n");
        return id;
    }

    private void footer(Report report) throws IOException {
        out.append("<footer>\n<p>Made by Flopcast. <code>flopcast verify</code> and the name of");
        out.append(" this file makes the numbers again and says whether they, and this page,");
        out.append(" still come out: all that it takes is in the file.</p>\n");
        for (Report.Part part : report.scenarios()) {
            out.append("<p>Run <code>").append(part.run().digest()).append("</code>, of ");
            out.append(Html.escaped(part.forecast().file())).append("</p>\n");
        }
        out.append("</footer>\n");
    }

    /// What is for scripts, other programs and lawyers.
    private void data(Report report) throws IOException {
        out.append("<script type=\"application/json\" id=\"chart-theme\">");
        out.append(Html.json(Theme.PAGE.configuration())).append("</script>\n");
        for (Report.Part part : report.scenarios()) {
            out.append(PageRecords.BEGIN).append(part.run().text()).append(PageRecords.END);
            out.append('\n');
        }
        out.append("<script type=\"text/plain\" id=\"licences\">\n");
        out.append(Bundle.licences().replace("</", "< /")).append("</script>\n");
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
