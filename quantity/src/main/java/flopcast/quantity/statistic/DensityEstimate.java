package flopcast.quantity.statistic;

import flopcast.quantity.kernel.Real;
import java.util.Arrays;

/// A density made smooth from draws that differ from each other.
///
/// Every draw is spread over `± bandwidth` by Epanechnikov's parabola, on the logarithmic axis
/// where the draws are positive and wide; so the estimate integrates to 1. The bandwidth is
/// Silverman's rule for a normal kernel times 2.214, which makes the two kernels equally smooth.
///
/// Source: Silverman 1986, "Density Estimation for Statistics and Data Analysis", sections 3.4.2
/// (eq. 3.31) and 3.3.2; the factor is 1.7188/0.7764, the ratio of canonical bandwidths in Marron &
/// Nolan 1988, doi:10.1016/0167-7152(88)90004-8.
final class DensityEstimate {

    private static final double KERNEL_RATIO = 2.214;
    private static final int CANDIDATES = 512;

    private final Axis axis;
    private final double[] values;
    private final double[] positions;
    private final double[] weights;
    private final double total;
    private final double bandwidth;

    private DensityEstimate(
            Axis axis, Ranking ranking, double[] positions, double effectiveCount, double spread) {
        this.axis = axis;
        this.values = ranking.values();
        this.positions = positions;
        this.weights = ranking.weights();
        this.total = Arrays.stream(weights).sum();
        this.bandwidth = KERNEL_RATIO * 0.9 * spread * Real.pow(effectiveCount, -0.2);
    }

    /// @param ranking of draws that are not all equal
    /// @param effectiveCount how many draws of equal weight would know as much
    static DensityEstimate of(Ranking ranking, double effectiveCount) {
        Axis axis = Axis.suiting(ranking);
        double[] positions = Arrays.stream(ranking.values()).map(axis::position).toArray();
        Worlds worlds = Worlds.independent(positions.length).weighted(ranking.weights());
        double deviation = Moment.of(positions, worlds).standardDeviationEstimate().value();
        double quartileRange =
                axis.position(ranking.quantile(0.75)) - axis.position(ranking.quantile(0.25));
        double spread = quartileRange > 0 ? Math.min(deviation, quartileRange / 1.34) : deviation;
        return new DensityEstimate(axis, ranking, positions, effectiveCount, spread);
    }

    /// What one draw of all adds to the density at `x`, times the number of all. Their mean is the
    /// density; the smoothing is not in its error.
    double kernel(double x, double draw) {
        if (axis == Axis.LOGARITHMIC && !(x > 0)) {
            return 0;
        }
        double distance = (axis.position(x) - axis.position(draw)) / bandwidth;
        double height = 0.75 * Math.max(1 - distance * distance, 0) / bandwidth;
        return height * axis.stretch(x);
    }

    /// The draw at which the density is highest, among 512 that stand for equal shares of all.
    double mode() {
        int candidates = Math.min(CANDIDATES, values.length);
        double mode = values[0];
        double highest = -1;
        for (int i = 0; i < candidates; i++) {
            int rank = (int) ((i + 0.5) * values.length / candidates);
            double density = onAxis(positions[rank]) * axis.stretch(values[rank]);
            if (density > highest) {
                highest = density;
                mode = values[rank];
            }
        }
        return mode;
    }

    private double onAxis(double position) {
        int to = firstAtLeast(position + bandwidth);
        double sum = 0;
        for (int i = firstAtLeast(position - bandwidth); i < to; i++) {
            double distance = (position - positions[i]) / bandwidth;
            sum += weights[i] * (1 - distance * distance);
        }
        return 0.75 * sum / total / bandwidth;
    }

    private int firstAtLeast(double position) {
        return Search.firstAtLeast(positions, position);
    }
}
