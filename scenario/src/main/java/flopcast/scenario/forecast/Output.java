package flopcast.scenario.forecast;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A top-level quantity of a forecast.
///
/// @param label what `@name` calls it; empty where it does not
/// @param doc what `@doc` says; empty where it does not
/// @param sources citations it rests on, its own and those of what it is made of
/// @param restsOn the top-level quantities that its statement reads
/// @param resolved what it turned out to be
public record Output(
        String name,
        String label,
        String doc,
        boolean isHeadline,
        Result result,
        List<String> sources,
        Set<String> restsOn,
        List<Verdict> claims,
        Optional<Resolution> resolved) {

    /// What a quantity turned out to be, and who says so.
    public record Resolution(Result truth, String source) {}
}
