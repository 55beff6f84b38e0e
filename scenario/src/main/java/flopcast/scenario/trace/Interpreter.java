package flopcast.scenario.trace;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.syntax.BinaryOperator;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.syntax.Statement;
import flopcast.scenario.value.Argument;
import flopcast.scenario.value.Callable;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Evaluates expressions as an ordinary interpreter would, on symbols: a plain number stays a
/// number, an uncertain quantity is a node of the graph.
///
/// A problem is noted at the expression that has it, which is then [Unknown]; so one pass finds
/// all.
final class Interpreter {

    private final Trace trace;
    private final Operators operators;
    private final Measures measures;
    private final Choice choice;

    Interpreter(Trace trace) {
        this.trace = trace;
        this.operators = new Operators(trace);
        this.measures = new Measures(trace, operators);
        this.choice = new Choice(trace, operators, this);
    }

    Value evaluate(Expression expression, Scope scope) {
        trace.open();
        try {
            return attempt(() -> {
                trace.step(expression.span());
                return value(expression, scope);
            });
        } finally {
            trace.close();
        }
    }

    /// The value, or [Unknown] with its problem noted.
    Value attempt(Supplier<Value> value) {
        try {
            return value.get();
        } catch (ProblemFound found) {
            trace.found(found);
            return Unknown.UNKNOWN;
        }
    }

    private Value value(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.NumberLiteral number -> Quantity.plain(number.value());
            case Expression.TextLiteral text -> new Text(text.text());
            case Expression.TruthLiteral truth -> Truth.of(truth.value());
            case Expression.Name name -> Names.read(trace, name, scope);
            case Expression.Measured measured ->
                    measures.measured(measured, evaluate(measured.number(), scope));
            case Expression.Conversion conversion ->
                    measures.converted(conversion, evaluate(conversion.value(), scope));
            case Expression.Interval interval ->
                    measures.interval(
                            interval,
                            evaluate(interval.low(), scope),
                            evaluate(interval.high(), scope));
            case Expression.ListLiteral list -> list(list, scope);
            case Expression.DictLiteral dict -> dict(dict, scope);
            case Expression.Block block -> block(block, scope);
            case Expression.Lambda lambda -> new Closure("function", lambda, scope, this);
            case Expression.Call call -> call(call, scope);
            case Expression.Field field ->
                    Access.field(field, evaluate(field.target(), scope), context(field.span()));
            case Expression.Index index ->
                    Access.index(
                            index,
                            evaluate(index.target(), scope),
                            evaluate(index.key(), scope),
                            context(index.span()));
            case Expression.Negation negation ->
                    operators.negated(negation, evaluate(negation.operand(), scope));
            case Expression.Not not -> operators.not(not, evaluate(not.operand(), scope));
            case Expression.Binary binary -> binary(binary, scope);
            case Expression.Conditional conditional -> choice.value(conditional, scope);
        };
    }

    /// A chain such as `a + b + c` leans to the left and may be long: it is walked, not recursed
    /// into.
    private Value binary(Expression.Binary chain, Scope scope) {
        var pending = new ArrayDeque<Expression.Binary>();
        Expression leftmost = chain;
        while (leftmost instanceof Expression.Binary binary) {
            pending.push(binary);
            leftmost = binary.left();
        }
        Value value = evaluate(leftmost, scope);
        while (!pending.isEmpty()) {
            Expression.Binary binary = pending.pop();
            Value left = value;
            value = attempt(() -> combined(binary, left, scope));
        }
        return value;
    }

    private Value combined(Expression.Binary binary, Value left, Scope scope) {
        trace.step(binary.span());
        if (binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR) {
            return choice.logical(binary, left, scope);
        }
        Value right = evaluate(binary.right(), scope);
        try {
            return operators.combined(binary, left, right);
        } catch (IllegalArgumentException beyondSense) {
            throw new ProblemFound(
                    Problem.error(
                            "unit-beyond-sense",
                            binary.span(),
                            String.valueOf(beyondSense.getMessage()),
                            "Divide by a unit to get a plain number first."));
        }
    }

    private Value list(Expression.ListLiteral list, Scope scope) {
        var items = new ArrayList<Value>();
        for (Expression item : list.items()) {
            items.add(evaluate(item, scope));
        }
        return new ListValue(List.copyOf(items));
    }

    private Value dict(Expression.DictLiteral dict, Scope scope) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (Expression.DictLiteral.Entry entry : dict.entries()) {
            Value key = evaluate(entry.key(), scope);
            Value value = evaluate(entry.value(), scope);
            if (key instanceof Text text) {
                entries.put(text.text(), value);
            } else if (!(key instanceof Unknown)) {
                throw new ProblemFound(
                        Problem.error(
                                "key-not-text",
                                entry.key().span(),
                                "a key of a dict must be a text, but is " + key.words(),
                                "Write `\"key\": value`, or `String.make(…)` to make a text of a value."));
            }
        }
        return new DictValue(entries);
    }

    private Value block(Expression.Block block, Scope scope) {
        Scope inner = scope.inner();
        for (Statement statement : block.statements()) {
            inner = define(statement, inner);
        }
        return evaluate(block.result(), inner);
    }

    /// A local statement. Binding a name anew leaves functions that saw the old one as they are.
    private Scope define(Statement statement, Scope scope) {
        if (statement instanceof Statement.Observe observe) {
            new Observations(trace, this).observe(observe, scope);
        }
        if (!(statement instanceof Statement.Assignment assignment)) {
            return scope;
        }
        Value value = assigned(assignment, scope);
        return scope.bind(assignment.name(), value, assignment.nameSpan(), false);
    }

    /// The value of an assignment, its unit checked; a function learns its name.
    Value assigned(Statement.Assignment assignment, Scope scope) {
        Value value =
                assignment.value() instanceof Expression.Lambda lambda
                        ? new Closure(assignment.name(), lambda, scope, this)
                        : evaluate(assignment.value(), scope);
        assignment
                .unit()
                .ifPresent(unit -> attempt(() -> measures.checked(value, unit, assignment.name())));
        return value;
    }

    private Value call(Expression.Call call, Scope scope) {
        Value function = evaluate(call.function(), scope);
        var arguments = new ArrayList<Argument>();
        for (Expression argument : call.arguments()) {
            arguments.add(new Argument(evaluate(argument, scope), argument.span()));
        }
        return switch (function) {
            case Unknown unknown -> unknown;
            case Callable callable -> invoke(callable, arguments, call.span());
            default ->
                    throw new ProblemFound(
                            Problem.error(
                                    "not-a-function",
                                    call.function().span(),
                                    call.function().span().text()
                                            + " is "
                                            + function.words()
                                            + " and cannot be called",
                                    "Write `*` between a number and a bracket to multiply."));
        };
    }

    /// Calls a function; the sources that it makes are numbered by this call.
    Value invoke(Callable function, List<Argument> arguments, Span span) {
        Trace.Place back = trace.enterCall();
        try {
            return function.call(arguments, context(span));
        } catch (IllegalArgumentException impossible) {
            throw new ProblemFound(
                    Problem.error(
                            "impossible-argument",
                            span,
                            "an argument is impossible: " + impossible.getMessage(),
                            ""));
        } finally {
            trace.leaveCall(back);
        }
    }

    private CallContext context(Span span) {
        return new CallContext(trace, this, span);
    }

    Trace trace() {
        return trace;
    }

    Measures measures() {
        return measures;
    }
}
