package flopcast.scenario.trace;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.UnaryOperation;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.problem.TooMuch;
import flopcast.scenario.syntax.BinaryOperator;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.value.Continuity;
import flopcast.scenario.value.DateValue;
import flopcast.scenario.value.Dimensions;
import flopcast.scenario.value.Equality;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.ValueText;
import flopcast.scenario.value.Withheld;
import java.util.List;

/// The operators on values: which kinds they take, and what becomes of the units.
final class Operators {

    /// Of the year 9999, counted from 1970.
    private static final double LAST_SECOND = 2.534e11;

    private final Trace trace;

    Operators(Trace trace) {
        this.trace = trace;
    }

    Value negated(Expression.Negation negation, Value operand) {
        return switch (operand) {
            case Unknown unknown -> unknown;
            case Quantity quantity ->
                    new Quantity(
                            node(UnaryOperation.NEGATE, negation.span(), quantity.node()),
                            quantity.dimension(),
                            quantity.shownIn());
            default -> throw wrongOperand(negation.operand().span(), "-", operand);
        };
    }

    Value not(Expression.Not not, Value operand) {
        return switch (operand) {
            case Unknown unknown -> unknown;
            case Truth truth -> new Truth(node(UnaryOperation.NOT, not.span(), truth.node()));
            default -> throw wrongOperand(not.operand().span(), "!", operand);
        };
    }

    Value combined(Expression.Binary binary, Value left, Value right) {
        Withheld.refuse(left, binary.left().span());
        Withheld.refuse(right, binary.right().span());
        if (left instanceof Unknown || right instanceof Unknown) {
            return Unknown.UNKNOWN;
        }
        if (left instanceof Quantity one && right instanceof Quantity other) {
            return quantities(binary, one, other);
        }
        if (left instanceof DateValue || right instanceof DateValue) {
            return dates(binary, left, right);
        }
        return switch (binary.operator()) {
            case EQUAL -> equality(binary, left, right, false);
            case UNEQUAL -> equality(binary, left, right, true);
            case ADD -> texts(binary, left, right);
            default -> throw wrongOperands(binary, left, right);
        };
    }

    private Value quantities(Expression.Binary binary, Quantity left, Quantity right) {
        return switch (binary.operator()) {
            case ADD, SUBTRACT -> {
                Dimension dimension = alike(binary, left, right);
                yield new Quantity(
                        node(binary, left.node(), right.node()),
                        dimension,
                        left.shownIn().isPresent() ? left.shownIn() : right.shownIn());
            }
            case MULTIPLY ->
                    Quantity.of(
                            node(binary, left.node(), right.node()),
                            left.dimension().times(right.dimension()));
            case DIVIDE ->
                    Quantity.of(
                            node(binary, left.node(), right.node()),
                            left.dimension().dividedBy(right.dimension()));
            case POWER -> {
                Dimension dimension = Powers.raised(binary, left, right);
                yield Quantity.of(node(binary, left.node(), right.node()), dimension);
            }
            case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, UNEQUAL -> {
                alike(binary, left, right);
                warnOfEquality(binary, left, right);
                yield new Truth(node(binary, left.node(), right.node()));
            }
            case POINTWISE_ADD,
                    POINTWISE_SUBTRACT,
                    POINTWISE_MULTIPLY,
                    POINTWISE_DIVIDE,
                    POINTWISE_POWER ->
                    pointwise(binary, left, right);
            case AND, OR -> throw wrongOperands(binary, left, right);
        };
    }

    /// Two continuous quantities are equal in no world.
    private void warnOfEquality(Expression.Binary binary, Quantity left, Quantity right) {
        boolean asksEquality =
                binary.operator() == BinaryOperator.EQUAL
                        || binary.operator() == BinaryOperator.UNEQUAL;
        boolean isSame = left.node() == right.node();
        if (asksEquality
                && !isSame
                && (Continuity.isSure(left.node()) || Continuity.isSure(right.node()))) {
            trace.remark(
                    Problem.warning(
                            "equality-of-continuous",
                            binary.span(),
                            "two sides that vary continuously are equal in no world",
                            "Ask for a range, for example `abs(a - b) < 0.01`."));
        }
    }

    /// Squiggle's pointwise operators mean the ordinary ones on plain numbers.
    private Value pointwise(Expression.Binary binary, Quantity left, Quantity right) {
        if (left.node().isUncertain() || right.node().isUncertain()) {
            throw new ProblemFound(
                    Problem.error(
                            "pointwise-uncertain",
                            binary.operatorSpan(),
                            "`"
                                    + binary.operator().symbol()
                                    + "` would combine densities, which no possible world can have",
                            "Write `mx(a, b)` for one or the other, or `"
                                    + binary.operator().symbol().substring(1)
                                    + "` for arithmetic world by world."));
        }
        BinaryOperator ordinary =
                switch (binary.operator()) {
                    case POINTWISE_ADD -> BinaryOperator.ADD;
                    case POINTWISE_SUBTRACT -> BinaryOperator.SUBTRACT;
                    case POINTWISE_MULTIPLY -> BinaryOperator.MULTIPLY;
                    case POINTWISE_DIVIDE -> BinaryOperator.DIVIDE;
                    default -> BinaryOperator.POWER;
                };
        return quantities(
                new Expression.Binary(
                        binary.span(),
                        ordinary,
                        binary.operatorSpan(),
                        binary.left(),
                        binary.right()),
                left,
                right);
    }

