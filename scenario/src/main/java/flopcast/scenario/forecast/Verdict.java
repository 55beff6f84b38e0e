package flopcast.scenario.forecast;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether a claim holds.
///
/// @param claimed as the scenario writes it
/// @param values the claimed number in base units, or both ends of the claimed range
/// @param where it was claimed
/// @param reading the other reading that agrees
/// @param readings what each of the other readings gives, in base units
/// @param cameOut what came out instead, with its unit; empty where the claim holds as it stands
/// @param why the scenario's reason, for where the claim does not hold; empty where it gives none
/// @param drawsNeeded how many draws would decide; 0 where the verdict is certain
public record Verdict(
        Decision decision,
        String claimed,
        List<Double> values,
        String where,
        Optional<String> reading,
        Map<String, Double> readings,
        String cameOut,
        String why,
        long drawsNeeded) {

    public Verdict {
        values = List.copyOf(values);
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    /// The four ways in which a claim can end.
    public enum Decision {
        HOLDS,
        HOLDS_WITH_READING,
        UNDECIDED,
        DOES_NOT_HOLD
    }

    /// `holds with "365-day year"`, in the words of a report.
    public String text() {
        return switch (decision) {
            case HOLDS -> "holds";
            case HOLDS_WITH_READING ->
                    "holds with \"" + reading.orElse("") + "\" (as written: " + cameOut + ")";
            case UNDECIDED ->
                    "undecided: " + cameOut + "; about " + drawsNeeded + " draws would decide";
            case DOES_NOT_HOLD ->
                    "does not hold: " + cameOut + (why.isEmpty() ? "" : ", because " + why);
        };
    }
}
