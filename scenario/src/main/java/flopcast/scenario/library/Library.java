package flopcast.scenario.library;

import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Value;
import flopcast.training.fact.FactRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every built-in of the language.
public final class Library {

    private Library() {}

    /// The functions with the facts of this release, in the order of the reference page.
    public static List<Builtin> builtins() {
        return builtins(FactRegistry.standard());
    }

    private static List<Builtin> builtins(FactRegistry facts) {
        return Stream.of(
                        Constructors.all(),
                        MoreConstructors.all(),
                        FreeShapes.all(),
                        Intervals.all(),
                        Mixtures.all(),
                        Truncations.all(),
                        Correlations.all(),
                        Queries.all(),
                        Mathematics.all(),
                        NumberModule.all(),
                        FunctionForms.all(),
                        ListModule.all(),
                        ListFunctions.all(),
                        DictModule.all(),
                        StringModule.all(),
                        DateModule.all(),
                        DurationModule.all(),
                        CommonModule.all(),
                        SampleSetModule.all(),
                        FactModule.all(facts),
                        LawModule.all(),
                        ComputeModule.all(),
                        HardwareModule.all(),
                        UtilisationModule.all(),
                        CostModule.all(),
                        ReliabilityModule.all(),
                        RunLengthModule.all(facts),
                        TrendModule.all(facts),
                        LimitModule.all())
                .flatMap(List::stream)
                .toList();
    }

    /// Numbers that have a name.
    public static Map<String, Double> constants() {
        return Constants.all();
    }

    /// Built-ins by the other names that they are known by, `Sym.normal` or `List.map`.
    public static Map<String, Builtin> aliases() {
        return Aliases.of(builtins());
    }

    /// Squiggle's built-ins that are not offered, and what to write in their place.
    public static Map<String, String> leftOut() {
        return NotOffered.reasons();
    }

    /// What a scenario can name with the facts of this release.
    public static Map<String, Value> names() {
        return names(FactRegistry.standard());
    }

    /// What a scenario can name: functions and constants.
    ///
    /// @param facts what `Facts.…` look up
    public static Map<String, Value> names(FactRegistry facts) {
        List<Builtin> builtins = builtins(facts);
        Map<String, Value> names = new LinkedHashMap<>();
        builtins.forEach(builtin -> names.put(builtin.name(), builtin));
        names.putAll(Aliases.of(builtins));
        leftOut().forEach((name, reason) -> names.put(name, NotOffered.builtin(name, reason)));
        constants().forEach((name, value) -> names.put(name, Quantity.plain(value)));
        return names;
    }
}
