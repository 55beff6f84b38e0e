package flopcast.report.chart;

import java.util.ArrayList;
import java.util.List;

/// Where a logarithmic axis has its ticks: at powers of ten, or so close to each other that there
/// are a few.
final class Ticks {

    private static final int MOST = 8;
    private static final int FEWEST = 3;
    private static final double[][] STEPS = {{1}, {1, 3}, {1, 2, 5}, {1, 1.5, 2, 3, 4, 5, 6, 8}};

    private Ticks() {}

    /// @param low above 0
    static List<Double> logarithmic(double low, double high) {
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        int decades = 1 + (last - first) / MOST;
        for (double[] steps : STEPS) {
            List<Double> ticks = ticks(first, last, decades, steps, low, high);
            if (ticks.size() >= FEWEST) {
                return ticks;
            }
        }
        return linear(low, high);
    }

    private static List<Double> ticks(
            int first, int last, int decades, double[] steps, double low, double high) {
        var ticks = new ArrayList<Double>();
        for (int power = first; power <= last; power++) {
            if (Math.floorMod(power, decades) != 0) {
                continue;
            }
            for (double step : steps) {
                double tick = Axis.plotted(step * Math.pow(10, power));
                if (tick >= low && tick <= high) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /// For a range so narrow that the axis is almost linear: round numbers at equal steps.
    private static List<Double> linear(double low, double high) {
        double step = Math.pow(10, Math.floor(Math.log10((high - low) / 2)));
        while ((high - low) / step > MOST) {
            step *= (high - low) / step > 2 * MOST ? 5 : 2;
        }
        var ticks = new ArrayList<Double>();
        for (double tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
            ticks.add(Axis.plotted(tick));
        }
        return ticks;
    }
}
