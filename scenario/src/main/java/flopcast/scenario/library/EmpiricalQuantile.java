package flopcast.scenario.library;

import flopcast.quantity.kernel.BlockFunction;
import java.util.Arrays;

/// The quantile function of a column of draws: between neighbours it is linear.
///
/// Source: Hyndman & Fan 1996, "Sample quantiles in statistical packages", doi:10.2307/2684934,
/// definition 7.
final class EmpiricalQuantile implements BlockFunction {

    private final double[] sorted;

    /// @param draws at least one, all of them finite
    EmpiricalQuantile(double[] draws) {
        sorted = draws.clone();
        Arrays.sort(sorted);
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
        double position = arguments[0] * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        double share = position - below;
        return sorted[below] * (1 - share) + sorted[above] * share;
    }
}
