package flopcast.quantity.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.draw.Points;
import flopcast.quantity.draw.Sampling;
import flopcast.quantity.kernel.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Correlations of two columns, and whether their stated errors are true.
///
/// Source of the reference values: scipy 1.17.1 (src/test/reference/associations.py).
class AssociationTest {

    private static final int DRAWS = Coverage.DRAWS;
    private static final double[] FIRST = {1, 2, 2, 3, 3, 3, 4, 9};
    private static final double[] SECOND = {5, 5, 6, 2, 2, 8, 8, 8};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 1 4 1.5 5 9 2 6 | 2 7 1 8 2.5 -1 8.5 4 | -0.6904761904761906 | -0.8012043468004502",
                "1 2 2 3 3 3 4 9 | 5 5 6 2 2 8 8 8 | 0.452238473022433 | 0.43099078054783485",
                "1 1 1 2 | 3 1 2 2 | 0 | 0",
                "1e300 -1e300 2 5e299 | 1 0 1 7 | 0.632455532033676 | 0.4115069611732913"
            })
    void smallListsHaveTheCorrelationsOfOtherTools(
            String one, String other, double ofRanks, double ofValues) {
        Sample first = sample(numbers(one));
        Sample second = sample(numbers(other));
        assertEquals(ofRanks, first.rankCorrelation(second).value(), 1e-14);
        assertEquals(ofValues, first.correlation(second).value(), 1e-14);
        assertEquals(ofRanks, second.rankCorrelation(first).value(), 1e-14);
    }

    @Test
    void aWholeWeightIsARepetition() {
        Worlds worlds = Worlds.independent(8).weighted(new double[] {1, 2, 1, 3, 0, 1, 2, 1});
        Sample first = Sample.owning(FIRST.clone(), worlds);
        Sample second = Sample.owning(SECOND.clone(), worlds);
        assertEquals(0.44964366476088496, first.rankCorrelation(second).value(), 1e-14);
        assertEquals(0.4167779064830289, first.correlation(second).value(), 1e-14);
    }

    @Test
    void whatRisesOrFallsTogetherIsKnownWithoutError() {
        double[] draws = Coverage.source(new Points(Sampling.PLAIN, 1, DRAWS), 0);
        double[] rising = Arrays.stream(draws).map(Math::exp).toArray();
        double[] falling = Arrays.stream(draws).map(x -> 3 - 2 * x).toArray();
        Estimate rises = sample(draws).rankCorrelation(sample(rising));
        Estimate falls = sample(draws).rankCorrelation(sample(falling));
        Estimate onLine = sample(draws).correlation(sample(falling));
        assertEquals(1, rises.value(), 1e-14);
        assertEquals(-1, falls.value(), 1e-14);
        assertEquals(-1, onLine.value(), 1e-14);
        for (Estimate each : List.of(rises, falls, onLine)) {
            assertEquals(0, each.error(), 1e-14);
        }
    }

    @Test
    void whatDoesNotVaryHasNone() {
        Sample equal = sample(new double[] {2, 2, 2});
        Sample other = sample(new double[] {1, 2, 3});
        assertTrue(Double.isNaN(equal.rankCorrelation(other).value()));
        assertTrue(Double.isNaN(other.correlation(equal).value()));
    }

    /// With independent draws of normals that are jointly normal.
    ///
    /// Source: Croux & Dehon 2010, doi:10.1007/s10260-010-0142-z, section 4: of independent normals
    /// both have the error `1 / √n`; of Pearson's correlation it is `(1 - r²) / √n` for any `r`.
    @Test
    void independentDrawsHaveTheErrorOfTheTheory() {
        double[][] unrelated = normals(new Points(Sampling.PLAIN, 5, DRAWS), 0);
        double error = 1 / Math.sqrt(DRAWS);
        assertEquals(
                error, sample(unrelated[0]).rankCorrelation(sample(unrelated[1])).error(), 3e-4);
        double[][] related = normals(new Points(Sampling.PLAIN, 5, DRAWS), 0.8);
        assertEquals(
                0.36 * error, sample(related[0]).correlation(sample(related[1])).error(), 1e-4);
    }

    /// Limits as of other statistics; 400 seeds have the standard errors 1.1 % and 3.5 %.
    @ParameterizedTest(name = "{0}")
    @CsvSource({"SOBOL", "LATIN_HYPERCUBE", "PLAIN"})
    void statedErrorsAreTrue(Sampling sampling) {
        var untrue = new ArrayList<String>();
        for (Case each : Case.values()) {
            Estimate[] estimates =
                    IntStream.range(0, 400)
                            .parallel()
                            .mapToObj(seed -> each.estimate(new Points(sampling, seed, DRAWS)))
                            .toArray(Estimate[]::new);
            double made = 0;
            double stated = 0;
            int covered = 0;
            for (Estimate estimate : estimates) {
                double off = estimate.value() - each.exact;
                made += off * off;
                stated += estimate.error() * estimate.error();
                covered += Math.abs(off) <= 1.96 * estimate.error() ? 1 : 0;
            }
            double ratio = Math.sqrt(made / stated);
            double share = covered / 400.0;
            if (share < 0.915 || share > 0.985 || ratio < 0.85 || ratio > 1.15) {
                untrue.add(
                        String.format(
                                Locale.ROOT, "%s: %.3f covered, ratio %.3f", each, share, ratio));
            }
        }
        assertEquals(List.of(), untrue);
    }

    /// Pairs whose correlation is known.
    private enum Case {
        /// `6/π · asin(r/2)`.
        RANKS_OF_NORMALS(6 / Math.PI * Math.asin(0.3)) {
            @Override
            Estimate estimate(Points points) {
                double[][] both = normals(points, 0.6);
                return of(both[0], points).rankCorrelation(of(both[1], points));
            }
        },
        RANKS_OF_INDEPENDENT(0) {
            @Override
            Estimate estimate(Points points) {
                double[][] both = normals(points, 0);
                return of(both[0], points).rankCorrelation(of(both[1], points));
            }
        },
        VALUES_OF_NORMALS(0.6) {
            @Override
            Estimate estimate(Points points) {
                double[][] both = normals(points, 0.6);
                return of(both[0], points).correlation(of(both[1], points));
            }
        },
        /// Weights `e^x` move the normals and leave their correlation.
        RANKS_OF_WEIGHTED(6 / Math.PI * Math.asin(0.3)) {
            @Override
            Estimate estimate(Points points) {
                double[][] both = normals(points, 0.6);
                double[] weights = Arrays.stream(both[0]).map(Math::exp).toArray();
                Worlds worlds = Worlds.of(points).weighted(weights);
                return Sample.owning(both[0], worlds)
                        .rankCorrelation(Sample.owning(both[1], worlds));
            }
        },
        /// `X = [u < 0.3]` and `Y = [u + v < 1]`, whose ranks are correlated as they are
        /// themselves: `(P(X·Y) - P(X)·P(Y)) / √(Var X · Var Y)` with `P(X·Y) = 0.3 - 0.3²/2`.
        RANKS_OF_TIES((0.255 - 0.15) / Math.sqrt(0.21 * 0.25)) {
            @Override
            Estimate estimate(Points points) {
                double[] u = Coverage.source(points, 0);
                double[] v = Coverage.source(points, 1);
                var x = new double[DRAWS];
                var y = new double[DRAWS];
                for (int i = 0; i < DRAWS; i++) {
                    x[i] = u[i] < 0.3 ? 1 : 0;
                    y[i] = u[i] + v[i] < 1 ? 1 : 0;
                }
                return of(x, points).rankCorrelation(of(y, points));
            }
        };

        private final double exact;

        Case(double exact) {
            this.exact = exact;
        }

        abstract Estimate estimate(Points points);

        private static Sample of(double[] draws, Points points) {
            return Sample.owning(draws, Worlds.of(points));
        }
    }

    /// Two standard normals with this correlation.
    private static double[][] normals(Points points, double correlation) {
        Columns functions = Columns.of(DRAWS);
        double[] one = Coverage.source(points, 0);
        double[] other = Coverage.source(points, 1);
        functions.normalQuantile(one, one, DRAWS);
        functions.normalQuantile(other, other, DRAWS);
        for (int i = 0; i < DRAWS; i++) {
            other[i] = correlation * one[i] + Math.sqrt(1 - correlation * correlation) * other[i];
        }
        return new double[][] {one, other};
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.trim().split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Sample sample(double[] draws) {
        return Sample.of(draws, draws.length);
    }
}
