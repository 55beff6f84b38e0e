package flopcast.scenario.syntax;

import java.util.Optional;

/// The signs and words between two expressions, and how tightly each binds.
final class Operators {

    static final int EQUALITY = 3;
    static final int ORDER = 4;
    static final int CONVERSION = 5;
    static final int INTERVAL = 6;
    static final int POWER = 9;

    private Operators() {}

    /// How tightly `operator` binds; the loosest is 1.
    static int level(BinaryOperator operator) {
        return switch (operator) {
            case OR -> 1;
            case AND -> 2;
            case EQUAL, UNEQUAL -> EQUALITY;
            case LESS, AT_MOST, GREATER, AT_LEAST -> ORDER;
            case ADD, SUBTRACT, POINTWISE_ADD, POINTWISE_SUBTRACT -> 7;
            case MULTIPLY, DIVIDE, POINTWISE_MULTIPLY, POINTWISE_DIVIDE -> 8;
            case POWER, POINTWISE_POWER -> POWER;
        };
    }

    static Optional<BinaryOperator> of(Token token) {
        if (token.kind() != Token.Kind.SIGN) {
            return Optional.empty();
        }
        for (BinaryOperator operator : BinaryOperator.values()) {
            if (operator.symbol().equals(token.text())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