    private Value dates(Expression.Binary binary, Value left, Value right) {
        BinaryOperator operator = binary.operator();
        if (left instanceof DateValue one && right instanceof DateValue other) {
            if (operator == BinaryOperator.SUBTRACT) {
                return Quantity.of(node(binary, one.node(), other.node()), Dimension.base("s"));
            }
            if (isComparison(operator)) {
                return new Truth(node(binary, one.node(), other.node()));
            }
        }
        boolean adds = operator == BinaryOperator.ADD;
        if (left instanceof DateValue date
                && right instanceof Quantity time
                && (adds || operator == BinaryOperator.SUBTRACT)) {
            return shifted(binary, date, time, binary.right().span());
        }
        if (left instanceof Quantity time && right instanceof DateValue date && adds) {
            return shifted(binary, date, time, binary.left().span());
        }
        throw wrongOperands(binary, left, right);
    }

    private Value shifted(Expression.Binary binary, DateValue date, Quantity time, Span timeSpan) {
        if (!time.isPlainZero() && !time.dimension().equals(Dimension.base("s"))) {
            throw Mismatch.of(
                    timeSpan, Dimension.base("s"), time.dimension(), "what is added to a date");
        }
        Node moment = node(binary, date.node(), time.node());
        if (moment instanceof Node.Constant constant
                && !(Math.abs(constant.value()) < LAST_SECOND)) {
            throw new ProblemFound(
                    Problem.error(
                            "date-out-of-range",
                            binary.span(),
                            "the date lies beyond the year 9999",
                            "Look at the unit of the time."));
        }
        return new DateValue(moment);
    }

    private static boolean isComparison(BinaryOperator operator) {
        return switch (operator) {
            case LESS, AT_MOST, GREATER, AT_LEAST, EQUAL, UNEQUAL -> true;
            default -> false;
        };
    }

    private Value equality(Expression.Binary binary, Value left, Value right, boolean negate) {
        if (left instanceof Truth one && right instanceof Truth other) {
            return new Truth(node(binary, one.node(), other.node()));
        }
        return Truth.of(Equality.same(left, right) != negate);
    }

    private Value texts(Expression.Binary binary, Value left, Value right) {
        if (left instanceof Text || right instanceof Text) {
            return text(
                    binary, ValueText.of(left, trace.units()) + ValueText.of(right, trace.units()));
        }
        throw wrongOperands(binary, left, right);
    }

    private Value text(Expression.Binary binary, String text) {
        if (text.length() > trace.limits().length()) {
            throw new ProblemFound(
                    TooMuch.problem(
                            binary.span(),
                            trace.limits().length(),
                            "characters in a text",
                            "Make shorter texts."));
        }
        return new Text(text);
    }

    /// The dimension of both sides, which must be one; a plain 0 takes the other's.
    private static Dimension alike(Expression.Binary binary, Quantity left, Quantity right) {
        if (left.dimension().equals(right.dimension()) || right.isPlainZero()) {
            return left.dimension();
        }
        if (left.isPlainZero()) {
            return right.dimension();
        }
        throw new ProblemFound(
                Problem.error(
                                "unit-mismatch",
                                binary.span(),
                                "cannot "
                                        + verb(binary.operator())
                                        + " "
                                        + Dimensions.named(left.dimension())
                                        + " and "
                                        + Dimensions.named(right.dimension()),
                                Dimensions.adviceFor(
                                        left.dimension(),
                                        binary.left().span().text(),
                                        right.dimension(),
                                        binary.right().span().text()))
                        .withMarks(
                                new Problem.Mark(
                                        binary.left().span(), Dimensions.named(left.dimension())),
                                new Problem.Mark(
                                        binary.right().span(),
                                        Dimensions.named(right.dimension()))));
    }

    private static String verb(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> "add";
            case SUBTRACT -> "subtract";
            default -> "compare";
        };
    }

    private Node node(Expression.Binary binary, Node left, Node right) {
        return node(operation(binary.operator()), binary.span(), left, right);
    }

    Node node(BlockFunction function, Span span, Node... arguments) {
        return trace.calls().isUnderUncertainCondition()
                ? trace.graph().applyLeniently(function, List.of(arguments), span)
                : trace.graph().apply(function, List.of(arguments), span);
    }

    private static BinaryOperation operation(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> BinaryOperation.ADD;
            case SUBTRACT -> BinaryOperation.SUBTRACT;
            case MULTIPLY -> BinaryOperation.MULTIPLY;
            case DIVIDE -> BinaryOperation.DIVIDE;
            case POWER -> BinaryOperation.POWER;
            case LESS -> BinaryOperation.LESS;
            case AT_MOST -> BinaryOperation.AT_MOST;
            case GREATER -> BinaryOperation.GREATER;
            case AT_LEAST -> BinaryOperation.AT_LEAST;
            case EQUAL -> BinaryOperation.EQUAL;
            case UNEQUAL -> BinaryOperation.UNEQUAL;
            default -> throw new IllegalStateException(operator + " is no operation on columns");
        };
    }

    private static ProblemFound wrongOperand(Span span, String symbol, Value operand) {
        return new ProblemFound(
                Problem.error(
                        "wrong-operand",
                        span,
                        "`" + symbol + "` does not apply to " + operand.words(),
                        symbol.equals("!")
                                ? "Compare with something to get a truth value, for example `x > 0`."
                                : ""));
    }

    private static ProblemFound wrongOperands(Expression.Binary binary, Value left, Value right) {
        String advice =
                left instanceof Truth || right instanceof Truth
                        ? "A truth value becomes a number with `if … then 1 else 0`."
                        : "";
        return new ProblemFound(
                Problem.error(
                                "wrong-operands",
                                binary.span(),
                                "`"
                                        + binary.operator().symbol()
                                        + "` does not apply to "
                                        + left.words()
                                        + " and a "
                                        + right.kind(),
                                advice)
                        .withMarks(
                                new Problem.Mark(binary.left().span(), left.kind()),
                                new Problem.Mark(binary.right().span(), right.kind())));
    }
}
