package flopcast.scenario.trace;

import flopcast.scenario.problem.Span;
import flopcast.scenario.value.Value;
import java.util.List;
import java.util.Map;

/// `@claim(value, "where it was claimed", {"other reading": e, why: "…"})`.
///
/// @param claimed one number, or the two ends of a range
/// @param text as written
/// @param why the reason to give where it does not hold; empty where none is written
/// @param readings other values that the quantity might have been meant to have, by name
public record Claim(
        List<Written> claimed,
        String text,
        String where,
        String why,
        Map<String, Value> readings,
        Span span) {

    /// A number and the digits that it is written with.
    ///
    /// @param value in base units
    /// @param step worth of its last digit, in base units: 0.01 of the unit for `402.72`
    public record Written(double value, double step) {}
}
