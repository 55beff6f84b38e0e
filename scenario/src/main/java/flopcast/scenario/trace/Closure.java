package flopcast.scenario.trace;

import flopcast.scenario.problem.Span;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.syntax.Parameter;
import flopcast.scenario.value.Argument;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Callable;
import flopcast.scenario.value.Value;
import java.util.List;
import java.util.stream.Collectors;

/// A function of the scenario, with the names it can see where it was written.
final class Closure implements Callable {

    private final String name;
    private final Expression.Lambda lambda;
    private final Scope scope;
    private final Interpreter interpreter;

    Closure(String name, Expression.Lambda lambda, Scope scope, Interpreter interpreter) {
        this.name = name;
        this.lambda = lambda;
        this.scope = scope.snapshot();
        this.interpreter = interpreter;
    }

    @Override
    public String name() {
        return name;
    }

    /// `f(x, y)`.
    @Override
    public String toString() {
        return name
                + lambda.parameters().stream()
                        .map(Parameter::name)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public int arity() {
        return lambda.parameters().size();
    }

    @Override
    public Value call(List<Argument> arguments, Call call) {
        List<Parameter> parameters = lambda.parameters();
        if (arguments.size() != parameters.size()) {
            throw call.problem(
                    "argument-count",
                    name
                            + " takes "
                            + counted(parameters.size())
                            + ", but is given "
                            + arguments.size(),
                    "Call it as `" + this + "`.");
        }
        Scope inner = scope.inner();
        inner = inner.bind(name, this, lambda.span(), false);
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            check(parameter, arguments.get(i));
            inner = inner.bind(parameter.name(), arguments.get(i).value(), parameter.span(), false);
        }
        return body(inner, call.span());
    }

    private Value body(Scope inner, Span span) {
        CallStack calls = interpreter.trace().calls();
        calls.enter(lambda, name, span);
        try {
            Value result = interpreter.evaluate(lambda.body(), inner);
            lambda.resultUnit()
                    .ifPresent(unit ->
                            interpreter.measures().checked(result, unit, "the result of " + name));
            return result;
        } finally {
            calls.leave();
        }
    }

    private void check(Parameter parameter, Argument argument) {
        parameter
                .unit()
                .ifPresent(unit ->
                        interpreter
                                .measures()
                                .checked(argument.value(), unit, parameter.name() + " of " + name));
        parameter
                .domain()
                .ifPresent(domain ->
                        Domains.check(
                                parameter,
                                interpreter.evaluate(domain, scope),
                                argument,
                                interpreter.trace()));
    }

    private static String counted(int arguments) {
        return arguments == 1 ? "1 argument" : arguments + " arguments";
    }
}
