package flopcast.scenario.forecast;

import flopcast.quantity.statistic.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How well the headlines of a forecast are known: the relative standard error of each number that
/// a person is shown first.
///
/// These are the median and the mean of an uncertain quantity, and the answer of a query. Exact
/// numbers are left out; so is a mean that does not exist or that a handful of draws carries, whose
/// stated error says little.
final class HeadlineErrors {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final List<Entry> entries = new ArrayList<>();

    /// @param statistic what it is, as `median of compute`
    /// @param output the top-level quantity it belongs to
    record Entry(String statistic, String output, double relativeError) {}

    private HeadlineErrors() {}

    static List<Entry> of(Forecast forecast) {
        var errors = new HeadlineErrors();
        for (Output output : forecast.headlines()) {
            errors.add(output.name(), output.name(), output.result());
        }
        return List.copyOf(errors.entries);
    }

    private void add(String name, String output, Result result) {
        switch (result) {
            case Result.Uncertain uncertain -> add(name, output, uncertain.summary());
            case Result.UncertainDate date -> {
                Summary summary = date.summary();
                add("median of " + name, output, summary.median(), halfWidth(summary));
            }
            case Result.Known number -> add(name, output, number.estimate(), 0);
            case Result.Truth truth -> add(name, output, truth.probability(), 0);
            case Result.ListOf list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    add(name + "[" + i + "]", output, list.items().get(i));
                }
            }
            case Result.Dict dict -> {
                for (Map.Entry<String, Result> entry : dict.entries().entrySet()) {
                    add(name + "." + entry.getKey(), output, entry.getValue());
                }
            }
            case Result.Text _, Result.Date _, Result.Described _ -> {}
        }
    }

    /// A quantity that may be of either sign can be as near to 0 as it likes: then errors are
    /// shares of half its central range.
    private void add(String name, String output, Summary summary) {
        if (summary.isExact()) {
            return;
        }
        boolean hasBothSigns =
                summary.quantile(LOW).value() < 0 && summary.quantile(HIGH).value() > 0;
        double least = hasBothSigns ? halfWidth(summary) : 0;
        add("median of " + name, output, summary.median(), least);
        if (summary.hasMean() && !summary.dominance().isOfMean()) {
            add("mean of " + name, output, summary.mean().orElseThrow(), least);
        }
    }

    /// @param scale what the error is a share of; 0 for the value itself
    private void add(String statistic, String output, Estimate estimate, double scale) {
        if (estimate.error() != 0) {
            double share = estimate.error() / (scale > 0 ? scale : Math.abs(estimate.value()));
            double relative = Double.isNaN(share) ? Double.POSITIVE_INFINITY : share;
            entries.add(new Entry(statistic, output, relative));
        }
    }

    private static double halfWidth(Summary summary) {
        return (summary.quantile(HIGH).value() - summary.quantile(LOW).value()) / 2;
    }
}
