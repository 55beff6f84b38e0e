package flopcast.quantity.statistic;

/// A statistic of a finite number of draws.
///
/// @param value the estimate
/// @param error its standard error; 0 where the value is exact, `NaN` where the draws do not tell,
///   as a single one
public record Estimate(double value, double error) {
    public static Estimate exact(double value) {
        return new Estimate(value, 0);
    }
}
