package flopcast.scenario.syntax;

import flopcast.scenario.problem.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Source text → stretches to be set off when it is shown. A text need not be without problems.
public final class Highlighter {

    private static final Set<String> WORDS =
            Set.of("if", "then", "else", "to", "in", "true", "false", "export", "import");

    /// Words that open a statement.
    private static final Set<String> OPENING = Set.of("scenario", "unit", "observe", "import");

    private final List<Token> tokens;
    private final List<Stretch> stretches = new ArrayList<>();

    private Highlighter(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// In the order of the text, none over another.
    public static List<Stretch> stretches(SourceText source) {
        var highlighter = new Highlighter(Lexer.read(source, new ArrayList<>()));
        highlighter.read(source.text());
        return highlighter.stretches;
    }

    private void read(String text) {
        int end = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            comments(text, end, token.start());
            end = Math.max(end, token.end());
            Stretch.Kind kind = kind(i);
            if (kind != null) {
                int start = kind == Stretch.Kind.DECORATOR ? token.start() - 1 : token.start();
                stretches.add(new Stretch(kind, start, token.end()));
            }
        }
        comments(text, end, text.length());
    }

    private Stretch.@org.jspecify.annotations.Nullable Kind kind(int index) {
        Token token = tokens.get(index);
        return switch (token.kind()) {
            case NUMBER -> Stretch.Kind.NUMBER;
            case TEXT -> Stretch.Kind.TEXT;
            case NAME -> name(index);
            case SIGN, END -> null;
        };
    }

    private Stretch.@org.jspecify.annotations.Nullable Kind name(int index) {
        Token token = tokens.get(index);
        Token before = index == 0 ? Token.supplied("", 0) : tokens.get(index - 1);
        String word = token.text();
        if (before.is("@") && token.touches()) {
            return Stretch.Kind.DECORATOR;
        }
        if (token.startsLine() && isOpening(index)) {
            return Stretch.Kind.WORD;
        }
        if (isHeaderWord(index) || (WORDS.contains(word) && !before.is("."))) {
            return Stretch.Kind.WORD;
        }
        if (isUnit(before, token)) {
            return Stretch.Kind.UNIT;
        }
        if (Character.isUpperCase(word.codePointAt(0)) && !before.is(".")) {
            return Stretch.Kind.MODULE;
        }
        boolean starts = token.startsLine() || before.isWord("export");
        return starts && isDefined(index) ? Stretch.Kind.DEFINITION : null;
    }

    /// A word and a blank that open a statement, and not a variable of that name.
    private boolean isOpening(int index) {
        Token next = tokens.get(Math.min(index + 1, tokens.size() - 1));
        return OPENING.contains(tokens.get(index).text()) && next.afterBlank() && !next.is("=");
    }

    /// `as` and `of` of the header.
    private boolean isHeaderWord(int index) {
        String word = tokens.get(index).text();
        int title = index - (word.equals("as") ? 1 : 2);
        return (word.equals("as") || word.equals("of"))
                && title > 0
                && tokens.get(title).kind() == Token.Kind.TEXT
                && tokens.get(title - 1).isWord("scenario");
    }

    /// After a number or the bracket that ends an expression, on the same line, behind a blank; or
    /// after `in`.
    private static boolean isUnit(Token before, Token token) {
        boolean follows = before.kind() == Token.Kind.NUMBER || before.is(")");
        return !token.startsLine() && token.afterBlank() && (follows || before.isWord("in"));
    }

    private boolean isDefined(int index) {
        Token next = tokens.get(Math.min(index + 1, tokens.size() - 1));
        return next.is("=") || next.is("::") || next.is("(");
    }

    /// Comments stand where there is no token.
    private void comments(String text, int from, int to) {
        int position = from;
        while (position < to) {
            int end = to;
            if (text.startsWith("//", position)) {
                end = lineEnd(text, position, to);
                stretches.add(new Stretch(Stretch.Kind.COMMENT, position, end));
            } else if (text.startsWith("/*", position)) {
                int close = text.indexOf("*/", position + 2);
                end = close < 0 || close + 2 > to ? to : close + 2;
                stretches.add(new Stretch(Stretch.Kind.COMMENT, position, end));
            } else {
                end = position + 1;
            }
            position = end;
        }
    }

    private static int lineEnd(String text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
