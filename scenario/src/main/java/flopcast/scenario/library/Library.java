package flopcast.scenario.library;

import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Value;
import flopcast.training.fact.FactRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every built-in of the language.
public final class Library {

    private Library() {}

    /// The functions, in the order of the reference page.
    public static List<Builtin> builtins() {
        return Stream.of(
                        Mathematics.all(),
                        Constructors.all(),
                        Queries.all(),
                        FactModule.all(FactRegistry.standard()),
                        LawModule.all(),
                        ComputeModule.all())
                .flatMap(List::stream)
                .toList();
    }

    /// What a scenario can name: functions and constants.
    public static Map<String, Value> names() {
        Map<String, Value> names = new LinkedHashMap<>();
        builtins().forEach(builtin -> names.put(builtin.name(), builtin));
        return names;
    }
}
