package flopcast.scenario.setting;

import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.problem.SourceText;
import flopcast.scenario.value.Value;
import java.util.Map;
import java.util.Optional;

/// All that a scenario may see besides its own text.
///
/// @param builtins values by name; members of a module as `List.map`
public record Surroundings(
        Map<String, Value> builtins, UnitTable units, Files files, Limits limits) {

    /// Other scenario files.
    @FunctionalInterface
    public interface Files {

        Files NONE = (path, from) -> Optional.empty();

        /// The file that `from` imports as `path`; empty where there is none.
        Optional<SourceText> read(String path, SourceText from);
    }
}
