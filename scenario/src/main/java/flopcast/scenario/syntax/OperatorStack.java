package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.Problem.Mark;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Joins operands by how tightly the operators between them bind. A stack of its own, so that a sum
/// of ten thousand terms needs no deep recursion.
final class OperatorStack {

    /// @param operator empty for `to`
    private record Pending(Optional<BinaryOperator> operator, int level, Span span) {}

    private final Deque<Expression> operands = new ArrayDeque<>();
    private final Deque<Pending> operators = new ArrayDeque<>();

    void operand(Expression operand) {
        operands.push(operand);
    }

    void operator(BinaryOperator operator, Span span) {
        push(new Pending(Optional.of(operator), Operators.level(operator), span));
    }

    void interval(Span span) {
        push(new Pending(Optional.empty(), Operators.INTERVAL, span));
    }

    void conversion(UnitText unit) {
        join(Operators.CONVERSION);
        Expression value = operands.pop();
        operands.push(new Expression.Conversion(value.span().to(unit.span()), value, unit));
    }

    /// The whole expression.
    Expression result() {
        join(0);
        return operands.pop();
    }

    private void push(Pending pending) {
        boolean isRightAssociative = pending.level == Operators.POWER;
        join(isRightAssociative ? pending.level : pending.level - 1);
        requireNoChain(pending);
        operators.push(pending);
    }

    /// Applies every operator that binds more tightly than `level`.
    private void join(int level) {
        while (!operators.isEmpty() && operators.getFirst().level > level) {
            if (isComparison(operators.getFirst()) && level == operators.getFirst().level - 1) {
                return;
            }
            Pending pending = operators.pop();
            Expression right = operands.pop();
            Expression left = operands.pop();
            operands.push(joined(pending, left, right));
        }
    }

    private static Expression joined(Pending pending, Expression left, Expression right) {
        Span span = left.span().to(right.span());
        if (pending.operator.isPresent()) {
            return new Expression.Binary(span, pending.operator.get(), pending.span, left, right);
        }
        return new Expression.Interval(span, withUnitOf(right, left), right);
    }

    /// `6 to 12 months`: a bare number on the left takes the unit on the right.
    private static Expression withUnitOf(Expression right, Expression left) {
        if (isBareNumber(left)
                && right instanceof Expression.Measured measured
                && isBareNumber(measured.number())) {
            return new Expression.Measured(left.span(), left, measured.unit());
        }
        return left;
    }

    private static boolean isBareNumber(Expression expression) {
        return expression instanceof Expression.NumberLiteral;
    }

    private void requireNoChain(Pending pending) {
        if (operators.isEmpty()
                || !isComparison(pending)
                || operators.getFirst().level != pending.level) {
            return;
        }
        Span first = operators.getFirst().span;
        throw new ProblemFound(
                Problem.error(
                                "comparison-chain",
                                pending.span,
                                "comparisons do not chain: `"
                                        + pending.span.text()
                                        + "` follows `"
                                        + first.text()
                                        + "`",
                                "Compare twice and join with `&&`, for example `a < b && b < c`.")
                        .withMarks(new Mark(first, ""), new Mark(pending.span, "")));
    }

    private static boolean isComparison(Pending pending) {
        return pending.level == Operators.EQUALITY || pending.level == Operators.ORDER;
    }
}
