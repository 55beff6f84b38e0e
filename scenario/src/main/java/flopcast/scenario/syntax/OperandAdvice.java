package flopcast.scenario.syntax;

/// What to write instead of a sign where a value belongs: habits from other languages.
final class OperandAdvice {

    private OperandAdvice() {}

    static String of(Token token) {
        return switch (token.text()) {
            case "*" -> "A power is written `x ^ 2`.";
            case "=" -> "Equality is written `==`; a name is given at the start of a line.";
            case ">" -> "A function of its arguments is written `{|x| x + 1}`.";
            case "|" -> "“Or” is written `||`.";
            case "@" -> "A decorator stands above a statement `name = …`.";
            default -> "";
        };
    }
}
