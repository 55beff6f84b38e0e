package flopcast.quantity.distribution;

import flopcast.quantity.kernel.Real;

/// The quantile function of a number of things, read off a table of cumulative probabilities: for
/// draws, where the exact one is slow.
///
/// The table holds every count within four standard deviations of a normal; beyond, where one draw
/// in 16,000 falls, the exact quantile is taken. Its probabilities are off by less than 1e-13, and
/// only draws from uniforms as near as that to one of them are off by one.
///
/// Source: Chen & Asau 1974, "On generating random variates from an empirical distribution",
/// doi:10.1080/05695557408974949, the method of guides.
final class CountTable implements Quantiles {

    /// Of counts, between two that are computed anew.
    private static final int STRIDE = 64;

    private static final double TAIL = Real.normalCumulative(-QuantileTable.REACH);

    private final Distribution exact;

    /// The probability of less than [#first].
    private final double below;

    private final double first;

    /// The probability of at most [#first] and so many more.
    private final double[] cumulative;

    /// Where to begin to look for the count of a probability, by its leading bits.
    private final int[] guide;

    /// The change of the probability from one count to the next.
    @FunctionalInterface
    interface Ratio {

        /// The probability of `count + 1` over that of `count`.
        double after(double count);
    }

    CountTable(Distribution exact, Ratio ratio) {
        this.exact = exact;
        this.first = exact.quantile(TAIL);
        this.below = exact.cumulative(first - 1);
        this.cumulative = cumulative(exact, ratio, first, exact.quantileFromTop(TAIL));
        this.guide = guide(cumulative);
    }

    @Override
    public double quantile(double p) {
        if (!(p > below && p <= cumulative[cumulative.length - 1])) {
            return exact.quantile(p);
        }
        // Just below 1 the product rounds to the length.
        int at = guide[Math.min((int) (p * guide.length), guide.length - 1)];
        while (cumulative[at] < p) {
            at++;
        }
        return first + at;
    }

    @Override
    public double quantileFromTop(double q) {
        return q < TAIL ? exact.quantileFromTop(q) : quantile(1 - q);
    }

    private static double[] cumulative(Distribution exact, Ratio ratio, double first, double last) {
        var cumulative = new double[(int) (last - first) + 1];
        double probability = 0;
        for (int i = 0; i < cumulative.length; i++) {
            double count = first + i;
            if (i % STRIDE == 0) {
                probability = exact.density(count);
                cumulative[i] = exact.cumulative(count);
            } else {
                probability *= ratio.after(count - 1);
                cumulative[i] = cumulative[i - 1] + probability;
            }
        }
        return cumulative;
    }

    /// For each of as many equal parts of (0, 1) as there are counts, the first count that a
    /// probability in it can have.
    private static int[] guide(double[] cumulative) {
        var guide = new int[cumulative.length + 1];
        int at = 0;
        for (int part = 0; part < guide.length; part++) {
            while (at < cumulative.length - 1 && cumulative[at] < (double) part / guide.length) {
                at++;
            }
            guide[part] = at;
        }
        return guide;
    }
}
