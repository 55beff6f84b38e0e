package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// One of the values of a list, all of them equally likely: nothing between them, nothing outside.
///
/// @param values at least one; kept in ascending order, and one that stands twice counts twice
public record Empirical(List<Double> values) implements Distribution {

    private static final int MOST_SHOWN = 20;

    public Empirical {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("an empirical needs at least one value");
        }
        values.forEach(value -> Require.finite("value of an empirical", value));
        values = values.stream().sorted().toList();
    }

    @Override
    public double quantile(double p) {
        int rank = (int) Math.ceil(p * values.size());
        return values.get(Math.clamp(rank - 1, 0, values.size() - 1));
    }

    @Override
    public double quantileFromTop(double q) {
        int above = (int) (q * values.size());
        return values.get(Math.clamp(values.size() - 1 - above, 0, values.size() - 1));
    }

    @Override
    public double cumulative(double x) {
        return (double) countUpTo(x) / values.size();
    }

    @Override
    public double exceedance(double x) {
        return (double) (values.size() - countUpTo(x)) / values.size();
    }

    @Override
    public double density(double x) {
        return (double) (countUpTo(x) - countUpTo(Math.nextDown(x))) / values.size();
    }

    @Override
    public OptionalDouble mean() {
        double mean = 0;
        for (double value : values) {
            mean += value / values.size();
        }
        double rest = 0;
        for (double value : values) {
            rest += (value - mean) / values.size();
        }
        return Moments.ifFinite(mean + rest);
    }

    @Override
    public OptionalDouble variance() {
        double mean = mean().orElse(Double.NaN);
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / values.size();
        }
        return Moments.ifFinite(variance);
    }

    @Override
    public double mode() {
        double mode = lowest();
        int most = 0;
        int run = 0;
        for (int i = 0; i < values.size(); i++) {
            run = i > 0 && values.get(i).equals(values.get(i - 1)) ? run + 1 : 1;
            mode = run > most ? values.get(i) : mode;
            most = Math.max(most, run);
        }
        return mode;
    }

    @Override
    public double lowest() {
        return values.getFirst();
    }

    @Override
    public double highest() {
        return values.getLast();
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public String toString() {
        String shown =
                values.stream()
                        .limit(MOST_SHOWN)
                        .map(Notation::number)
                        .collect(Collectors.joining(", "));
        return "empirical([" + shown + (values.size() > MOST_SHOWN ? ", …])" : "])");
    }

    /// How many values are at most `x`.
    private int countUpTo(double x) {
        int from = 0;
        int to = values.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            boolean isUpTo = values.get(middle) <= x;
            from = isUpTo ? middle + 1 : from;
            to = isUpTo ? to : middle;
        }
        return from;
    }
}
