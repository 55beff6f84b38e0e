package flopcast.scenario.forecast;

import flopcast.quantity.draw.Sampling;
import flopcast.quantity.unit.UnitTable;
import flopcast.scenario.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a scenario says: every top-level quantity with its statistics, sources and claims.
///
/// @param file as problems quote it
/// @param draws of the headline quantities; evidence may have asked for more than the command
/// @param outputs in source order
/// @param grounds what they rest on
/// @param evidence how well worlds agree with it; empty where nothing is observed
/// @param precision how precise it is and what that took; empty where nobody asked for a precision
/// @param remarks warnings and notes of the run
/// @param units the units of the run, with the year it was told
public record Forecast(
        String title,
        String file,
        Optional<LocalDate> asOf,
        long seed,
        int draws,
        Sampling sampling,
        List<Output> outputs,
        Grounds grounds,
        Optional<EvidenceSummary> evidence,
        Optional<PrecisionSummary> precision,
        List<Problem> remarks,
        UnitTable units) {

    /// The outputs that the scenario, or the command, marks as what it is about.
    public List<Output> headlines() {
        return outputs.stream().filter(Output::isHeadline).toList();
    }

    Forecast withPrecision(PrecisionSummary reached, List<Problem> itsRemarks) {
        return new Forecast(
                title,
                file,
                asOf,
                seed,
                draws,
                sampling,
                outputs,
                grounds,
                evidence,
                Optional.of(reached),
                itsRemarks,
                units);
    }
}
