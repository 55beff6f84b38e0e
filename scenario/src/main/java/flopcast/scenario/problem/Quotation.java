package flopcast.scenario.problem;

import flopcast.scenario.problem.Problem.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A line of source with marks under it, cut to what a terminal shows.
final class Quotation {

    private static final int MOST_CELLS = 100;

    /// What is shown before the first mark where a line has to be cut.
    private static final int CONTEXT = 30;

    private static final String CUT = "…";

    private final SourceText source;
    private final List<Mark> marks;
    private final char underline;
    private final int lineStart;
    private final List<Glyph> glyphs = new ArrayList<>();

    /// Offset of the character that each glyph shows.
    private final List<Integer> offsets = new ArrayList<>();

    private boolean isCutBefore;
    private boolean isCutAfter;

    /// @param marks all on one line, at least one
    Quotation(SourceText source, List<Mark> marks, char underline) {
        this.source = source;
        this.marks = marks.stream().sorted(Comparator.comparingInt(m -> m.span().start())).toList();
        this.underline = underline;
        this.lineStart = source.lineStart(firstMark());
        read();
    }

    /// Whether marks that begin at `first` and `last` can be shown in one quotation.
    static boolean fits(int first, int last) {
        return last - first < MOST_CELLS - CONTEXT;
    }

    SourceText source() {
        return source;
    }

    int line() {
        return source.line(firstMark());
    }

    boolean isBlank() {
        return glyphs.stream().allMatch(glyph -> glyph.text().isBlank());
    }

    /// The line, the underlines, and the labels below their marks.
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        rows.add(text());
        rows.add(underlines());
        rows.addAll(labels());
        return rows;
    }

    private int firstMark() {
        return marks.getFirst().span().start();
    }

    private void read() {
        int offset = start();
        isCutBefore = offset > lineStart;
        int cells = 0;
        while (offset < source.text().length() && !endsLine(offset)) {
            int character = source.text().codePointAt(offset);
            Glyph glyph = Glyph.of(character, cells);
            cells += glyph.cells();
            if (cells > MOST_CELLS) {
                isCutAfter = true;
                break;
            }
            glyphs.add(glyph);
            offsets.add(offset);
            offset += Character.charCount(character);
        }
        offsets.add(offset);
    }

    /// The line's start, or a little before the first mark where the line is too long.
    private int start() {
        int lastEnd = marks.getLast().span().end();
        if (Math.min(lastEnd, lineEnd(firstMark())) - lineStart < MOST_CELLS) {
            return lineStart;
        }
        int start = Math.max(lineStart, firstMark() - CONTEXT);
        return start > lineStart && Character.isLowSurrogate(source.text().charAt(start))
                ? start - 1
                : start;
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < source.text().length() && end < from + MOST_CELLS && !endsLine(end)) {
            end++;
        }
        return end;
    }

    private boolean endsLine(int offset) {
        return source.text().charAt(offset) == '\n' || source.text().charAt(offset) == '\r';
    }

    private String text() {
        return (isCutBefore ? CUT : "")
                + glyphs.stream().map(Glyph::text).collect(Collectors.joining())
                + (isCutAfter ? CUT : "");
    }

    private String underlines() {
        StringBuilder row = new StringBuilder();
        for (Mark mark : marks) {
            int start = cell(mark.span().start());
            int end = Math.max(start + 1, cell(mark.span().end()));
            while (row.length() < end) {
                row.append(row.length() < start ? ' ' : underline);
            }
        }
        return row.toString();
    }

    /// Labels from left to right; one that would touch another goes a row further down.
    private List<String> labels() {
        List<StringBuilder> rows = new ArrayList<>();
        for (Mark mark : marks) {
            if (!mark.label().isEmpty()) {
                place(rows, Glyph.safe(mark.label()), cell(mark.span().start()));
            }
        }
        return rows.stream().map(StringBuilder::toString).toList();
    }

    private static void place(List<StringBuilder> rows, String label, int cell) {
        for (StringBuilder row : rows) {
            int free = Glyph.cells(row.toString()) + 2;
            if (free <= cell) {
                row.append(" ".repeat(cell - free + 2)).append(label);
                return;
            }
        }
        rows.add(new StringBuilder(" ".repeat(cell)).append(label));
    }

    /// The column, from 0, at which the character at `offset` is shown.
    private int cell(int offset) {
        int cell = isCutBefore ? 1 : 0;
        for (int i = 0; i < glyphs.size() && offsets.get(i) < offset; i++) {
            cell += glyphs.get(i).cells();
        }
        return cell;
    }
}
