package flopcast.quantity.statistic;

import flopcast.quantity.kernel.Real;
import java.util.stream.IntStream;

/// A density made smooth from bins: at each position a parabola is fitted to the logarithm of the
/// density in the bins around, as many as agree with each other.
///
/// The logarithm of a normal density is a parabola, and that of a lognormal one on a logarithmic
/// axis; so their tails come out right, and a density never becomes negative or leaks beyond the
/// draws. Far out in heavy tails the parabola is one of the logarithm of the distance from the
/// median, where the logarithm of such a density is nearly straight:
///
/// ```text
/// asinh((x - median) / s)         s = 4 interquartile ranges
/// ```
///
/// The bins around are taken from few to many as long as the confidence intervals of all fits so
/// far have a value in common: narrow where the density bends, wide where it does not.
///
/// Of 16,384 independent draws the density is off by 1 to 4% on the average, and where 16 draws lie
/// beyond by at most 40%. Kernels with Abramson's bandwidths (1982, doi:10.1214/aos/1176345986)
/// from nearest neighbours were off by 2 to 6%, and there by up to 150%. For a narrow normal on a
/// uniform 2,000 wide the averages are 9 and 14%.
///
/// Source: Loader 1996, "Local likelihood density estimation", doi:10.1214/aos/1032298287, for the
/// parabola; Goldenshluger & Nemirovski 1997, "On spatially adaptive estimation of nonparametric
/// regression", Mathematical Methods of Statistics 6, for the choice among widths.
final class LocalDensity {

    /// Half the width of a confidence interval, in standard errors. Between 1.7, which is better in
    /// tails and in mixtures, and 2.4, which is better at ends.
    private static final double CONFIDENCE = 2;

    private static final double FEWEST_BINS = 6;
    private static final double GROWTH = 1.4;

    /// The width in bins at each whole level, up to more bins than there are.
    private static final int[] WIDTHS =
            IntStream.range(0, 64).map(level -> width((double) level)).toArray();

    /// The width at a position is the mean of those that were chosen at so many on either side.
    private static final int NEIGHBOURS = 4;

    /// Interquartile ranges from the median within which a tail is not far out.
    private static final double NEAR = 4;

    private final Bins bins;
    private final double median;
    private final double scale;
    private final double[] middles;
    private final double[] logDensities;
    private final double[] worths;

    LocalDensity(Bins bins) {
        this.bins = bins;
        median = bins.quantile(0.5);
        double quartileRange = bins.quantile(0.75) - bins.quantile(0.25);
        scale = NEAR * (quartileRange > 0 ? quartileRange : bins.edge(bins.count()) - bins.edge(0));
        middles = new double[bins.count()];
        logDensities = new double[bins.count()];
        worths = new double[bins.count()];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = (bent(bins.edge(i)) + bent(bins.edge(i + 1))) / 2;
            logDensities[i] = bins.logDensity(i);
            worths[i] = bins.worth(i);
        }
    }

    private double bent(double position) {
        double distance = Math.abs(position - median) / scale;
        double bent = Real.log(distance + Math.sqrt(distance * distance + 1));
        return Math.copySign(bent, position - median);
    }

    /// The logarithm of the density at each of `positions`, which are in order.
    double[] at(double[] positions) {
        var levels = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            levels[i] = level(positions[i]);
        }
        var densities = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            int from = Math.max(0, i - NEIGHBOURS);
            int to = Math.min(positions.length, i + NEIGHBOURS + 1);
            double sum = 0;
            for (int j = from; j < to; j++) {
                sum += levels[j];
            }
            densities[i] = fit(positions[i], width(sum / (to - from))).value();
        }
        return densities;
    }

    /// The highest at which the fit still agrees with those below.
    private int level(double position) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        int level = 0;
        while (WIDTHS[level] <= middles.length) {
            Estimate fit = fit(position, WIDTHS[level]);
            low = Math.max(low, fit.value() - CONFIDENCE * fit.error());
            high = Math.min(high, fit.value() + CONFIDENCE * fit.error());
            if (low > high) {
                break;
            }
            level++;
        }
        return Math.max(0, level - 1);
    }

    private static int width(double level) {
        return (int) Math.rint(FEWEST_BINS * Real.pow(GROWTH, level));
    }

    /// Beyond the middle of the last bin the density is what it is there: nothing says whether a
    /// parabola goes on.
    private Estimate fit(double wanted, int width) {
        double position = Math.clamp(bent(wanted), middles[0], middles[middles.length - 1]);
        int half = width / 2;
        int bin = bins.at(wanted);
        int from = Math.max(0, bin - half);
        int to = Math.min(middles.length, bin + half + 1);
        double reach = Math.nextUp(Math.max(position - middles[from], middles[to - 1] - position));
        var parabola = new Parabola();
        for (int i = from; i < to; i++) {
            double x = (middles[i] - position) / reach;
            parabola.add(x, logDensities[i], (1 - x * x) * worths[i]);
        }
        parabola.solve();
        double value = parabola.atZero();
        double variance = 0;
        for (int i = from; i < to; i++) {
            double x = (middles[i] - position) / reach;
            double influence = parabola.influence(x, (1 - x * x) * worths[i]);
            variance += influence * influence / Math.max(worths[i] - 0.5, 0.5);
        }
        return new Estimate(value, Math.sqrt(variance));
    }

    /// Weighted least squares with a parabola, of which the value at 0 is asked.
    private static final class Parabola {

        /// Determinants below this share of what they are made of are rounding.
        private static final double SINGULAR = 1e-9;

        private final double[] powers = new double[5];
        private final double[] products = new double[3];
        private double constant;
        private double linear;
        private double square;

        void add(double x, double y, double weight) {
            double power = weight;
            for (int i = 0; i < powers.length; i++) {
                powers[i] += power;
                if (i < products.length) {
                    products[i] += power * y;
                }
                power *= x;
            }
        }

        /// The first row of the inverse of the normal equations; the mean where they have none.
        void solve() {
            double first = powers[2] * powers[4] - powers[3] * powers[3];
            double second = powers[2] * powers[3] - powers[1] * powers[4];
            double third = powers[1] * powers[3] - powers[2] * powers[2];
            double determinant = powers[0] * first + powers[1] * second + powers[2] * third;
            boolean hasMany =
                    determinant > SINGULAR * powers[0] * powers[2] * powers[4] && first > 0;
            constant = hasMany ? first / determinant : 1 / powers[0];
            linear = hasMany ? second / determinant : 0;
            square = hasMany ? third / determinant : 0;
        }

        double atZero() {
            return constant * products[0] + linear * products[1] + square * products[2];
        }

        /// How much the value at 0 rises where a `y` of this `weight` at `x` rises by 1.
        double influence(double x, double weight) {
            return weight * (constant + x * (linear + x * square));
        }
    }
}
