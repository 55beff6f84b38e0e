package flopcast.benchmarks.comparison;

import java.util.Optional;

/// What was to be reached, beside what was.
final class Targets {

    private final Table table = new Table("target", "wanted", "reached", "");

    /// @param ratio how many times faster; empty where a program is missing
    void atLeast(String what, double wanted, Optional<Double> ratio) {
        row(
                what,
                "≥ " + Shown.figures(wanted),
                ratio.map(Shown::figures),
                ratio.map(reached -> reached >= wanted));
    }

    void atMost(String what, double wanted, Optional<Double> ratio) {
        row(
                what,
                "≤ " + Shown.figures(wanted),
                ratio.map(Shown::figures),
                ratio.map(reached -> reached <= wanted));
    }

    private void row(
            String what, String wanted, Optional<String> reached, Optional<Boolean> isReached) {
        table.row(
                what,
                wanted,
                reached.orElse("not measured"),
                isReached.map(yes -> yes ? "yes" : "no").orElse(""));
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
