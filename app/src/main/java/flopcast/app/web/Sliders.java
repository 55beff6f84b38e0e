package flopcast.app.web;

import flopcast.scenario.syntax.BinaryOperator;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.syntax.Parameter;
import flopcast.scenario.syntax.Scenario;
import flopcast.scenario.syntax.Statement;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Signature;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Scenario → the numbers in it that a person may want to move: those that stand for a quantity.
/// Exponents, indexes, parts of dates and what is looked up are no such numbers.
final class Sliders {

    private static final int MOST = 80;
    private static final int DEEPEST = 500;

    /// Functions of modules take names, counts and places, and seldom what is assumed.
    private static final Set<String> MODULES_OF_QUANTITIES = Set.of("Compute", "Cost", "Sym");

    private final Map<String, Value> builtins;
    private final Map<String, List<String>> own = new HashMap<>();
    private final List<Slider> sliders = new ArrayList<>();
    private String statement = "";
    private int depth;

    private Sliders(Map<String, Value> builtins) {
        this.builtins = builtins;
    }

    /// In source order.
    ///
    /// @param builtins whose parameters name the roles of their arguments
    static List<Slider> of(Scenario scenario, Map<String, Value> builtins) {
        var sliders = new Sliders(builtins);
        for (Statement each : scenario.statements()) {
            sliders.define(each);
            sliders.read(each);
        }
        return sliders.sliders.stream().limit(MOST).toList();
    }

    /// Notes what the parameters of a function are called.
    private void define(Statement each) {
        if (each instanceof Statement.Assignment assignment
                && assignment.value() instanceof Expression.Lambda lambda) {
            List<String> names = lambda.parameters().stream().map(Parameter::name).toList();
            own.put(assignment.name(), names);
        }
    }

    private void read(Statement each) {
        switch (each) {
            case Statement.Assignment assignment -> {
                statement = assignment.name();
                read(assignment.value(), "", "");
            }
            case Statement.UnitDefinition definition -> {
                statement = definition.name();
                definition.value().ifPresent(value -> read(value, "", ""));
            }
            case Statement.Observe observe -> {
                statement = "observe";
                read(observe.observed(), "", "");
                observe.likelihood().ifPresent(likelihood -> read(likelihood, "", ""));
            }
        }
    }

    /// Numbers deeper inside are not offered; a sum of so many terms is no list of assumptions.
    private void read(Expression expression, String role, String unit) {
        if (depth < DEEPEST) {
            depth++;
            within(expression, role, unit);
            depth--;
        }
    }

    /// @param unit of a quantity that the expression is a part of
    private void within(Expression expression, String role, String unit) {
        switch (expression) {
            case Expression.NumberLiteral number ->
                    sliders.add(Slider.of(statement, role, unit, number.span()));
            case Expression.Measured measured ->
                    read(measured.number(), role, measured.unit().text());
            case Expression.Conversion conversion -> read(conversion.value(), role, unit);
            case Expression.Interval interval -> {
                String shared = unit.isEmpty() ? unitOf(interval.high()) : unit;
                read(interval.low(), "low", shared);
                read(interval.high(), "high", shared);
            }
            case Expression.Negation negation -> read(negation.operand(), role, unit);
            case Expression.Binary binary -> binary(binary, role, unit);
            case Expression.Conditional conditional -> {
                read(conditional.condition(), "", "");
                read(conditional.then(), role, unit);
                read(conditional.otherwise(), role, unit);
            }
            case Expression.Call call -> call(call);
            case Expression.ListLiteral list -> list.items().forEach(item -> read(item, role, ""));
            case Expression.DictLiteral dict -> dict.entries().forEach(this::entry);
            case Expression.Block block -> {
                block.statements().forEach(this::inner);
                read(block.result(), role, unit);
            }
            case Expression.Field field -> read(field.target(), role, unit);
            case Expression.Lambda lambda -> read(lambda.body(), role, unit);
            case Expression.Not not -> read(not.operand(), "", "");
            case Expression.Index _, Expression.Name _ -> {}
            case Expression.TextLiteral _, Expression.TruthLiteral _ -> {}
        }
    }

    /// Neither exponents nor a 1 in a formula, `1 nat/token` or `1 - x`, are what somebody assumes.
    private void binary(Expression.Binary binary, String role, String unit) {
        boolean compares = binary.operator().compareTo(BinaryOperator.ADD) < 0;
        List<Expression> operands =
                switch (binary.operator()) {
                    case POWER, POINTWISE_POWER -> List.of(binary.left());
                    default -> List.of(binary.left(), binary.right());
                };
        for (Expression operand : operands) {
            if (compares || !isOne(operand)) {
                read(operand, compares ? "" : role, unit);
            }
        }
    }

    private static boolean isOne(Expression expression) {
        Expression number =
                expression instanceof Expression.Measured measured ? measured.number() : expression;
        return number instanceof Expression.NumberLiteral literal
                && literal.span().text().equals("1");
    }

    private void inner(Statement each) {
        if (each instanceof Statement.Assignment assignment) {
            read(assignment.value(), assignment.name(), "");
        }
    }

    private void entry(Expression.DictLiteral.Entry entry) {
        String key = entry.key() instanceof Expression.TextLiteral text ? text.text() : "";
        read(entry.value(), key, "");
    }

    private static String unitOf(Expression expression) {
        return expression instanceof Expression.Measured measured ? measured.unit().text() : "";
    }

    private void call(Expression.Call call) {
        String name = call.function() instanceof Expression.Name named ? named.name() : "";
        int dot = name.indexOf('.');
        boolean looksUp =
                Character.isUpperCase(name.isEmpty() ? 'a' : name.charAt(0))
                        && !name.equals("P")
                        && !MODULES_OF_QUANTITIES.contains(dot < 0 ? name : name.substring(0, dot));
        if (looksUp) {
            return;
        }
        List<String> roles = roles(name, call.arguments().size());
        for (int i = 0; i < call.arguments().size(); i++) {
            read(call.arguments().get(i), roles.get(i), "");
        }
    }

    /// Names of the parameters, where the function is built in or the scenario's own.
    private List<String> roles(String name, int count) {
        List<String> names =
                builtins.get(name) instanceof Builtin builtin
                        ? builtin.signatures().stream()
                                .map(Signature::parameters)
                                .filter(parameters -> parameters.size() == count)
                                .findFirst()
                                .map(found -> found.stream().map(Signature.Parameter::name))
                                .map(Stream::toList)
                                .orElse(List.of())
                        : own.getOrDefault(name, List.of());
        var roles = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            roles.add(i < names.size() ? names.get(i) : "");
        }
        return roles;
    }
}
