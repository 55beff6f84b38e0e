package flopcast.quantity.statistic;

import flopcast.quantity.draw.Layout;

/// How far a quantile of draws is off.
///
/// The error in probability, `s`, is that of the share of draws below the quantile. It becomes one
/// in value by the distance between the quantiles around it:
///
/// ```text
/// error = s · (Q(p + h) - Q(p - h)) / 2h        h = max(s, √(p·(1 - p) / n))
/// ```
///
/// Source: Woodruff 1952, "Confidence intervals for medians and other position measures",
/// doi:10.1080/01621459.1952.10483443.
final class QuantileError {

    /// Where `p` is the edge of a stratum no draw crosses it. The quantile is then half-way between
    /// the highest of `R` uniforms below the edge and the lowest of `R` above, each with variance
    /// `R / ((R + 1)²·(R + 2))` in units of the stratum.
    private static final double EDGE_VARIANCE =
            Layout.RANDOMISATIONS
                    / (2.0 * (Layout.RANDOMISATIONS + 1) * (Layout.RANDOMISATIONS + 1))
                    / (Layout.RANDOMISATIONS + 2);

    /// A quantile of whole numbers jumps where `p` is near the probability of a step. So many
    /// errors in probability from the step it may lie on either side.
    private static final double JUMP = 2;

    private QuantileError() {}

    /// Gives the share of draws below a value.
    interface Shares {
        /// @param orEqual whether draws that are `limit` count
        Proportion below(double limit, boolean orEqual);
    }

    /// Where the range of ranks is cut off at an end, the rest of it stands for all. At the very
    /// end the error is about the distance to the next draw, that of the extreme's own spread.
    static double of(double p, double value, Shares shares, Ranking ranking, Worlds worlds) {
        double count = worlds.effectiveCount();
        double least = 1 / count;
        double usual = Math.sqrt(p * (1 - p) / count);
        boolean repeats = repeats(value, p, least, ranking);
        double error = usual;
        if (!worlds.isIndependent() || worlds.isWeighted()) {
            error = inProbability(value, repeats, ranking.shareOfOne(p), shares, worlds);
        }
        if (p < least || 1 - p < least) {
            error = Math.max(error, least);
        }
        double reach = Math.max(Math.max(error, usual), least);
        if (repeats && !worlds.isIndependent()) {
            error *= JUMP;
            reach = error;
        }
        double from = Math.max(p - reach, 0);
        double to = Math.min(p + reach, 1);
        double distance = ranking.quantile(to) / 2 - ranking.quantile(from) / 2;
        return 2 * error / (to - from) * distance;
    }

    /// Whether several draws are equal to the quantile.
    private static boolean repeats(double value, double p, double step, Ranking ranking) {
        return ranking.quantile(Math.max(p - step, 0)) == value
                || ranking.quantile(Math.min(p + step, 1)) == value;
    }

    /// @param share of all weight that one draw has about there
    private static double inProbability(
            double value, boolean repeats, double share, Shares shares, Worlds worlds) {
        double spread = shares.below(value, false).error();
        if (repeats) {
            spread = Math.max(spread, shares.below(value, true).error());
        }
        if (worlds.isIndependent()) {
            return spread;
        }
        double stratum = share * Layout.RANDOMISATIONS;
        double floor = EDGE_VARIANCE * stratum * stratum;
        return Math.sqrt(spread * spread + floor) * Spread.STUDENT;
    }
}
