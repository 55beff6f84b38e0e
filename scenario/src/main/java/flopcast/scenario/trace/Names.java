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
        Scope.Binding binding = scope.find(name.name()).orElseThrow(() -> unknown(name, scope));
        if (binding.isTopLevel()) {
            trace.current().restsOn().add(name.name());
        }
        return binding.value();
    }

    private static ProblemFound unknown(Expression.Name name, Scope scope) {
        String kind = Character.isUpperCase(name.name().charAt(0)) ? "built-in" : "quantity";
        List<String> nearest = Spelling.nearest(name.name(), scope.visible());
        return new ProblemFound(
                Problem.error(
                        "unknown-name",
                        name.span(),
                        "no " + kind + " is called \"" + name.name() + "\"",
                        nearest.isEmpty()
                                ? "Define it above this line."
                                : didYouMean(nearest.getFirst(), scope)));
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
