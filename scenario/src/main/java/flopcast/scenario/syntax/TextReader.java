package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.util.List;

/// Reads one text `"…"` or `'…'`, which may run over several lines.
final class TextReader {

    private static final int UNICODE_ESCAPE_DIGITS = 4;

    private final SourceText source;
    private final String text;
    private final List<Problem> problems;
    private final StringBuilder content = new StringBuilder();
    private int position;

    TextReader(SourceText source, int start, List<Problem> problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
        this.position = start + 1;
        read(start, text.charAt(start));
    }

    /// What stands between the quotes, escapes replaced.
    String content() {
        return content.toString();
    }

    /// After the closing quote; the end of the first line where there is none.
    int end() {
        return position;
    }

    private void read(int start, char quote) {
        if (!isClosed(quote)) {
            position = start + 1;
            reportUnclosed(start, quote);
            return;
        }
        while (text.charAt(position) != quote) {
            if (text.charAt(position) == '\\') {
                readEscape();
            } else {
                content.append(text.charAt(position++));
            }
        }
        position++;
    }

    private boolean isClosed(char quote) {
        for (int i = position; i < text.length(); i++) {
            if (text.charAt(i) == quote) {
                return true;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return false;
    }

    /// The text is then taken to be meant for the line on which it begins.
    private void reportUnclosed(int start, char quote) {
        while (position < text.length() && "\r\n".indexOf(text.charAt(position)) < 0) {
            content.append(text.charAt(position++));
        }
        problems.add(
                Problem.error(
                        "unclosed-text",
                        new Span(source, start, start + 1),
                        "the text that begins here is not closed",
                        "Close it with `" + quote + "`."));
    }

    private void readEscape() {
        int start = position;
        char escaped = text.charAt(position + 1);
        position += 2;
        switch (escaped) {
            case '\'', '"', '\\', '/' -> content.append(escaped);
            case 'b' -> content.append('\b');
            case 'f' -> content.append('\f');
            case 'n' -> content.append('\n');
            case 'r' -> content.append('\r');
            case 't' -> content.append('\t');
            case 'u' -> readUnicode(start);
            default -> reportUnknown(start);
        }
    }

    private void readUnicode(int start) {
        int end = position;
        while (end < text.length()
                && end < position + UNICODE_ESCAPE_DIGITS
                && isHexDigit(text.charAt(end))) {
            end++;
        }
        boolean isWhole = end == position + UNICODE_ESCAPE_DIGITS;
        if (isWhole) {
            content.append((char) Integer.parseInt(text, position, end, 16));
        }
        position = end;
        if (!isWhole) {
            reportUnknown(start);
        }
    }

    private static boolean isHexDigit(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    private void reportUnknown(int start) {
        Span span = new Span(source, start, position);
        problems.add(
                Problem.error(
                        "escape-unknown",
                        span,
                        "`" + span.text() + "` stands for no character",
                        "Write `\\\\` for a backslash, `\\n` for a line end, `\\u00b5` for the"
                                + " character with that number."));
    }
}
