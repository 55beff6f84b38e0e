package flopcast.app.cli;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/// Finds the name under the cursor, and whether a line goes on: while a bracket is open.
final class LineParser implements Parser {

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && open(line) > 0) {
            throw new EOFError(-1, -1, "a bracket is open");
        }
        int start = cursor;
        while (start > 0 && isOfName(line.charAt(start - 1))) {
            start--;
        }
        int end = cursor;
        while (end < line.length() && isOfName(line.charAt(end))) {
            end++;
        }
        return new Name(line, cursor, line.substring(start, end), cursor - start);
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '.';
    }

    /// Brackets that are open at the end of the line, those in texts and comments not counted.
    private static int open(String line) {
        int open = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '/' && line.startsWith("//", i)) {
                int end = line.indexOf('\n', i);
                i = end < 0 ? line.length() : end;
            } else {
                open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        return open;
    }

    /// A line with one word: the name under the cursor.
    private record Name(String line, int cursor, String word, int wordCursor)
            implements CompletingParsedLine {

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean isComplete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor;
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
