package flopcast.report.chart;

import flopcast.scenario.forecast.Result;

/// What a quantity is at one time.
///
/// @param time a year, or another number that rises
public record FanPoint(double time, Result.Uncertain result) {}
