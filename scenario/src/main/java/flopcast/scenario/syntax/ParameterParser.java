package flopcast.scenario.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parameters of a function: `x`, `x: [0, 10]`, `x :: parameter`.
final class ParameterParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final UnitParser units;

    ParameterParser(Cursor cursor, ExpressionParser expressions, UnitParser units) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.units = units;
    }

    /// Parameters with commas between them, and the sign that ends them.
    List<Parameter> upTo(String closing) {
        List<Parameter> parameters = new ArrayList<>();
        while (!cursor.peek().is(closing)) {
            parameters.add(parameter());
            if (!cursor.peek().is(closing)) {
                cursor.expect(",", "");
            }
        }
        cursor.next();
        return parameters;
    }

    private Parameter parameter() {
        Token name = cursor.expectName("a parameter's name");
        Names.requireVariable(cursor, name);
        Optional<Expression> domain =
                cursor.take(":") ? Optional.of(expressions.expression()) : Optional.empty();
        Optional<UnitText> unit = units.annotation();
        return new Parameter(cursor.since(name), name.text(), unit, domain);
    }
}
