package flopcast.scenario.trace;

import flopcast.quantity.Spelling;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.value.Value;
import java.util.List;

/// Looks names up.
final class Names {

    private Names() {}

    static Value read(Trace trace, Expression.Name name, Scope scope) {
        Scope.Binding binding =
                scope.find(name.name()).orElseThrow(() -> unknown(trace, name, scope));
        if (binding.isTopLevel()) {
            trace.current().restsOn().add(name.name());
        }
        return binding.value();
    }

    private static ProblemFound unknown(Trace trace, Expression.Name name, Scope scope) {
        boolean isBuiltin =
                Character.isUpperCase(name.name().charAt(0)) && !trace.units().has(name.name());
        String kind = isBuiltin ? "built-in" : "quantity";
        List<String> nearest = Spelling.nearest(name.name(), scope.visible());
        return new ProblemFound(
                Problem.error(
                        "unknown-name",
                        name.span(),
                        "no " + kind + " is called \"" + name.name() + "\"",
                        nearest.isEmpty()
                                ? advice(trace, name.name(), kind)
                                : didYouMean(nearest.getFirst(), scope)));
    }

    private static String advice(Trace trace, String name, String kind) {
        if (trace.units().has(name)) {
            return "`"
                    + name
                    + "` is a unit: units stand behind a number, as in `1 "
                    + name
                    + "`, without blanks inside them.";
        }
        if (name.startsWith("$")) {
            return "Money is written with its unit behind it: `5M USD`.";
        }
        return kind.equals("built-in")
                ? "`flopcast help` lists the built-ins."
                : "Define it above this line.";
    }

    private static String didYouMean(String nearest, Scope scope) {
        String place =
                scope.find(nearest)
                        .flatMap(Scope.Binding::span)
                        .map(Span::line)
                        .map(line -> " (line " + line + ")")
                        .orElse("");
        return "Did you mean \"" + nearest + "\"" + place + "?";
    }
}
