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
    private static final double KERNEL_ROUGHNESS = 0.6;
    private static final int CANDIDATES = 512;

    private final Axis axis;
    private final double[] positions;
    private final double bandwidth;

    private DensityEstimate(Axis axis, double[] positions, double bandwidth) {
        this.axis = axis;
        this.positions = positions;
        this.bandwidth = bandwidth;
    }

    /// @param sorted draws, not all of them equal
    static DensityEstimate of(double[] sorted) {
        Axis axis = Axis.suiting(OrderedDraws.ofSorted(sorted));
        double[] positions = Arrays.stream(sorted).map(axis::position).toArray();
        OrderedDraws ordered = OrderedDraws.ofSorted(positions);
        double deviation = Moment.of(positions).standardDeviationEstimate().value();
        double quartileRange =
                OrderStatistics.quantile(ordered, 0.75) - OrderStatistics.quantile(ordered, 0.25);
        double spread = quartileRange > 0 ? Math.min(deviation, quartileRange / 1.34) : deviation;
        double fifthRoot = Real.pow(positions.length, -0.2);
        return new DensityEstimate(axis, positions, KERNEL_RATIO * 0.9 * spread * fifthRoot);
    }

    /// The error is that of a sum of independent kernels; the smoothing itself is not in it.
    Estimate at(double x) {
        if (axis == Axis.LOGARITHMIC && !(x > 0)) {
            return Estimate.exact(0);
        }
        double density = onAxis(axis.position(x));
        double error = Math.sqrt(density * KERNEL_ROUGHNESS / bandwidth / positions.length);
        return new Estimate(density * axis.stretch(x), error * axis.stretch(x));
    }

    /// The draw at which the density is highest, among 512 that stand for equal shares of all.
    double mode(double[] sorted) {
        int candidates = Math.min(CANDIDATES, sorted.length);
        double mode = sorted[0];
        double highest = -1;
        for (int i = 0; i < candidates; i++) {
            int rank = (int) ((i + 0.5) * sorted.length / candidates);
            double density = onAxis(positions[rank]) * axis.stretch(sorted[rank]);
            if (density > highest) {
                highest = density;
                mode = sorted[rank];
            }
        }
        return mode;
    }

    private double onAxis(double position) {
        int to = firstAtLeast(position + bandwidth);
        double sum = 0;
        for (int i = firstAtLeast(position - bandwidth); i < to; i++) {
            double distance = (position - positions[i]) / bandwidth;
            sum += 1 - distance * distance;
        }
        return 0.75 * sum / positions.length / bandwidth;
    }

    private int firstAtLeast(double position) {
        return OrderStatistics.firstAtLeast(positions, position);
    }
}
