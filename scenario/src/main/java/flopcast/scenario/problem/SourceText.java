package flopcast.scenario.problem;

import java.util.Arrays;
import java.util.Objects;

/// The text of a scenario and the name under which problems quote it.
public final class SourceText {

    private final String name;
    private final String text;

    /// Offsets at which the lines begin, rising.
    private final int[] lineStarts;

    public SourceText(String name, String text) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
        this.lineStarts = lineStarts(text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /// Line of `offset`, from 1.
    public int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, Math.clamp(offset, 0, text.length()));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// Column of `offset` in characters (code points), from 1.
    public int column(int offset) {
        return text.codePointCount(lineStart(offset), Math.clamp(offset, 0, text.length())) + 1;
    }

    /// Where the line that `offset` is on begins.
    public int lineStart(int offset) {
        return lineStarts[line(offset) - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && name.equals(that.name) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, text);
    }

    @Override
    public String toString() {
        return name;
    }

    /// A line ends with a line feed, a carriage return, or both in this order.
    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            if (!endsLine(text, i)) {
                continue;
            }
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, 2 * lines);
            }
            starts[lines++] = i + 1;
        }
        return Arrays.copyOf(starts, lines);
    }

    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
    }
}
