package flopcast.scenario.syntax;

/// What to do about two values that stand side by side: habits from other languages.
final class AdjacencyAdvice {

    private AdjacencyAdvice() {}

    static String of(Token last, Token next) {
        if (next.is("=")) {
            return "Equality is written `==`; a name is given at the start of a line.";
        }
        if (next.kind() == Token.Kind.NAME) {
            return ofWord(last, next.text());
        }
        if (next.is("(") && last.kind() == Token.Kind.NAME) {
            return "A function's arguments follow it without a blank: `" + last.text() + "(…)`.";
        }
        return "";
    }

    private static String ofWord(Token last, String word) {
        return switch (word) {
            case "and" -> "“And” is written `&&`.";
            case "or" -> "“Or” is written `||`.";
            case "mod" -> "The remainder is `mod(a, b)`.";
            default ->
                    last.kind() == Token.Kind.NAME
                            ? "If `%s` is a unit, write `(…) %s` or `%s * (1 %s)`."
                                    .formatted(word, word, last.text(), word)
                            : "";
        };
    }
}
