package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.Optional;

/// A quantile function read off polynomials: for draws, where the exact one is slow.
///
/// The position of the value on its [Inversion.Curve] is a smooth function of the normal quantile
/// `z` of the probability. Where `|z| < 4` it is interpolated, in pieces of equal width, by
/// polynomials through Chebyshev's points; beyond, where one draw in 16,000 falls, the exact
/// quantile is taken.
///
/// Every value is the exact quantile of a probability whose normal quantile differs by less than
/// [#ERROR].
///
/// Source: Trefethen 2013, "Approximation Theory and Approximation Practice", chapters 2 to 8.
final class QuantileTable implements Quantiles {

    /// In standard deviations of a normal: far below what any number of draws can show.
    static final double ERROR = 1e-9;

    /// Where the table ends, in standard deviations of a normal.
    static final double REACH = 4;

    /// A little more than the probability beyond.
    private static final double TAIL = 3.2e-5;

    private static final int DEGREE = Chebyshev.DEGREE;

    /// Pieces for each standard deviation: the first number that will do is taken.
    private static final int[] PIECES = {2, 4, 8};

    /// Chebyshev coefficients fall like a geometric series. Where the last two of a piece are below
    /// this, as a part of its rise over a standard deviation, what is cut off is below [#ERROR].
    private static final double CLOSE = 2e-10;

    private final Quantiles exact;
    private final Inversion.Curve curve;
    private final int pieces;

    /// For each piece those of `1, x, x², …`, where `x` is the place in it, from -1 to 1.
    private final double[] coefficients;

    private QuantileTable(
            Quantiles exact, Inversion.Curve curve, int pieces, double[] coefficients) {
        this.exact = exact;
        this.curve = curve;
        this.pieces = pieces;
        this.coefficients = coefficients;
    }

    /// The table of `exact`, the quantiles of `curve`; or `exact` itself where it is not smooth
    /// enough, as with parameters far below 1, whose values are at the ends for most probabilities.
    static Quantiles of(Quantiles exact, Inversion.Curve curve) {
        for (int pieces : PIECES) {
            Optional<double[]> coefficients = coefficients(curve, pieces);
            if (coefficients.isPresent()) {
                return new QuantileTable(exact, curve, pieces, coefficients.get());
            }
        }
        return exact;
    }

    @Override
    public double quantile(double p) {
        double z = Real.normalQuantile(p);
        return Math.abs(z) < REACH ? curve.value(position(z)) : exact.quantile(p);
    }

    @Override
    public double quantileFromTop(double q) {
        double z = -Real.normalQuantile(q);
        return Math.abs(z) < REACH ? curve.value(position(z)) : exact.quantileFromTop(q);
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        columns.normalQuantile(p, result, length);
        boolean isAllInReach = true;
        for (int i = 0; i < length; i++) {
            boolean isInReach = Math.abs(result[i]) < REACH;
            isAllInReach &= isInReach;
            result[i] = isInReach ? position(result[i]) : 0;
        }
        curve.values(result, length, columns);
        if (!isAllInReach) {
            for (int i = 0; i < length; i++) {
                if (!(p[i] > TAIL && p[i] < 1 - TAIL)) {
                    result[i] = quantile(p[i]);
                }
            }
        }
    }

    private double position(double z) {
        double scaled = (z + REACH) * pieces;
        // Just below the end the sum rounds to it.
        int piece = Math.min((int) scaled, coefficients.length / (DEGREE + 1) - 1);
        double place = 2 * (scaled - piece) - 1;
        int first = piece * (DEGREE + 1);
        double position = coefficients[first + DEGREE];
        for (int power = DEGREE - 1; power >= 0; power--) {
            position = Math.fma(position, place, coefficients[first + power]);
        }
        return position;
    }

    /// Empty where a piece is not smooth enough.
    private static Optional<double[]> coefficients(Inversion.Curve curve, int pieces) {
        int count = (int) (2 * REACH * pieces);
        var all = new double[count * (DEGREE + 1)];
        for (int piece = 0; piece < count; piece++) {
            double middle = (piece + 0.5) / pieces - REACH;
            double[] series = Chebyshev.series(x -> exact(curve, middle + x / (2 * pieces)));
            double rise = 2 * series[1] * pieces;
            double rest = Math.abs(series[DEGREE]) + Math.abs(series[DEGREE - 1]);
            if (!(rest <= CLOSE * rise)) {
                return Optional.empty();
            }
            System.arraycopy(Chebyshev.powers(series), 0, all, piece * (DEGREE + 1), DEGREE + 1);
        }
        return Optional.of(all);
    }

    private static double exact(Inversion.Curve curve, double z) {
        return z < 0
                ? Inversion.position(curve, Real.normalCumulative(z))
                : Inversion.positionFromTop(curve, Real.normalCumulative(-z));
    }
}
