package flopcast.scenario.trace;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.problem.ScenarioException;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.setting.Limits;
import flopcast.scenario.syntax.Parser;
import flopcast.scenario.syntax.Scenario;
import flopcast.scenario.syntax.Statement;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Other files: what they export, as a dict. A file that several import is read once, so its
/// uncertain quantities are the same for all.
final class Imports {

    private final Trace trace;
    private final Map<String, Value> read = new HashMap<>();
    private final List<String> open = new ArrayList<>();

    Imports(Trace trace) {
        this.trace = trace;
    }

    /// The exports of the file; [Unknown] after a problem.
    Value read(Scenario.Import each, SourceText from) {
        try {
            return found(each, from);
        } catch (ProblemFound problem) {
            trace.found(problem);
            return Unknown.UNKNOWN;
        }
    }

    private Value found(Scenario.Import each, SourceText from) {
        if (open.isEmpty()) {
            open.add(from.name());
        }
        Optional<SourceText> file = trace.surroundings().files().read(each.path(), from);
        if (file.isEmpty()) {
            throw new ProblemFound(
                    Problem.error(
                            "import-missing",
                            each.pathSpan(),
                            "there is no file \"" + each.path() + "\" to import",
                            "Paths are relative to the folder of the file that imports."));
        }
        String name = file.get().name();
        if (open.contains(name)) {
            throw new ProblemFound(
                    Problem.error(
                            "import-cycle",
                            each.span(),
                            "files import each other in a circle: "
                                    + String.join(" → ", open)
                                    + " → "
                                    + name,
                            "Move what both need into a third file."));
        }
        Value known = read.get(name);
        if (known == null) {
            open.add(name);
            known = run(file.get());
            open.removeLast();
            read.put(name, known);
        }
        return known;
    }

    private Value run(SourceText file) {
        Scenario scenario;
        try {
            Limits limits = trace.limits();
            scenario = Parser.parse(file, limits.nesting(), limits.sourceBytes());
        } catch (ScenarioException syntax) {
            syntax.problems().forEach(problem -> trace.found(new ProblemFound(problem)));
            return Unknown.UNKNOWN;
        }
        scenario.header()
                .ifPresent(header ->
                        trace.remark(
                                Problem.note(
                                        "header-ignored",
                                        header.span(),
                                        "the header of an imported file has no effect",
                                        "The file that is run decides title and as-of date.")));
        return exports(scenario);
    }

    private Value exports(Scenario scenario) {
        var interpreter = new Interpreter(trace);
        Scope scope = Scope.of(trace.surroundings().builtins());
        for (Scenario.Import each : scenario.imports()) {
            scope = scope.bind(each.name(), read(each, scenario.source()), each.span(), false);
        }
        Map<String, Value> exported = new LinkedHashMap<>();
        Map<String, Value> all = new LinkedHashMap<>();
        int observed = 0;
        for (Statement statement : scenario.statements()) {
            switch (statement) {
                case Statement.Assignment assignment -> {
                    trace.begin(
                            new Named(
                                    scenario.source().name() + ":" + assignment.name(),
                                    Decorators.seesYoungFacts(assignment)));
                    Value value = interpreter.assigned(assignment, scope);
                    scope = scope.bind(assignment.name(), value, assignment.nameSpan(), false);
                    all.put(assignment.name(), value);
                    if (assignment.exported()) {
                        exported.put(assignment.name(), value);
                    }
                }
                case Statement.UnitDefinition unit ->
                        new OwnUnits(trace, interpreter).define(unit, scope);
                case Statement.Observe observe -> {
                    String name = scenario.source().name() + ":" + Observations.NAME;
                    trace.begin(new Named(name + "#" + observed++, false));
                    new Observations(trace, interpreter).observe(observe, scope);
                }
            }
        }
        return new DictValue(exported.isEmpty() ? all : exported);
    }
}
