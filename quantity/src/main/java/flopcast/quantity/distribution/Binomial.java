package flopcast.quantity.distribution;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.IncompleteBeta;
import flopcast.quantity.kernel.Real;
import java.util.OptionalDouble;

/// How many of `trials` independent trials succeed.
///
/// ```text
/// P(X = k) = C(n, k)·p^k·(1 - p)^(n - k)        mean = n·p
/// ```
///
/// Source: Johnson, Kemp & Kotz 2005, "Univariate Discrete Distributions", ch. 3.
///
/// @param trials `n`, a whole number
/// @param probability `p`, of the success of one
public record Binomial(double trials, double probability) implements Distribution {

    /// Beyond, the resolution of doubles shows in the incomplete beta function.
    static final double MOST_TRIALS = 1e9;

    public Binomial {
        Require.within("n of a binomial", trials, 1, MOST_TRIALS);
        if (trials != Math.rint(trials)) {
            throw new IllegalArgumentException(
                    "n of a binomial must be a whole number, but is " + trials);
        }
        Require.probability("p of a binomial", probability);
    }

    static boolean isPossible(double trials, double probability) {
        return trials >= 1
                && trials <= MOST_TRIALS
                && trials == Math.rint(trials)
                && probability >= 0
                && probability <= 1;
    }

    static double logDensity(double x, double trials, double probability) {
        if (x < 0 || x > trials || x != Math.rint(x)) {
            return Double.NEGATIVE_INFINITY;
        }
        double ways =
                Real.logGamma(trials + 1) - Real.logGamma(x + 1) - Real.logGamma(trials - x + 1);
        double successes = x == 0 ? 0 : x * Real.log(probability);
        double failures = x == trials ? 0 : (trials - x) * Real.log1p(-probability);
        return ways + successes + failures;
    }

    @Override
    public double quantile(double p) {
        if (!Inversion.isInside(p)) {
            return Inversion.atTheEnds(this, p);
        }
        return p <= 0.5
                ? Counting.least(
                        guess(Real.normalQuantile(p)), trials, count -> cumulative(count) >= p)
                : quantileFromTop(1 - p);
    }

    @Override
    public double quantileFromTop(double q) {
        if (!Inversion.isInside(q)) {
            return Inversion.atTheEnds(this, 1 - q);
        }
        return q < 0.5
                ? Counting.least(
                        guess(-Real.normalQuantile(q)), trials, count -> exceedance(count) <= q)
                : quantile(1 - q);
    }

    @Override
    public Quantiles forDraws() {
        double odds = probability / (1 - probability);
        return new CountTable(this, count -> (trials - count) / (count + 1) * odds);
    }

    @Override
    public double cumulative(double x) {
        if (x < 0) {
            return 0;
        }
        double count = Math.floor(x);
        return count >= trials ? 1 : integral(count).upper(probability, 1 - probability);
    }

    @Override
    public double exceedance(double x) {
        if (x < 0) {
            return 1;
        }
        double count = Math.floor(x);
        return count >= trials ? 0 : integral(count).lower(probability, 1 - probability);
    }

    @Override
    public double density(double x) {
        if (x < 0 || x > trials || x != Math.rint(x)) {
            return 0;
        }
        if (probability == 0 || probability == 1) {
            return x == trials * probability ? 1 : 0;
        }
        double slope =
                new IncompleteBeta(x + 1, trials - x + 1).slope(probability, 1 - probability);
        return slope / probability / (1 - probability) / (trials + 1);
    }

    @Override
    public double logDensity(double x) {
        return logDensity(x, trials, probability);
    }

    @Override
    public OptionalDouble mean() {
        return OptionalDouble.of(trials * probability);
    }

    @Override
    public OptionalDouble variance() {
        return OptionalDouble.of(trials * probability * (1 - probability));
    }

    @Override
    public double mode() {
        return Math.max(Math.ceil((trials + 1) * probability) - 1, 0);
    }

    @Override
    public double lowest() {
        return probability == 1 ? trials : 0;
    }

    @Override
    public double highest() {
        return probability == 0 ? 0 : trials;
    }

    @Override
    public boolean isDiscrete() {
        return true;
    }

    @Override
    public String toString() {
        return Notation.call("binomial", trials, probability);
    }

    /// Of the probability of more than `count`.
    private IncompleteBeta integral(double count) {
        return new IncompleteBeta(count + 1, trials - count);
    }

    private double guess(double normalQuantile) {
        double deviation = Math.sqrt(trials * probability * (1 - probability));
        double skewness = deviation > 0 ? (1 - 2 * probability) / deviation : 0;
        return Counting.guess(trials * probability, deviation, skewness, normalQuantile);
    }
}
