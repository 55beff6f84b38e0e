package flopcast.scenario.trace;

import flopcast.quantity.unit.Unit;
import flopcast.quantity.unit.UnitException;
import flopcast.quantity.unit.UnitTable;
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

    private final Trace trace;
    private final Interpreter interpreter;

    OwnUnits(Trace trace, Interpreter interpreter) {
        this.trace = trace;
        this.interpreter = interpreter;
    }

    void define(Statement.UnitDefinition definition, Scope scope) {
        try {
            trace.define(extended(definition, scope));
        } catch (UnitException refused) {
            throw new ProblemFound(
                    Problem.error(
                            refused.code(),
                            definition.nameSpan(),
                            refused.message(),
                            refused.advice()));
        }
    }

    private UnitTable extended(Statement.UnitDefinition definition, Scope scope) {
        String name = definition.name();
        if (definition.value().isEmpty()) {
            return trace.units().withBaseUnit(name);
        }
        Expression expression = definition.value().get();
        trace.begin(new Named("unit " + name, false));
        return switch (interpreter.evaluate(expression, scope)) {
            case Unknown _ -> trace.units().withBaseUnit(name);
            case Quantity quantity when isMeasure(quantity.node()) ->
                    trace.units()
                            .withUnit(
                                    name,
                                    new Unit(name, quantity.dimension(), number(quantity.node())));
            case Value other ->
                    throw new ProblemFound(
                            Problem.error(
                                    "unit-no-measure",
                                    expression.span(),
                                    "a unit must be a plain number above 0 with a unit, but is "
                                            + other.words(),
                                    "Write for example `unit " + name + " = 1.05 USD`."));
        };
    }

    private static boolean isMeasure(Node node) {
        return node instanceof Node.Constant constant && constant.value() > 0;
    }

    private static double number(Node node) {
        return ((Node.Constant) node).value();
    }
}
