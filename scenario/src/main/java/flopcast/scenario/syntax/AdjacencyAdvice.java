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
                            ? "A unit stands after a number or brackets: `(…) %s`.".formatted(word)
                            : "";
        };
    }
}
