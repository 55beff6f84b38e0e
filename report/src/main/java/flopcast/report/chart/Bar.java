package flopcast.report.chart;

import flopcast.scenario.forecast.Result;
import java.util.Optional;

/// One bar of a comparison.
///
/// @param label as the chart writes it
/// @param value [base units]; of an uncertain quantity the median
/// @param low of an uncertain quantity the 5 % quantile; else the value
/// @param high of an uncertain quantity the 95 % quantile; else the value
/// @param isForecast whether it is what the scenario is about, and stands out
public record Bar(String label, double value, double low, double high, boolean isForecast) {

    /// Empty where the result is no number.
    public static Optional<Bar> of(String label, Result result, boolean isForecast) {
        return switch (result) {
            case Result.Known known -> {
                double value = known.estimate().value();
                yield Optional.of(new Bar(label, value, value, value, isForecast));
            }
            case Result.Uncertain uncertain ->
                    Optional.of(
                            new Bar(
                                    label,
                                    uncertain.summary().median().value(),
                                    uncertain.summary().quantile(0.05).value(),
                                    uncertain.summary().quantile(0.95).value(),
                                    isForecast));
            default -> Optional.empty();
        };
    }

    boolean isInterval() {
        return low < high;
    }

    /// Its value in the unit of an axis, with the interval in brackets where it has one.
    String number(Axis axis) {
        return isInterval()
                ? axis.number(value) + " (" + axis.number(low) + " – " + axis.number(high) + ")"
                : axis.number(value);
    }
}
