package flopcast.scenario.problem;

/// How much a problem matters to the run.
public enum Severity {
    /// There is no forecast.
    ERROR,
    /// There is a forecast, but a number in it should not be believed as it stands.
    WARNING,
    /// Something the reader of the forecast should know.
    NOTE
}
