package flopcast.scenario.syntax;

/// What to do about two values that stand side by side: habits from other languages.
final class AdjacencyAdvice {

    private AdjacencyAdvice() {}

    static String of(Token last, Token next) {
        return switch (next.kind()) {
            case NAME -> ofWord(last, next.text());
            case SIGN -> ofSign(last, next.text());
            case NUMBER, TEXT, END -> "";
        };
    }

    private static String ofSign(Token last, String sign) {
        return switch (sign) {
            case "=" -> "Equality is written `==`; a name is given at the start of a line.";
            case "=>" -> "A function is written `{|x| x + 1}`; “at least” is written `>=`.";
            case ":" -> "A name is given with `=`; a dict is written in braces.";
            case "(" ->
                    last.kind() == Token.Kind.NAME
                            ? "A function's arguments follow it without a blank: `%s(…)`."
                                    .formatted(last.text())
                            : "";
            default -> "";
        };
    }

    private static String ofWord(Token last, String word) {
        return switch (word) {
            case "and" -> "“And” is written `&&`.";
            case "or" -> "“Or” is written `||`.";
            default ->
                    last.kind() == Token.Kind.NAME || last.is(")")
                            ? afterWord(last.text(), word)
                            : "";
        };
    }

    /// Words with which statements of other languages begin.
    private static String afterWord(String habit, String name) {
        return switch (habit) {
            case "let", "const", "var", "val", "auto" ->
                    "A name is given by itself: `%s = …`.".formatted(name);
            case "def", "function", "func", "fn", "fun" ->
                    "A function is written by itself: `%s(x) = …`.".formatted(name);
            case "for", "while", "foreach" ->
                    "There are no loops: `List.map(List.upTo(1, 3), {|i| …})` goes through a list.";
            case "return" -> "A function gives the value of its last line.";
            case "assert", "require" ->
                    "Ask how probable it is, `P(x > 3)`, or claim a value, `@claim(3, \"where\")`"
                            + " above a name.";
            default -> "A unit stands after a number or brackets: `(…) %s`.".formatted(name);
        };
    }
}
