package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Columns;
import flopcast.quantity.kernel.Real;
import java.util.Arrays;

/// The quantile function of a mixture read off polynomials: for draws, since the exact one takes
/// about a hundred cumulatives.
///
/// As in a [QuantileTable], the value is interpolated as a function of the normal quantile `z` of
/// the probability where `|z| < 4`. A mixture is nowhere smooth to the same degree: where its
/// components hardly overlap its quantiles rise steeply from one to the next, and at a value that
/// has a probability of its own they stand still. So pieces are halved where polynomials are not
/// close enough, up to [#MOST_HALVINGS] times, and what is left then, and beyond, is exact.
///
/// Every value is the exact quantile of a probability whose normal quantile differs by less than
/// [QuantileTable#ERROR].
final class MixtureTable implements Quantiles {

    private static final double REACH = QuantileTable.REACH;
    private static final int PIECES = 8;
    private static final int COUNT = (int) (2 * REACH * PIECES);
    private static final int MOST_HALVINGS = 12;

    /// Of which each costs eleven exact quantiles.
    private static final int MOST_PIECES = 1_000;

    private static final int TERMS = Chebyshev.DEGREE + 1;

    /// See [QuantileTable].
    private static final double CLOSE = 2e-10;

    private static final int EXACT = -1;
    private static final int SMOOTH = -2;

    private final Mixture exact;

    /// Whether polynomials give the logarithm of the value.
    private final boolean isLogarithmic;

    /// For each piece the first of its two halves, [#SMOOTH] or [#EXACT].
    private int[] halves = new int[4 * COUNT];

    /// For each piece those of `1, x, x², …`, where `x` is the place in it, from -1 to 1.
    private double[] coefficients = new double[4 * COUNT * TERMS];

    private int pieces;

    private MixtureTable(Mixture exact) {
        this.exact = exact;
        this.isLogarithmic =
                exact.lowest() >= 0
                        && exact.components().stream().noneMatch(Distribution::isDiscrete);
    }

    static MixtureTable of(Mixture exact) {
        var table = new MixtureTable(exact);
        table.fill();
        return table;
    }

    /// First all pieces of equal width, then halves in the order in which they are found to be
    /// needed.
    private void fill() {
        var middles = new double[MOST_PIECES + 2];
        var widths = new double[MOST_PIECES + 2];
        for (int piece = 0; piece < COUNT; piece++) {
            middles[piece] = (piece + 0.5) / PIECES - REACH;
            widths[piece] = 1.0 / PIECES;
        }
        pieces = COUNT;
        double least = Math.scalb(1.0 / PIECES, -MOST_HALVINGS);
        for (int piece = 0; piece < pieces; piece++) {
            reserve(piece + 1);
            halves[piece] = fit(piece, middles[piece], widths[piece] / 2) ? SMOOTH : EXACT;
            if (halves[piece] == EXACT && widths[piece] > least && pieces < MOST_PIECES) {
                halves[piece] = pieces;
                for (int side = -1; side <= 1; side += 2) {
                    middles[pieces] = middles[piece] + side * widths[piece] / 4;
                    widths[pieces++] = widths[piece] / 2;
                }
            }
        }
    }

    private void reserve(int count) {
        if (count > halves.length) {
            halves = Arrays.copyOf(halves, 2 * halves.length);
            coefficients = Arrays.copyOf(coefficients, 2 * coefficients.length);
        }
    }

    /// Whether a polynomial is close enough.
    private boolean fit(int piece, double middle, double reach) {
        double low = position(middle - reach);
        if (low == position(middle + reach)) {
            coefficients[piece * TERMS] = low;
            return true;
        }
        double[] series = Chebyshev.series(x -> position(middle + x * reach));
        double rise = series[1] / reach;
        double rest = Math.abs(series[Chebyshev.DEGREE]) + Math.abs(series[Chebyshev.DEGREE - 1]);
        if (!(rest <= CLOSE * rise)) {
            return false;
        }
        System.arraycopy(Chebyshev.powers(series), 0, coefficients, piece * TERMS, TERMS);
        return true;
    }

    private double position(double z) {
        double value =
                z < 0
                        ? exact.quantile(Real.normalCumulative(z))
                        : exact.quantileFromTop(Real.normalCumulative(-z));
        return isLogarithmic ? Real.log(value) : value;
    }

    @Override
    public double quantile(double p) {
        double position = tabled(Real.normalQuantile(p));
        return Double.isNaN(position) ? exact.quantile(p) : value(position);
    }

    @Override
    public double quantileFromTop(double q) {
        double position = tabled(-Real.normalQuantile(q));
        return Double.isNaN(position) ? exact.quantileFromTop(q) : value(position);
    }

    private double value(double position) {
        return isLogarithmic ? Real.exp(position) : position;
    }

    @Override
    public void quantiles(double[] p, double[] result, int length, Columns columns) {
        columns.normalQuantile(p, result, length);
        boolean isAllTabled = true;
        for (int i = 0; i < length; i++) {
            result[i] = tabled(result[i]);
            isAllTabled &= !Double.isNaN(result[i]);
        }
        if (isLogarithmic) {
            columns.exp(result, result, length);
        }
        if (!isAllTabled) {
            for (int i = 0; i < length; i++) {
                result[i] = Double.isNaN(result[i]) ? exact.quantile(p[i]) : result[i];
            }
        }
    }

    /// The position by the table; `NaN` where it has none.
    private double tabled(double z) {
        if (!(Math.abs(z) < REACH)) {
            return Double.NaN;
        }
        double scaled = (z + REACH) * PIECES;
        // Just below the end the sum rounds to it.
        int piece = Math.min((int) scaled, COUNT - 1);
        double place = 2 * (scaled - piece) - 1;
        while (halves[piece] >= 0) {
            boolean isUpper = place >= 0;
            place = 2 * place + (isUpper ? -1 : 1);
            piece = halves[piece] + (isUpper ? 1 : 0);
        }
        if (halves[piece] == EXACT) {
            return Double.NaN;
        }
        int first = piece * TERMS;
        double position = coefficients[first + TERMS - 1];
        for (int power = TERMS - 2; power >= 0; power--) {
            position = Math.fma(position, place, coefficients[first + power]);
        }
        return position;
    }
}
