package flopcast.scenario.trace;

import flopcast.scenario.value.Value;
import java.util.List;
import java.util.Optional;

/// What the decorators of a statement say.
///
/// @param label `@name`; empty where there is none
/// @param doc `@doc`; empty where there is none
/// @param format `@format`; empty where there is none
/// @param isHidden `@hide`
/// @param resolved `@resolved`
public record Annotations(
        String label,
        String doc,
        String format,
        boolean isHidden,
        List<Claim> claims,
        Optional<Resolved> resolved) {

    public static final Annotations NONE =
            new Annotations("", "", "", false, List.of(), Optional.empty());

    /// What the quantity turned out to be, and who says so.
    public record Resolved(Value value, String source) {}
}
