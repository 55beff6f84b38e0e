package flopcast.training.scaling;

/// A number that a fit found.
///
/// @param symbol as in the equation of its law: `α`
/// @param value in base units; a coefficient `A` of `A / N^α` is the loss at `N = 1`
/// @param unit `nat/token`; empty for a plain number
public record Coefficient(String symbol, double value, String unit) {}
