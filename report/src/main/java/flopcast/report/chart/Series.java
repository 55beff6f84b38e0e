package flopcast.report.chart;

import flopcast.scenario.forecast.Result;

/// One curve of an overlay.
///
/// @param label of the scenario or law
public record Series(String label, Result.Uncertain result) {}
