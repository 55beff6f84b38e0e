package flopcast.scenario.trace;

import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A top-level quantity of a scenario.
///
/// @param isHeadline whether it gets all draws and stands first
/// @param restsOn the top-level quantities that its statement reads
/// @param sources citations of its statement: `@source`, facts, laws
public record ModelOutput(
        String name,
        Span span,
        Value value,
        boolean isHeadline,
        Annotations annotations,
        Set<String> restsOn,
        List<String> sources) {

    /// Its own value, and those that its claims and resolution compare it with.
    public List<Value> values() {
        var values = new ArrayList<Value>(List.of(value));
        annotations.claims().forEach(claim -> values.addAll(claim.readings().values()));
        annotations.resolved().ifPresent(resolved -> values.add(resolved.value()));
        return values;
    }
}
