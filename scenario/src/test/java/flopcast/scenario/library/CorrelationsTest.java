package flopcast.scenario.library;

import static flopcast.scenario.forecast.Desk.forecast;
import static flopcast.scenario.forecast.Desk.number;
import static flopcast.scenario.forecast.Desk.settings;
import static flopcast.scenario.forecast.Desk.summary;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.kernel.Real;
import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Summary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rank correlations of draws are held to four standard errors,
///
/// ```text
/// (1 − ρ²)·√((1 + ρ²/2) / n)
/// ```
///
/// Source: Bonett & Wright 2000, "Sample size requirements for estimating Pearson, Kendall and
/// Spearman correlations", doi:10.1007/BF02294183.
class CorrelationsTest {

    private static final double EXACT = 1e-12;
    private static final double MOST_ERRORS = 4;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "normal(5, 2) | normal(0, 1)",
                "1 to 1000 | 4 to 10",
                "uniform(0, 1) | 1 to 1000",
                "poisson(100) | normal(0, 1)",
                "beta(2, 5) | studentT(3)",
                "truncate(normal(5, 3), 2, 8) | triangular(1, 2, 5)",
                "(5 to 10) FLOP | 3 hours + uniform(1, 2) * 1 hour",
                "10^normal(25, 1) | 3 - normal(0, 1)",
                "1 / (2 to 5) | -(1 to 2)^(-3)",
                "max(normal(0, 1), -5) | log(2 to 5)",
                "mx(uniform(0, 1), uniform(5, 6)) | normal(0, 1)",
                "normal(0, 1) + uniform(0, 1) | normal(0, 1) * uniform(1, 2)"
            })
    void drawsHaveTheRankCorrelationWhateverTheMarginals(String one, String other) {
        for (double rank : new double[] {-0.95, -0.3, 0, 0.5, 0.9}) {
            Forecast forecast =
                    forecast(
                            """
                            both = correlate([%s, %s], %s)
                            x = both[0]
                            y = both[1]
                            """
                                    .formatted(one, other, rank));
            assertRank(rank, draws(forecast, "x"), draws(forecast, "y"));
        }
    }

    @Test
    void aMatrixGivesEveryPairItsRankCorrelation() {
        double[][] ranks = {
            {1, 0.8, -0.4, 0, 0.3},
            {0.8, 1, -0.2, 0.1, 0.4},
            {-0.4, -0.2, 1, 0.5, 0},
            {0, 0.1, 0.5, 1, -0.6},
            {0.3, 0.4, 0, -0.6, 1}
        };
        Forecast forecast =
                forecast(
                        """
                        all = correlate([normal(0, 1), 1 to 10, uniform(0, 1), 5 - (1 to 2), beta(2, 3)], %s)
                        x0 = all[0]; x1 = all[1]; x2 = all[2]; x3 = all[3]; x4 = all[4]
                        """
                                .formatted(Arrays.deepToString(ranks)));
        for (int i = 0; i < ranks.length; i++) {
            for (int j = 0; j < i; j++) {
                assertRank(ranks[i][j], draws(forecast, "x" + i), draws(forecast, "x" + j));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "normal(5, 2)",
                "1 to 1000",
                "uniform(0, 1)",
                "poisson(3)",
                "pareto(1, 2)",
                "truncateLeft(normal(0, 1), 0)",
                "mx(uniform(0, 1), 7)"
            })
    void theDistributionStaysTheSame(String quantity) {
        String lines =
                "alone = %s\nx = correlate([uniform(0, 1), %s], -0.7)[1]"
                        .formatted(quantity, quantity);
        Forecast forecast = forecast(lines, settings(3, 65_536, 1));
        Summary alone = summary(forecast, "alone");
        Summary correlated = summary(forecast, "x");
        assertTrue(correlated.isExact());
        for (double p : new double[] {0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999}) {
            assertEquals(alone.quantile(p), correlated.quantile(p));
            Estimate drawn = correlated.sample().quantile(p);
            double slack = Math.max(MOST_ERRORS * drawn.error(), EXACT);
            assertEquals(alone.quantile(p).value(), drawn.value(), slack);
        }
    }

    @Test
    void theFirstKeepsItsDraws() {
        Forecast forecast =
                forecast(
                        """
                        a = 3 * (1 to 10) FLOP
                        b = correlate([a, normal(0, 1)], 0.5)[0]
                        """);
        assertArrayEquals(draws(forecast, "a"), draws(forecast, "b"));
    }

    @ParameterizedTest
    @CsvSource({"0.7, normal(1 2), normal(3 1)", "-0.99, normal(0 3), normal(0 3)"})
    void theSumOfTwoNormalsIsExact(double rank, String one, String other) {
        double r = 2 * Math.sin(Math.PI * rank / 6);
        Forecast forecast =
                forecast(
                        """
                        both = correlate([%s, %s], %s)
                        sum = both[0] + both[1]
                        """
                                .formatted(one.replace(' ', ','), other.replace(' ', ','), rank));
        double s = deviation(one);
        double t = deviation(other);
        double expected = Math.sqrt(s * s + t * t + 2 * r * s * t);
        Summary sum = summary(forecast, "sum");
        assertEquals(expected, sum.standardDeviation().orElseThrow().value(), EXACT * 10);
        Estimate drawn = sum.sample().standardDeviation();
        assertEquals(expected, drawn.value(), MOST_ERRORS * drawn.error());
    }

    private static double deviation(String normal) {
        return Double.parseDouble(normal.substring(normal.indexOf(' ') + 1, normal.length() - 1));
    }

    /// `ln` of a product of lognormals is a sum of normals; a difference of normals is below 0 with
    /// the probability Φ(μ / σ).
    @Test
    void productsAndComparisonsOfCorrelatedQuantitiesAreExact() {
        Forecast forecast =
                forecast(
                        """
                        all = correlate([lognormal(1, 1), lognormal(2, 2), lognormal(0, 1)], 0.5)
                        product = all[0] * all[1] / all[2]
                        ordered = P(all[0] < all[1])
                        """);
        double r = 2 * Math.sin(Math.PI / 12);
        double variance = 1 + 4 + 1 + 2 * r * (1 * 2 - 1 * 1 - 2 * 1);
        assertEquals(
                Math.exp(3 + variance / 2),
                summary(forecast, "product").mean().orElseThrow().value(),
                1e-9);
        double deviation = Math.sqrt(1 + 4 - 4 * r);
        Estimate drawn = summary(forecast, "product").sample().quantile(0.5);
        assertEquals(Math.exp(3), drawn.value(), MOST_ERRORS * drawn.error());
        assertEquals(Real.normalCumulative(1 / deviation), number(forecast, "ordered"), EXACT);
    }

    @Test
    void uncertainParametersAreKeptAndCorrelationsHoldWhereTheyAreKnown() {
        Forecast forecast =
                forecast(
                        """
                        middle = 1 to 20
                        both = correlate([normal(middle, 2), uniform(0, 1)], 0.9)
                        rest = both[0] - middle
                        y = both[1]
                        """);
        assertRank(0.9, draws(forecast, "rest"), draws(forecast, "y"));
    }

    @Test
    void whatIsNotNormalHasNoClosedFormTogether() {
        Forecast forecast =
                forecast(
                        """
                        both = correlate([uniform(0, 1), normal(0, 1)], 0.5)
                        sum = both[0] + both[1]
                        """);
        assertFalse(summary(forecast, "sum").isExact());
    }

    @Test
    void perfectlyCorrelatedQuantitiesRiseAndFallTogether() {
        Forecast forecast =
                forecast(
                        """
                        up = correlate([uniform(0, 1), uniform(1, 3)], 1)
                        rest = up[1] - 2 * up[0]
                        down = correlate([uniform(0, 1), uniform(0, 1)], -1)
                        sum = down[0] + down[1]
                        """);
        assertEquals(1, summary(forecast, "rest").sample().quantile(0.001).value(), EXACT);
        assertEquals(1, summary(forecast, "rest").sample().quantile(0.999).value(), EXACT);
        assertEquals(1, summary(forecast, "sum").sample().quantile(0.001).value(), EXACT);
        assertEquals(1, summary(forecast, "sum").sample().quantile(0.999).value(), EXACT);
    }

    @Test
    void whatWasCorrelatedCanBeCorrelatedAgain() {
        Forecast forecast =
                forecast(
                        """
                        first = correlate([normal(0, 1), 1 to 10], 0.8)
                        second = correlate([first[1], uniform(0, 1)], 0.6)
                        a = first[0]
                        b = second[0]
                        c = second[1]
                        """);
        assertRank(0.8, draws(forecast, "a"), draws(forecast, "b"));
        assertRank(0.6, draws(forecast, "b"), draws(forecast, "c"));
    }

    @Test
    void quantitiesThatShareASourceAreMadeAnew() {
        Forecast forecast =
                forecast(
                        """
                        x = uniform(0, 1)
                        both = correlate({x: x, y: 3 * x}, 0.3)
                        a = both.x
                        b = both.y
                        z = normal(0, 1)
                        tied = correlate([z, normal(z, 1)], 0.4)
                        c = tied[0]
                        d = tied[1]
                        """);
        assertRank(0.3, draws(forecast, "a"), draws(forecast, "b"));
        assertRank(0.4, draws(forecast, "c"), draws(forecast, "d"));
        assertEquals(2, forecast.remarks().size());
        Estimate deviation = summary(forecast, "d").sample().standardDeviation();
        assertEquals(Math.sqrt(2), deviation.value(), 2 * MOST_ERRORS * deviation.error());
    }

    @Test
    void aCountStaysACountAlsoWhereItIsComputed() {
        Forecast forecast =
                forecast("x = correlate([normal(0, 1), poisson(3) + poisson(4)], 0.5)[1]");
        double[] draws = draws(forecast, "x");
        assertTrue(Arrays.stream(draws).allMatch(draw -> draw == Math.rint(draw)));
    }

    @Test
    void threadsChangeNoDraw() {
        String lines = "x = correlate([1 to 10, normal(0, 1), uniform(0, 1)], 0.5)[2]";
        double[] one = draws(forecast(lines, settings(1, 16_384, 1)), "x");
        double[] many = draws(forecast(lines, settings(1, 16_384, 8)), "x");
        assertArrayEquals(one, many);
    }

    @Test
    void constantsStayAsTheyAre() {
        Forecast forecast =
                forecast(
                        """
                        all = correlate([normal(0, 1), 7, 1 to 10], 0.5)
                        a = all[0]
                        b = all[1]
                        c = all[2]
                        """);
        assertEquals(7, number(forecast, "b"));
        assertRank(0.5, draws(forecast, "a"), draws(forecast, "c"));
        assertEquals(
                List.of("correlated-constant"),
                forecast.remarks().stream().map(remark -> remark.code()).toList());
    }

    private static double[] draws(Forecast forecast, String name) {
        return summary(forecast, name).sample().draws();
    }

    private static void assertRank(double expected, double[] one, double[] other) {
        double error =
                (1 - expected * expected) * Math.sqrt((1 + expected * expected / 2) / one.length);
        assertEquals(expected, spearman(one, other), MOST_ERRORS * error);
    }

    private static double spearman(double[] one, double[] other) {
        double[] ranks = ranks(one);
        double[] others = ranks(other);
        double middle = (one.length - 1) / 2.0;
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < ranks.length; i++) {
            product += (ranks[i] - middle) * (others[i] - middle);
            square += (ranks[i] - middle) * (ranks[i] - middle);
            otherSquare += (others[i] - middle) * (others[i] - middle);
        }
        return product / Math.sqrt(square * otherSquare);
    }

    /// Equal draws share the mean of their ranks.
    private static double[] ranks(double[] draws) {
        int[] order =
                IntStream.range(0, draws.length)
                        .boxed()
                        .sorted((i, j) -> Double.compare(draws[i], draws[j]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var ranks = new double[draws.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && draws[order[to]] == draws[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
