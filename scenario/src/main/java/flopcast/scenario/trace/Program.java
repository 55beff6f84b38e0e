package flopcast.scenario.trace;

import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.Span;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.syntax.Expression;
import flopcast.scenario.syntax.Scenario;
import flopcast.scenario.syntax.Statement;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The file that is run: its statements in order, and what it shows.
final class Program {

    static final String RESULT = "result";

    private final Trace trace;
    private final Scenario scenario;
    private final RunSettings settings;
    private final Interpreter interpreter;
    private final Map<String, ModelOutput> outputs = new LinkedHashMap<>();
    private final Map<String, Integer> definitions = new HashMap<>();
    private boolean exports;

    Program(Trace trace, Scenario scenario, RunSettings settings) {
        this.trace = trace;
        this.scenario = scenario;
        this.settings = settings;
        this.interpreter = new Interpreter(trace);
    }

    void run() {
        trace.see(settings.asOf().or(() -> scenario.header().flatMap(Scenario.Header::asOf)));
        Scope scope = Scope.of(trace.surroundings().builtins());
        var imports = new Imports(trace);
        for (Scenario.Import each : scenario.imports()) {
            scope =
                    scope.bind(
                            each.name(), imports.read(each, scenario.source()), each.span(), false);
        }
        for (Statement statement : scenario.statements()) {
            scope = statement(statement, scope);
        }
        Scope last = scope;
        scenario.result().ifPresent(expression -> result(expression, last));
    }

    private Scope statement(Statement statement, Scope scope) {
        try {
            return switch (statement) {
                case Statement.Assignment assignment -> assignment(assignment, scope);
                case Statement.UnitDefinition unit -> {
                    new OwnUnits(trace, interpreter).define(unit, scope);
                    yield scope;
                }
                case Statement.Observe observe -> {
                    trace.begin(new Named(addressed(Observations.NAME), false));
                    new Observations(trace, interpreter).observe(observe, scope);
                    yield scope;
                }
            };
        } catch (ProblemFound found) {
            trace.found(found);
            return scope;
        }
    }

    private Scope assignment(Statement.Assignment assignment, Scope scope) {
        String name = assignment.name();
        trace.begin(new Named(addressed(name), Decorators.seesYoungFacts(assignment)));
        Value value = interpreter.assigned(assignment, scope);
        Scope extended = scope.bind(name, value, assignment.nameSpan(), true);
        Annotations annotations = Decorators.read(assignment, value, trace, interpreter, extended);
        exports |= assignment.exported();
        show(name, assignment.nameSpan(), value, assignment.exported(), annotations);
        return extended;
    }

    /// A name that is defined anew has sources of its own.
    private String addressed(String name) {
        int earlier = definitions.merge(name, 1, Integer::sum) - 1;
        return earlier == 0 ? name : name + "#" + earlier;
    }

    private void result(Expression expression, Scope scope) {
        trace.begin(new Named(addressed(RESULT), false));
        Value value = interpreter.evaluate(expression, scope);
        try {
            show(RESULT, expression.span(), value, true, Annotations.NONE);
        } catch (ProblemFound tooMuch) {
            trace.found(tooMuch);
        }
    }

    private void show(
            String name, Span span, Value value, boolean headline, Annotations annotations) {
        Bulk.check(value, trace.limits(), span);
        Unchecked.remarkAll(value, span, trace::remark);
        outputs.remove(name);
        Named statement = trace.current();
        outputs.put(
                name,
                new ModelOutput(
                        name,
                        span,
                        value,
                        headline,
                        annotations,
                        Set.copyOf(statement.restsOn()),
                        List.copyOf(statement.sources())));
    }

    Model model() {
        var shown = new ArrayList<ModelOutput>();
        for (ModelOutput output : outputs.values()) {
            shown.add(
                    new ModelOutput(
                            output.name(),
                            output.span(),
                            output.value(),
                            isHeadline(output),
                            output.annotations(),
                            output.restsOn(),
                            output.sources()));
        }
        return new Model(
                scenario.source(),
                scenario.header().map(Scenario.Header::title).orElse(scenario.source().name()),
                trace.asOf(),
                shown,
                trace.figures(),
                trace.laws(),
                trace.evidence(),
                trace.watches(),
                trace.lawChoices(),
                trace.remarks());
    }

    private boolean isHeadline(ModelOutput output) {
        if (settings.all()) {
            return true;
        }
        return settings.outputs().isEmpty()
                ? !exports || output.isHeadline()
                : settings.outputs().contains(output.name());
    }
}
