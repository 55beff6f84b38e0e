package flopcast.scenario.trace;

import flopcast.quantity.unit.Unit;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.syntax.Statement;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;

/// `unit sequence`, `unit EUR = 1.05 USD`.
final class OwnUnits {

    private OwnUnits() {}

    static void define(
            Statement.UnitDefinition definition,
            Trace trace,
            Interpreter interpreter,
            Scope scope) {
        String name = definition.name();
        if (trace.units().has(name)) {
            throw new ProblemFound(
                    Problem.error(
                            "unit-exists",
                            definition.nameSpan(),
                            "there is already a unit called `" + name + "`",
                            "Give yours another name."));
        }
        if (definition.value().isEmpty()) {
            trace.define(trace.units().withBaseUnit(name));
            return;
        }
        Expression expression = definition.value().get();
        trace.begin(new Named("unit " + name, false));
        Value value = interpreter.evaluate(expression, scope);
        if (value instanceof Unknown) {
            trace.define(trace.units().withBaseUnit(name));
            return;
        }
        if (value instanceof Quantity quantity
                && quantity.node() instanceof Node.Constant constant
                && constant.value() > 0) {
            trace.define(
                    trace.units()
                            .withUnit(
                                    name, new Unit(name, quantity.dimension(), constant.value())));
            return;
        }
        throw new ProblemFound(
                Problem.error(
                        "unit-malformed",
                        expression.span(),
                        "a unit must be a plain number above 0 with a unit, but is a "
                                + value.kind(),
                        "Write for example `unit " + name + " = 1.05 USD`."));
    }
}
