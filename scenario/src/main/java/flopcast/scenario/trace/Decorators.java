package flopcast.scenario.trace;

import flopcast.quantity.Spelling;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.syntax.Decorator;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.syntax.Statement;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the decorators of one top-level statement.
final class Decorators {

    private static final Set<String> OURS =
            Set.of("name", "doc", "format", "hide", "source", "claim", "resolved", "after");

    /// Squiggle's directions to its own page; accepted and without effect here.
    private static final Set<String> FOR_THE_PLAYGROUND =
            Set.of(
                    "showAs",
                    "notebook",
                    "startOpen",
                    "startClosed",
                    "location",
                    "xScale",
                    "yScale");

    private final Trace trace;
    private final Interpreter interpreter;
    private final Scope scope;
    private String label = "";
    private String doc = "";
    private String format = "";
    private boolean isHidden;
    private final List<Claim> claims = new ArrayList<>();
    private Optional<Annotations.Resolved> resolved = Optional.empty();

    private Decorators(Trace trace, Interpreter interpreter, Scope scope) {
        this.trace = trace;
        this.interpreter = interpreter;
        this.scope = scope;
    }

    /// Whether a statement may see facts younger than the as-of date.
    static boolean seesYoungFacts(Statement.Assignment statement) {
        return statement.decorators().stream()
                .anyMatch(decorator -> decorator.name().equals("after"));
    }

    static Annotations read(
            Statement.Assignment statement,
            Value value,
            Trace trace,
            Interpreter interpreter,
            Scope scope) {
        var decorators = new Decorators(trace, interpreter, scope);
        for (Decorator decorator : statement.decorators()) {
            try {
                decorators.read(decorator, value);
            } catch (ProblemFound found) {
                trace.found(found);
            }
        }
        return new Annotations(
                decorators.label,
                decorators.doc,
                decorators.format,
                decorators.isHidden,
                List.copyOf(decorators.claims),
                decorators.resolved);
    }

    private void read(Decorator decorator, Value value) {
        switch (decorator.name()) {
            case "name" -> label = text(decorator, 0);
            case "doc" -> doc = text(decorator, 0);
            case "format" -> format = text(decorator, 0);
            case "hide" -> isHidden = true;
            case "source" -> source(decorator);
            case "claim" ->
                    new Claims(interpreter, scope).read(decorator, value).ifPresent(claims::add);
            case "resolved" -> resolved(decorator, value);
            case "after" -> after(decorator);
            default -> checkKnown(decorator);
        }
    }

    private void source(Decorator decorator) {
        String where = text(decorator, 0);
        boolean says = decorator.arguments().size() > 1;
        trace.current().sources().add(says ? where + " (" + text(decorator, 1) + ")" : where);
    }

    private void resolved(Decorator decorator, Value of) {
        if (decorator.arguments().isEmpty()) {
            throw malformed(decorator, "Write `@resolved(2.1e25 FLOP, \"who says so\")`.");
        }
        Value truth = interpreter.evaluate(decorator.arguments().getFirst(), scope);
        if (truth instanceof Quantity came
                && of instanceof Quantity about
                && !came.isPlainZero()
                && !came.dimension().equals(about.dimension())) {
            throw Mismatch.of(
                    decorator.span(), about.dimension(), came.dimension(), "the resolution");
        }
        if (!(truth instanceof Unknown)) {
            String by = decorator.arguments().size() > 1 ? text(decorator, 1) : "";
            resolved = Optional.of(new Annotations.Resolved(truth, by));
        }
    }

    private void after(Decorator decorator) {
        trace.remark(
                Problem.note(
                        "after",
                        decorator.span(),
                        trace.current().name()
                                + " may see facts younger than the as-of date: "
                                + text(decorator, 0),
                        ""));
    }

    private String text(Decorator decorator, int index) {
        List<Expression> arguments = decorator.arguments();
        if (index >= arguments.size()) {
            throw malformed(decorator, "Write `@" + decorator.name() + "(\"…\")`.");
        }
        return switch (interpreter.evaluate(arguments.get(index), scope)) {
            case Text text -> text.text();
            case Unknown unknown -> "";
            default -> throw malformed(decorator, "Write `@" + decorator.name() + "(\"…\")`.");
        };
    }

    private static ProblemFound malformed(Decorator decorator, String advice) {
        return new ProblemFound(
                Problem.error(
                        "decorator-malformed",
                        decorator.span(),
                        "@" + decorator.name() + " has other arguments than it takes",
                        advice));
    }

    private static void checkKnown(Decorator decorator) {
        if (!FOR_THE_PLAYGROUND.contains(decorator.name())) {
            List<String> nearest = Spelling.nearest(decorator.name(), OURS);
            throw new ProblemFound(
                    Problem.error(
                            "unknown-decorator",
                            decorator.span(),
                            "no decorator is called @" + decorator.name(),
                            nearest.isEmpty()
                                    ? "There are @"
                                            + String.join(", @", OURS.stream().sorted().toList())
                                            + "."
                                    : "Did you mean @" + nearest.getFirst() + "?"));
        }
    }
}
