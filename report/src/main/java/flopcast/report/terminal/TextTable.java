package flopcast.report.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Rows of text under headings, as wide as they need to be; columns that do not fit are left out
/// from the right, the last one is wrapped.
public final class TextTable {

    private static final int GAP = 2;
    private static final int MARGIN = 2;
    private static final int LEAST_LAST = 20;

    private final Screen screen;
    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();
    private boolean isLastWrapped;

    /// @param headings all blank where there are none
    public TextTable(Screen screen, List<String> headings) {
        this.screen = screen;
        this.headings = headings;
    }

    /// As many cells as there are headings.
    public TextTable row(List<String> cells) {
        rows.add(cells.stream().map(screen::shown).toList());
        return this;
    }

    /// The last column holds sentences.
    public TextTable wrapLast() {
        isLastWrapped = true;
        return this;
    }

    /// @return how many columns did not fit
    public int write(Appendable out) throws IOException {
        int[] widths = new int[headings.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(column);
        }
        int shown = fitting(widths);
        if (headings.stream().anyMatch(heading -> !heading.isBlank())) {
            String line = line(headings, widths, shown);
            out.append(screen.paint(Style.FAINT, line)).append('\n');
        }
        for (List<String> row : rows) {
            write(row, widths, shown, out);
        }
        return widths.length - shown;
    }

    private int width(int column) {
        int width = TextWidth.of(headings.get(column));
        for (List<String> row : rows) {
            width = Math.max(width, TextWidth.of(row.get(column)));
        }
        return width;
    }

    private int fitting(int[] widths) {
        int used = MARGIN;
        for (int column = 0; column < widths.length; column++) {
            boolean isWrapped = isLastWrapped && column == widths.length - 1;
            used += (column == 0 ? 0 : GAP) + (isWrapped ? LEAST_LAST : widths[column]);
            if (used > screen.width() && column > 0) {
                return column;
            }
        }
        return widths.length;
    }

    private void write(List<String> row, int[] widths, int shown, Appendable out)
            throws IOException {
        if (!isLastWrapped || shown < widths.length) {
            out.append(line(row, widths, shown)).append('\n');
            if (isLastWrapped) {
                below(row.getLast(), out);
            }
            return;
        }
        String start = line(row, widths, shown - 1);
        int indent = MARGIN;
        for (int column = 0; column < shown - 1; column++) {
            indent += widths[column] + GAP;
        }
        int width = Math.max(LEAST_LAST, screen.width() - indent);
        for (String text : TextWidth.wrapped(row.get(shown - 1), width)) {
            out.append((TextWidth.left(start, indent) + text).stripTrailing()).append('\n');
            start = "";
        }
    }

    /// A sentence that has no room beside the other columns.
    private void below(String sentence, Appendable out) throws IOException {
        String indent = " ".repeat(2 * MARGIN);
        for (String text : TextWidth.wrapped(sentence, screen.width() - indent.length())) {
            out.append(indent).append(text).append('\n');
        }
    }

    private static String line(List<String> cells, int[] widths, int shown) {
        var line = new StringBuilder(" ".repeat(MARGIN));
        for (int column = 0; column < shown; column++) {
            line.append(column == 0 ? "" : " ".repeat(GAP));
            line.append(TextWidth.left(cells.get(column), widths[column]));
        }
        return line.toString().stripTrailing();
    }
}
