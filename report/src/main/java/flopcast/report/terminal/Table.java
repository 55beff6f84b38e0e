package flopcast.report.terminal;

import java.io.IOException;
import java.util.List;

/// The table of outputs, line by line.
final class Table {

    /// Columns that a text gets even where names leave fewer.
    private static final int LEAST_TEXT = 20;

    private final Layout layout;
    private final Screen screen;
    private final Page page;

    Table(Layout layout, Page page) {
        this.layout = layout;
        this.screen = page.screen();
        this.page = page;
    }

    /// What the columns are; nothing where there are only numbers.
    void header() throws IOException {
        if (layout.isStacked() || layout.mean() == 0) {
            return;
        }
        int start = layout.valueStart() - Layout.GAP;
        var line = new StringBuilder(" ".repeat(start));
        cell(line, TextWidth.right(Layout.MEDIAN, layout.value()), layout.value());
        int indent = Math.max(0, layout.low() - "5 %".length());
        String range = " ".repeat(indent) + Layout.RANGE;
        boolean isCentred = TextWidth.of(range) <= layout.interval();
        cell(
                line,
                TextWidth.left(isCentred ? range : Layout.RANGE, layout.interval()),
                layout.interval());
        cell(line, TextWidth.right("mean", layout.mean()), layout.mean());
        page.line(screen.paint(Style.FAINT, screen.shown(line.toString().stripTrailing())));
    }

    void row(Row row, Style nameStyle) throws IOException {
        if (layout.isStacked()) {
            stacked(row, nameStyle);
            return;
        }
        String name = screen.shown(row.name());
        String start = " ".repeat(Layout.MARGIN);
        if (TextWidth.of(name) > layout.name()) {
            page.line(start + screen.paint(nameStyle, name));
            name = "";
        }
        start += screen.paint(nameStyle, TextWidth.left(name, layout.name()));
        if (!row.text().isEmpty()) {
            text(start, row);
        } else {
            page.line((start + numbers(row)).stripTrailing());
        }
    }

    private String numbers(Row row) {
        var line = new StringBuilder();
        if (layout.bins() > 0) {
            cell(line, screen.paint(Style.PLOT, plot(row)), layout.bins());
        }
        String strong = TextWidth.right(screen.shown(row.value()), layout.value());
        cell(line, screen.paint(Style.STRONG, strong), layout.value());
        cell(
                line,
                TextWidth.left(screen.shown(interval(row)), layout.interval()),
                layout.interval());
        cell(line, TextWidth.right(screen.shown(row.mean()), layout.mean()), layout.mean());
        String unit = screen.shown(row.unit()) + (row.unit().isEmpty() ? "" : " ");
        cell(line, unit + screen.paint(Style.FAINT, screen.shown(row.notes())), layout.unit());
        return line.toString();
    }

    private String plot(Row row) {
        int scale = layout.hasScale() ? Layout.LOGARITHMIC.length() : 0;
        if (row.sample().isEmpty()) {
            return " ".repeat(layout.bins() + scale);
        }
        boolean isLogarithmic = Spark.isLogarithmic(row.sample().get());
        return TextWidth.left(Spark.of(row.sample().get(), layout.bins()), layout.bins())
                + (isLogarithmic && scale > 0 ? Layout.LOGARITHMIC : " ".repeat(scale));
    }

    private String interval(Row row) {
        return row.isInterval()
                ? TextWidth.right(row.low(), layout.low()) + Layout.DASH + row.high()
                : row.low();
    }

    private static void cell(StringBuilder line, String text, int width) {
        if (width > 0) {
            line.append(" ".repeat(Layout.GAP)).append(text);
        }
    }

    /// A text begins where numbers do, and is wrapped there; a long one has its own lines.
    private void text(String start, Row row) throws IOException {
        String text = screen.shown(row.text());
        int beside = screen.width() - Layout.MARGIN - layout.name() - Layout.GAP;
        int width = Math.max(beside, LEAST_TEXT);
        List<String> lines = TextWidth.wrapped(text, width);
        page.line(start + " ".repeat(Layout.GAP) + lines.getFirst());
        String indent = " ".repeat(Layout.MARGIN + layout.name() + Layout.GAP);
        for (String next : lines.subList(1, lines.size())) {
            page.line(indent + next);
        }
    }

    private void stacked(Row row, Style nameStyle) throws IOException {
        page.line(" ".repeat(Layout.MARGIN) + screen.paint(nameStyle, screen.shown(row.name())));
        String range =
                row.isInterval() ? "(" + row.low() + Layout.DASH + row.high() + ")" : row.low();
        String all =
                row.value() + " " + range + " " + row.unit() + " " + row.text() + " " + row.notes();
        for (String line : TextWidth.wrapped(screen.shown(all), screen.width() - 4)) {
            page.line("    " + line);
        }
    }
}
