package flopcast.report.terminal;

import java.util.ArrayList;
import java.util.List;

/// How many columns a text takes on a terminal, and how to make it fit.
final class TextWidth {

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /// Lines of at most so many columns, broken at blanks; a longer word is broken where it must.
    static List<String> wrapped(String text, int columns) {
        int width = Math.max(columns, 1);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            int length = of(word);
            if (used > 0 && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            String rest = word;
            while (used == 0 && of(rest) > width) {
                int cut = fitting(rest, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(used == 0 ? "" : " ").append(rest);
            used += (used == 0 ? 0 : 1) + of(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /// How many chars of `text` fit into `width` columns; at least one character.
    private static int fitting(String text, int width) {
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            used += of(c);
            if (used > width && i > 0) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }
}
