package flopcast.quantity.statistic;

import flopcast.quantity.ReferenceTable;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.draw.Address;
import flopcast.quantity.draw.Points;
import flopcast.quantity.kernel.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How true stated errors are over many seeds, and the chains that they are tried on.
final class Coverage {

    static final int DRAWS = 16_384;
    static final double YEAR = 31_536_000;
    static final double[][] RANGES = {{100.68, 513.85}, {4, 10}, {0.4, 0.8}, {0.5, 1}};

    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final List<String> STATISTICS =
            List.of(
                    "mean",
                    "stdev",
                    "q05",
                    "q25",
                    "q50",
                    "q75",
                    "q95",
                    "probability",
                    "lowProbability");

    private Coverage() {}

    /// How often the interval of ± 1.96 errors may hold the exact answer, and what may be the ratio
    /// of the errors that are made to those that are stated, root mean squares of both.
    record Limits(double leastCovered, double mostCovered, double leastRatio, double mostRatio) {}

    /// The statistics of a row of the reference table, in its order.
    static Estimate[] estimates(ReferenceTable.Row row, Sample sample) {
        var estimates = new ArrayList<>(List.of(sample.mean(), sample.standardDeviation()));
        for (double p : PROBABILITIES) {
            estimates.add(sample.quantile(p));
        }
        estimates.add(below(sample, row.number("limit")).probability());
        estimates.add(below(sample, row.number("lowLimit")).probability());
        return estimates.toArray(new Estimate[0]);
    }

    private static Sample below(Sample sample, double limit) {
        double[] draws = sample.draws();
        var truth = new double[draws.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = draws[i] < limit ? 1 : 0;
        }
        return Sample.owning(truth, sample.worlds());
    }

    /// What is outside the limits, a line a statistic.
    ///
    /// @param estimates [seeds × statistics]
    static List<String> untrue(ReferenceTable.Row row, Estimate[][] estimates, Limits limits) {
        var untrue = new ArrayList<String>();
        for (int i = 0; i < STATISTICS.size(); i++) {
            double exact = row.number(STATISTICS.get(i));
            double covered = covered(estimates, i, exact);
            double ratio = ratio(estimates, i, exact);
            boolean isTrue =
                    covered >= limits.leastCovered()
                            && covered <= limits.mostCovered()
                            && ratio >= limits.leastRatio()
                            && ratio <= limits.mostRatio();
            if (!isTrue) {
                untrue.add(
                        String.format(
                                Locale.ROOT,
                                "%s of %s: %.3f covered, ratio %.3f",
                                STATISTICS.get(i),
                                row.text("row"),
                                covered,
                                ratio));
            }
        }
        return untrue;
    }

    static double covered(Estimate[][] estimates, int statistic, double exact) {
        int covered = 0;
        for (Estimate[] ofSeed : estimates) {
            Estimate estimate = ofSeed[statistic];
            covered += Math.abs(estimate.value() - exact) <= 1.96 * estimate.error() ? 1 : 0;
        }
        return (double) covered / estimates.length;
    }

    static double ratio(Estimate[][] estimates, int statistic, double exact) {
        double made = 0;
        double stated = 0;
        for (Estimate[] ofSeed : estimates) {
            Estimate estimate = ofSeed[statistic];
            made += (estimate.value() - exact) * (estimate.value() - exact);
            stated += estimate.error() * estimate.error();
        }
        return Math.sqrt(made / stated);
    }

    /// Factors of the chain of lognormals, [factors × draws].
    static double[][] lognormals(Points points) {
        Columns functions = Columns.of(DRAWS);
        var factors = new double[RANGES.length][];
        for (int k = 0; k < RANGES.length; k++) {
            Lognormal factor = Lognormal.between(RANGES[k][0], RANGES[k][1], 0.9);
            double[] score = source(points, k);
            functions.normalQuantile(score, score, DRAWS);
            for (int i = 0; i < DRAWS; i++) {
                score[i] = factor.logMean() + factor.logStandardDeviation() * score[i];
            }
            functions.exp(score, score, DRAWS);
            factors[k] = score;
        }
        return factors;
    }

    /// Factors of the chain of uniforms, [factors × draws].
    static double[][] uniforms(Points points) {
        var factors = new double[RANGES.length][];
        for (int k = 0; k < RANGES.length; k++) {
            factors[k] = source(points, k);
            for (int i = 0; i < DRAWS; i++) {
                factors[k][i] = RANGES[k][0] + (RANGES[k][1] - RANGES[k][0]) * factors[k][i];
            }
        }
        return factors;
    }

    /// The product of all factors in a year.
    static double[] chain(double[][] factors) {
        var product = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            product[i] = YEAR;
            for (double[] factor : factors) {
                product[i] *= factor[i];
            }
        }
        return product;
    }

    /// The uniforms of the `number`-th source.
    static double[] source(Points points, int number) {
        var uniforms = new double[DRAWS];
        points.of(new Address("x" + number, 0), number).fill(uniforms, 0, DRAWS);
        return uniforms;
    }
}
