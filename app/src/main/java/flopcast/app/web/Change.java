package flopcast.app.web;

import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.unit.Digits;
import flopcast.quantity.unit.NumberText;

/// How a number differs from another, at a glance: `+12 %`, `×3.4`.
final class Change {

    /// From here on a factor is easier to grasp than a percentage.
    private static final double LARGE = 1.995;

    private static final Digits TWO = Digits.atMost(2);
    private static final Digits THREE = Digits.atMost(3);

    private Change() {}

    /// Empty where there is none beyond the sampling errors.
    static String of(Estimate before, Estimate now) {
        double difference = now.value() - before.value();
        double error = Math.hypot(before.error(), now.error());
        if (difference == 0 || Math.abs(difference) <= 2 * error) {
            return "";
        }
        double ratio = now.value() / before.value();
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            return difference > 0 ? "higher" : "lower";
        }
        if (ratio >= LARGE || ratio <= 1 / LARGE) {
            return "×" + NumberText.of(ratio, TWO);
        }
        return signed(100 * (ratio - 1), TWO) + " %";
    }

    /// In percentage points.
    static String ofShares(Estimate before, Estimate now) {
        double difference = now.value() - before.value();
        double error = Math.hypot(before.error(), now.error());
        return difference == 0 || Math.abs(difference) <= 2 * error
                ? ""
                : signed(100 * difference, THREE) + " points";
    }

    private static String signed(double value, Digits digits) {
        return (value > 0 ? "+" : "−") + NumberText.of(Math.abs(value), digits);
    }
}
