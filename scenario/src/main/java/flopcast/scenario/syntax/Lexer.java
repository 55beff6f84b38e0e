package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.problem.Span;
import java.util.ArrayList;
import java.util.List;

/// Source text → tokens. What is no token is reported and left out.
final class Lexer {

    /// Longest first, so that `->` is not read as `-` and `>`.
    private static final List<String> SIGNS =
            List.of(
                    "->", "::", "=>", "||", "&&", "==", "!=", "<=", ">=", ".+", ".-", ".*", "./",
                    ".^", "(", ")", "[", "]", "{", "}", ",", ";", ":", "=", "<", ">", "+", "-", "*",
                    "/", "^", "!", "?", ".", "|", "@", "~");

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final SourceText source;
    private final String text;
    private final List<Problem> problems;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private boolean startsLine = true;
    private boolean afterBlank;

    private Lexer(SourceText source, List<Problem> problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    /// All tokens, the last one of kind END; `problems` receives what could not be read.
    static List<Token> read(SourceText source, List<Problem> problems) {
        Lexer lexer = new Lexer(source, problems);
        lexer.skipTrivia();
        while (lexer.position < lexer.text.length() && problems.size() <= Cursor.MOST_PROBLEMS) {
            lexer.readToken();
            lexer.skipTrivia();
        }
        lexer.add(Token.Kind.END, lexer.position, "");
        return lexer.tokens;
    }

    private void readToken() {
        int start = position;
        int c = text.codePointAt(start);
        if (c == '"' || c == '\'') {
            TextReader reader = new TextReader(source, start, problems);
            position = reader.end();
            add(Token.Kind.TEXT, start, reader.content());
        } else if (isDigit(start) || (c == '.' && isDigit(start + 1))) {
            position = NumberScan.end(text, start);
            add(Token.Kind.NUMBER, start, text.substring(start, position));
        } else if (startsName(c)) {
            position = nameEnd(text, start);
            add(Token.Kind.NAME, start, text.substring(start, position));
        } else {
            readSign(start);
        }
    }

    private void readSign(int start) {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, start)) {
                position = start + sign.length();
                add(Token.Kind.SIGN, start, sign);
                return;
            }
        }
        skipUnknown(start);
    }

    private void skipUnknown(int start) {
        int first = text.codePointAt(start);
        while (position < text.length() && text.codePointAt(position) == first) {
            position += Character.charCount(first);
        }
        problems.add(UnknownCharacter.problem(new Span(source, start, position), first));
        afterBlank = true;
    }

    private void add(Token.Kind kind, int start, String content) {
        tokens.add(new Token(kind, start, position, content, startsLine, afterBlank));
        startsLine = false;
        afterBlank = false;
    }

    private void skipTrivia() {
        while (position < text.length()) {
            int c = text.codePointAt(position);
            if (c == '\n' || c == '\r') {
                startsLine = true;
                position++;
            } else if (isBlank(c)) {
                afterBlank = true;
                position++;
            } else if (text.startsWith("//", position)) {
                skipLineComment();
            } else if (text.startsWith("/*", position)) {
                skipBlockComment();
            } else {
                return;
            }
        }
    }

    private void skipLineComment() {
        while (position < text.length()
                && text.charAt(position) != '\n'
                && text.charAt(position) != '\r') {
            position++;
        }
    }

    private void skipBlockComment() {
        int close = text.indexOf("*/", position + 2);
        if (close < 0) {
            problems.add(
                    Problem.error(
                            "unclosed-comment",
                            new Span(source, position, position + 2),
                            "the comment that begins here is not closed",
                            "Close it with `*/`, or write `//` for a comment up to the end of the"
                                    + " line."));
            position = text.length();
        } else {
            position = close + 2;
        }
        afterBlank = true;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == BYTE_ORDER_MARK || Character.isSpaceChar(c);
    }

    static boolean startsName(int c) {
        return c == '_' || c == '$' || Character.isLetter(c);
    }

    static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!startsName(c) && !Character.isDigit(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }
}
