package flopcast.scenario.trace;

import flopcast.quantity.kernel.Select;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.syntax.BinaryOperator;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.value.DateValue;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Equality;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/// Conditionals, `&&` and `||`. A plain condition chooses a branch and the other is never looked
/// at; an uncertain one chooses world by world, so both branches are traced and must be alike.
final class Choice {

    private static final Select SELECT = new Select();
    private static final Node NO = new Node.Constant(0);
    private static final Node YES = new Node.Constant(1);

    private final Trace trace;
    private final Operators operators;
    private final Interpreter interpreter;

    Choice(Trace trace, Operators operators, Interpreter interpreter) {
        this.trace = trace;
        this.operators = operators;
        this.interpreter = interpreter;
    }

    /// A chain of `else if` may be long: it is walked, not recursed into, while conditions are
    /// plain.
    Value value(Expression.Conditional first, Scope scope) {
        Expression expression = first;
        while (expression instanceof Expression.Conditional conditional) {
            Value condition = interpreter.evaluate(conditional.condition(), scope);
            if (condition instanceof Unknown) {
                return afterUnknown(conditional, scope);
            }
            Truth truth = truth(condition, conditional.condition().span());
            if (!isKnown(truth)) {
                return eitherWay(conditional, truth, scope);
            }
            expression =
                    isTrue(truth, conditional.condition().span())
                            ? conditional.then()
                            : conditional.otherwise();
        }
        return interpreter.evaluate(expression, scope);
    }

    Value logical(Expression.Binary binary, Value left, Scope scope) {
        boolean isAnd = binary.operator() == BinaryOperator.AND;
        if (left instanceof Unknown) {
            return left;
        }
        Truth first = truth(left, binary.left().span());
        if (isKnown(first)) {
            if (isTrue(first, binary.left().span()) != isAnd) {
                return first;
            }
            Value right = interpreter.evaluate(binary.right(), scope);
            return right instanceof Unknown ? right : truth(right, binary.right().span());
        }
        Value right = underUncertainCondition(binary.right(), scope);
        if (right instanceof Unknown) {
            return right;
        }
        Node second = truth(right, binary.right().span()).node();
        return new Truth(
                isAnd
                        ? operators.node(SELECT, binary.span(), first.node(), second, NO)
                        : operators.node(SELECT, binary.span(), first.node(), YES, second));
    }

    /// Looks for problems in both branches, but not inside calls, which might never end.
    private Value afterUnknown(Expression.Conditional conditional, Scope scope) {
        if (trace.calls().isEmpty()) {
            underUncertainCondition(conditional.then(), scope);
            underUncertainCondition(conditional.otherwise(), scope);
        }
        return Unknown.UNKNOWN;
    }

    private Value eitherWay(Expression.Conditional conditional, Truth truth, Scope scope) {
        Value then = underUncertainCondition(conditional.then(), scope);
        Value otherwise = underUncertainCondition(conditional.otherwise(), scope);
        return merged(truth.node(), then, otherwise, conditional);
    }

    private Value underUncertainCondition(Expression branch, Scope scope) {
        trace.calls().enterUncertainCondition();
        try {
            return interpreter.evaluate(branch, scope);
        } finally {
            trace.calls().leaveUncertainCondition();
        }
    }

    /// A condition that rests on a query is the same in every world but known only after a run.
    private boolean isKnown(Truth truth) {
        return !truth.node().isUncertain();
    }

    private boolean isTrue(Truth truth, Span span) {
        return trace.answers().number(truth.node(), span) != 0;
    }

    static Truth truth(Value value, Span span) {
        if (value instanceof Truth truth) {
            return truth;
        }
        throw new ProblemFound(
                Problem.error(
                        "condition-not-truth",
                        span,
                        "a condition must be true or false, but is " + value.words(),
                        "Compare it with something, for example `" + span.text() + " > 0`."));
    }

    private Value merged(
            Node condition, Value then, Value otherwise, Expression.Conditional place) {
        if (then instanceof Unknown || otherwise instanceof Unknown) {
            return Unknown.UNKNOWN;
        }
        if (then instanceof Quantity one && otherwise instanceof Quantity other) {
            return quantities(condition, one, other, place);
        }
        if (then instanceof Truth one && otherwise instanceof Truth other) {
            return new Truth(select(condition, one.node(), other.node(), place));
        }
        if (then instanceof DateValue one && otherwise instanceof DateValue other) {
            return new DateValue(select(condition, one.node(), other.node(), place));
        }
        if (then instanceof ListValue one
                && otherwise instanceof ListValue other
                && one.items().size() == other.items().size()) {
            var items = new ArrayList<Value>();
            for (int i = 0; i < one.items().size(); i++) {
                items.add(merged(condition, one.items().get(i), other.items().get(i), place));
            }
            return new ListValue(items);
        }
        if (then instanceof DictValue one
                && otherwise instanceof DictValue other
                && one.entries().keySet().equals(other.entries().keySet())) {
            Map<String, Value> entries = new LinkedHashMap<>();
            one.entries()
                    .forEach((key, value) ->
                            entries.put(
                                    key,
                                    merged(
                                            condition,
                                            value,
                                            other.entries().getOrDefault(key, Unknown.UNKNOWN),
                                            place)));
            return new DictValue(entries);
        }
        if (Equality.same(then, otherwise)) {
            return then;
        }
        throw unlike(then, otherwise, place);
    }

    private Value quantities(
            Node condition, Quantity then, Quantity otherwise, Expression.Conditional place) {
        boolean alike =
                then.dimension().equals(otherwise.dimension())
                        || then.isPlainZero()
                        || otherwise.isPlainZero();
        if (!alike) {
            throw unlike(then, otherwise, place);
        }
        return new Quantity(
                select(condition, then.node(), otherwise.node(), place),
                then.isPlainZero() ? otherwise.dimension() : then.dimension(),
                then.shownIn().isPresent() ? then.shownIn() : otherwise.shownIn());
    }

    private Node select(Node condition, Node then, Node otherwise, Expression.Conditional place) {
        return operators.node(SELECT, place.span(), condition, then, otherwise);
    }

    private static ProblemFound unlike(Value then, Value otherwise, Expression.Conditional place) {
        return new ProblemFound(
                Problem.error(
                                "branches-unlike",
                                place.span(),
                                "under an uncertain condition both branches must be alike, but one is "
                                        + described(then)
                                        + " and the other "
                                        + described(otherwise),
                                "Give both branches one unit and shape, or make the condition plain.")
                        .withMarks(
                                new Problem.Mark(place.then().span(), described(then)),
                                new Problem.Mark(place.otherwise().span(), described(otherwise))));
    }

    private static String described(Value value) {
        return switch (value) {
            case Quantity quantity when quantity.dimension().isNone() -> "a plain number";
            case Quantity quantity -> "in " + quantity.dimension();
            case ListValue list -> "a list of " + list.items().size();
            case DictValue dict -> "a dict of " + String.join(", ", dict.entries().keySet());
            default -> value.words();
        };
    }
}
