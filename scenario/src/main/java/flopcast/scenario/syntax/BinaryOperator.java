package flopcast.scenario.syntax;

/// The operators between two expressions, but for `to`, `in` and the pipe.
public enum BinaryOperator {
    OR("||"),
    AND("&&"),
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    ADD("+"),
    SUBTRACT("-"),
    POINTWISE_ADD(".+"),
    POINTWISE_SUBTRACT(".-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    POINTWISE_MULTIPLY(".*"),
    POINTWISE_DIVIDE("./"),
    POWER("^"),
    POINTWISE_POWER(".^");

    private final String symbol;

    BinaryOperator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
