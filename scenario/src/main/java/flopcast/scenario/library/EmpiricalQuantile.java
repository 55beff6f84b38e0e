package flopcast.scenario.library;

import flopcast.quantity.kernel.BlockFunction;
import flopcast.quantity.kernel.Columns;
import java.util.Arrays;

/// The quantile function of a column of draws: between neighbours it is linear, unless at least
/// every second draw repeats another; then only values that were drawn occur.
///
/// Source: Hyndman & Fan 1996, "Sample quantiles in statistical packages", doi:10.2307/2684934,
/// definitions 7 and 1.
final class EmpiricalQuantile implements BlockFunction {

    private final double[] sorted;
    private final boolean hasSteps;

    /// @param draws at least one, all of them finite
    EmpiricalQuantile(double[] draws) {
        sorted = draws.clone();
        Arrays.sort(sorted);
        hasSteps = 2 * repeats(sorted) >= sorted.length;
    }

    private static int repeats(double[] sorted) {
        int repeats = 0;
        for (int i = 1; i < sorted.length; i++) {
            repeats += sorted[i] == sorted[i - 1] ? 1 : 0;
        }
        return repeats;
    }

    @Override
    public String operation() {
        return "quantile of draws";
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public double value(double[] arguments) {
        return at(arguments[0]);
    }

    @Override
    public void fill(double[][] arguments, double[] result, int length, Columns columns) {
        double[] uniform = arguments[0];
        for (int i = 0; i < length; i++) {
            result[i] = at(uniform[i]);
        }
    }

    private double at(double p) {
        return hasSteps ? step(p) : between(p);
    }

    private double step(double p) {
        return sorted[Math.min((int) (p * sorted.length), sorted.length - 1)];
    }

    private double between(double p) {
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        double share = position - below;
        return sorted[below] * (1 - share) + sorted[above] * share;
    }
}
