package flopcast.benchmarks.comparison;

import java.util.Locale;

/// Figures as a page shows them.
final class Shown {

    private Shown() {}

    /// `812 µs`, `12.4 ms`, `4.49 s`.
    static String time(double seconds) {
        if (seconds < 1e-3) {
            return figures(seconds * 1e6) + " µs";
        }
        return seconds < 1 ? figures(seconds * 1e3) + " ms" : figures(seconds) + " s";
    }

    /// With three figures, and all before the point.
    static String figures(double value) {
        if (!(value > 0)) {
            return Double.toString(value);
        }
        int decimals = Math.clamp(2 - (int) Math.floor(Math.log10(value)), 0, 6);
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f %%", 100 * share);
    }

    static String megabytes(double bytes) {
        return figures(bytes / 1e6) + " MB";
    }
}
