package flopcast.scenario.syntax;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Conditionals, and operators by precedence.
final class ExpressionParser {

    private final Cursor cursor;
    private final OperandParser operands;
    private final UnitParser units;

    ExpressionParser(Cursor cursor, UnitParser units) {
        this.cursor = cursor;
        this.units = units;
        this.operands = new OperandParser(cursor, this, units);
    }

    /// A condition that was read, and what holds if it does.
    private record Branch(Token first, Expression condition, Expression then) {}

    /// An expression one level deeper, inside brackets where lines join.
    Expression bracketed() {
        Cursor.State outer = cursor.enter(true);
        Expression expression = expression();
        cursor.restore(outer);
        return expression;
    }

    /// Expressions with commas between them, and the bracket that ends them.
    List<Expression> listUpTo(String closing) {
        List<Expression> items = new ArrayList<>();
        while (!cursor.peek().is(closing)) {
            items.add(bracketed());
            if (!cursor.peek().is(closing)) {
                cursor.expect(",", commaAdvice());
            }
        }
        cursor.next();
        return items;
    }

    private String commaAdvice() {
        return cursor.peek().is("=")
                ? "Options are given as a dict: `{mean: 3, stdev: 1}`."
                : AdjacencyAdvice.of(cursor.last(), cursor.peek());
    }

    /// Conditionals that follow each other are read in a loop: only the branch before `else` nests.
    Expression expression() {
        List<Branch> branches = new ArrayList<>();
        while (true) {
            Token first = cursor.peek();
            if (isIf()) {
                branches.add(ifBranch(first));
                continue;
            }
            Expression value = operators();
            if (!cursor.take("?")) {
                return conditional(branches, value);
            }
            Expression then = nested();
            cursor.expect(":", "A conditional is written `condition ? then : otherwise`.");
            branches.add(new Branch(first, value, then));
        }
    }

    private Branch ifBranch(Token first) {
        cursor.next();
        Expression condition = operators();
        expectWord("then");
        Expression then = nested();
        expectWord("else");
        return new Branch(first, condition, then);
    }

    /// `if` is a name where no condition can follow.
    boolean isIf() {
        Token next = cursor.peek(1);
        return cursor.peek().isWord("if")
                && !next.touches()
                && (next.startsOperand() || (next.is("-") && cursor.peek(2).touches()));
    }

    private void expectWord(String word) {
        if (!cursor.peek().isWord(word)) {
            throw cursor.unexpected(
                    "`" + word + "`", "A conditional is written `if condition then a else b`.");
        }
        cursor.next();
    }

    private Expression nested() {
        Cursor.State outer = cursor.enter(cursor.state().joinsLines());
        Expression expression = expression();
        cursor.restore(outer);
        return expression;
    }

    private Expression conditional(List<Branch> branches, Expression last) {
        Expression result = last;
        for (Branch branch : branches.reversed()) {
            result =
                    new Expression.Conditional(
                            cursor.since(branch.first), branch.condition, branch.then, result);
        }
        return result;
    }

    private Expression operators() {
        OperatorStack stack = new OperatorStack();
        do {
            stack.operand(operands.operand());
            takeConversions(stack);
        } while (takeOperator(stack));
        return stack.result();
    }

    private boolean takeOperator(OperatorStack stack) {
        Token token = cursor.peek();
        if (isInterval(token)) {
            stack.interval(cursor.span(cursor.next()));
            return true;
        }
        Optional<BinaryOperator> operator = Operators.of(token);
        if (cursor.isAtLineEnd() || operator.isEmpty()) {
            return false;
        }
        stack.operator(operator.get(), cursor.span(cursor.next()));
        return true;
    }

    /// `to` may begin the next line, unless it is the name of the next statement.
    private boolean isInterval(Token token) {
        return token.isWord("to")
                && (!cursor.isAtLineEnd() || !cursor.tokens().opensAssignment(cursor.position()));
    }

    private void takeConversions(OperatorStack stack) {
        while (cursor.peek().isWord("in") && !cursor.isAtLineEnd()) {
            cursor.next();
            stack.conversion(units.conversion());
            requireWholeValue();
        }
    }

    private void requireWholeValue() {
        Token token = cursor.peek();
        boolean bindsTighter =
                token.is("->")
                        || isInterval(token)
                        || (!cursor.isAtLineEnd()
                                && Operators.of(token)
                                        .filter(o -> Operators.level(o) > Operators.CONVERSION)
                                        .isPresent());
        if (bindsTighter) {
            throw new ProblemFound(
                    Problem.error(
                            "conversion-inside",
                            cursor.span(),
                            "`in` shows a whole value, but `" + token.text() + "` follows it",
                            "Put brackets round the conversion, or write `in` last."));
        }
    }
}
