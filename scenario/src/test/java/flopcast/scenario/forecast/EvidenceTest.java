package flopcast.scenario.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.statistic.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Evidence against Bayes' rule in closed form. Sampled numbers may be off by four of their printed
/// standard errors.
class EvidenceTest {

    private static final double FOUR_ERRORS = 4;

    private static final String MEASURED_TWICE =
            """
            mu = normal(10, 3)
            observe 14 ~ normal(mu, 2)
            observe 13 ~ normal(mu, 2)
            """;

    /// Russell & Norvig 2010, "Artificial Intelligence: A Modern Approach", 3rd ed., figure 14.2.
    private static final String ALARM =
            """
            burglary   = bernoulli(0.001) == 1
            earthquake = bernoulli(0.002) == 1
            p_alarm    = if burglary then (if earthquake then 0.95 else 0.94)
                         else (if earthquake then 0.29 else 0.001)
            alarm      = bernoulli(p_alarm) == 1
            """;

    /// The precision of the posterior is 1/9 + 2/4, and its mean (10/9 + 27/4) over that. The
    /// marginal likelihood is a normal density in two dimensions (scipy 1.17).
    @Test
    void aNormalMeasuredWithANormalErrorIsNormal() {
        Forecast forecast = Desk.forecast(MEASURED_TWICE);
        Summary mu = Desk.summary(forecast, "mu");
        assertClose(12.863636363636363, mu.mean().orElseThrow());
        assertClose(1.2792042981336627, mu.standardDeviation().orElseThrow());
        assertClose(12.863636363636363, mu.median());
        assertFalse(mu.isExact());
        EvidenceSummary evidence = forecast.evidence().orElseThrow();
        assertClose(-4.69586365546663, evidence.logLikelihood());
        assertTrue(evidence.probability().isEmpty());
    }

    /// Seven successes and three failures turn a beta(2, 3) into a beta(9, 6); they have the
    /// probability B(9, 6) / B(2, 3).
    @Test
    void trialsTurnABetaIntoABeta() {
        Forecast forecast =
                Desk.forecast(
                        """
                        p = beta(2, 3)
                        trial(success) = { observe success ~ bernoulli(p); success }
                        trials = List.map([1, 1, 1, 1, 1, 1, 1, 0, 0, 0], trial)
                        """);
        Summary p = Desk.summary(forecast, "p");
        assertClose(0.6, p.mean().orElseThrow());
        assertClose(0.1224744871391589, p.standardDeviation().orElseThrow());
        assertClose(0.39041487, p.quantile(0.05));
        assertClose(0.79392666, p.quantile(0.95));
        EvidenceSummary evidence = forecast.evidence().orElseThrow();
        assertClose(6.66000666e-4, evidence.probability().orElseThrow());
        assertEquals(10, evidence.statements().getFirst().times());
    }

    @Test
    void aNumberOfSuccessesTellsTheSame() {
        Forecast forecast = Desk.forecast("p = beta(2, 3)\nobserve 7 ~ binomial(10, p)");
        assertClose(0.6, Desk.summary(forecast, "p").mean().orElseThrow());
        EvidenceSummary evidence = forecast.evidence().orElseThrow();
        assertClose(0.07992007992007992, evidence.probability().orElseThrow());
    }

    /// A gamma of shape a and rate b is, after k events in a unit of time, one of a + k and b + 1.
    @Test
    void aCountTurnsAGammaIntoAGamma() {
        Forecast forecast = Desk.forecast("rate = gamma(4, 1 / 2)\nobserve 5 ~ poisson(rate)");
        Summary rate = Desk.summary(forecast, "rate");
        assertClose(9.0 / 3, rate.mean().orElseThrow());
        assertClose(1, rate.standardDeviation().orElseThrow());
    }

    /// The mean of a normal above `z` is its inverse Mills ratio, φ(z) / (1 - Φ(z)).
    @Test
    void aConditionKeepsTheWorldsInWhichItHolds() {
        Forecast forecast =
                Desk.forecast("x = normal(0, 1)\nobserve x > 2\ny = x + 1\np = P(y > 3.5)");
        assertClose(2.373215532822843, Desk.summary(forecast, "x").mean().orElseThrow());
        assertClose(2.2776048388094594, Desk.summary(forecast, "x").median());
        assertClose(3.373215532822843, Desk.summary(forecast, "y").mean().orElseThrow());
        assertClose(0.00620966532577614 / 0.0227501319481792, number(forecast, "p"));
        EvidenceSummary evidence = forecast.evidence().orElseThrow();
        assertClose(0.0227501319481792, evidence.probability().orElseThrow());
        assertEquals(evidence.kept(), evidence.effectiveCount());
    }

    @Test
    void rareEvidenceDrawsUntilEnoughWorldsAgree() {
        Forecast forecast = Desk.forecast("x = normal(0, 1)\nobserve x > 3.719016485455681");
        EvidenceSummary evidence = forecast.evidence().orElseThrow();
        assertTrue(evidence.effectiveCount() >= 1_000);
        assertTrue(evidence.drawn() > 8_000_000);
        assertEquals(evidence.drawn(), forecast.draws());
        assertClose(1e-4, evidence.probability().orElseThrow());
        assertClose(3.958479667599351, Desk.summary(forecast, "x").mean().orElseThrow());
        assertClose(3.890591886413094, Desk.summary(forecast, "x").median());
    }

    @Test
    void bothNeighboursCallOfABurglary() {
        Forecast forecast =
                Desk.forecast(
                        ALARM
                                + """
                                john = bernoulli(if alarm then 0.90 else 0.05) == 1
                                mary = bernoulli(if alarm then 0.70 else 0.01) == 1
                                observe john && mary
                                p = P(burglary)
                                """);
        assertClose(0.2841718353643929, number(forecast, "p"));
    }

    @Test
    void bothNeighboursCallOfABurglaryAsLikelihoods() {
        Forecast forecast =
                Desk.forecast(
                        ALARM
                                + """
                                observe true ~ bernoulli(if alarm then 0.90 else 0.05)
                                observe true ~ bernoulli(if alarm then 0.70 else 0.01)
                                p = P(burglary)
                                """);
        assertClose(0.2841718353643929, number(forecast, "p"));
    }

    /// Eddy 1982, "Probabilistic reasoning in clinical medicine", as Gigerenzer & Hoffrage 1995,
    /// doi:10.1037/0033-295X.102.4.684, put it.
    @Test
    void aPositiveMammography() {
        Forecast forecast =
                Desk.forecast(
                        """
                        cancer = bernoulli(1%) == 1
                        observe 1 ~ bernoulli(if cancer then 80% else 9.6%)
                        p = P(cancer)
                        """);
        assertClose(0.07763975155279504, number(forecast, "p"));
    }

    /// A uniform is left with the density of what was observed of it.
    @Test
    void anUncertainValueIsWeighedByADensity() {
        Forecast forecast = Desk.forecast("x = uniform(-8, 12)\nobserve x ~ normal(2, 1)");
        assertClose(2, Desk.summary(forecast, "x").mean().orElseThrow());
        assertClose(1, Desk.summary(forecast, "x").standardDeviation().orElseThrow());
    }

    /// The density of the share is left as `(0.2 + 0.7·share) / 0.55`.
    @Test
    void aLikelihoodMayBeAMixtureOfUncertainParts() {
        Forecast forecast =
                Desk.forecast(
                        """
                        faulty = uniform(0, 1)
                        observe 1 ~ mx(bernoulli(0.2), bernoulli(0.9), [1 - faulty, faulty])
                        """);
        assertClose((0.1 + 0.7 / 3) / 0.55, Desk.summary(forecast, "faulty").mean().orElseThrow());
    }

    @Test
    void evidenceLeavesWhatIsIndependentOfItExact() {
        Forecast forecast =
                Desk.forecast(
                        """
                        a = 1 to 2
                        b = a ^ 2
                        m = mean(b)
                        x = normal(0, 1)
                        observe x > 0
                        n = mean(x)
                        """);
        assertTrue(Desk.summary(forecast, "b").isExact());
        assertEquals(0, number(forecast, "m").error());
        assertFalse(Desk.summary(forecast, "x").isExact());
        assertClose(Math.sqrt(2 / Math.PI), number(forecast, "n"));
    }

    /// A query above the evidence has the same answer as one below.
    @Test
    void queriesSeeAllEvidenceWhereverItStands() {
        Forecast forecast =
                Desk.forecast(
                        """
                        x = normal(0, 1)
                        before = mean(x)
                        observe x > 0
                        after = mean(x)
                        """);
        assertEquals(number(forecast, "before"), number(forecast, "after"));
        assertClose(Math.sqrt(2 / Math.PI), number(forecast, "before"));
    }

    @Test
    void theOrderOfStatementsDoesNotMatter() {
        String start = "x = normal(0, 1)\ny = x + normal(0, 1)\n";
        String one = "observe x > 0.5\n";
        String other = "observe y < 1\n";
        assertArrayEquals(
                column(Desk.forecast(start + one + other), "x"),
                column(Desk.forecast(start + other + one), "x"));
    }

    /// What one condition rules out needs no value in another.
    @Test
    void aWorldThatIsRuledOutNeedsNoValue() {
        Forecast forecast =
                Desk.forecast("x = normal(1, 1)\nobserve ln(x) > 0\nobserve x > 0\ny = sqrt(x)");
        assertTrue(Desk.summary(forecast, "y").sample().minimum().value() >= 1);
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {2, 8})
    void theBitsDoNotDependOnTheNumberOfThreads(int threads) {
        String rare =
                """
                x = normal(0, 1)
                y = x + normal(0, 2)
                observe x > 2.5
                observe 4 ~ normal(y, 1)
                z = y / mean(x)
                """;
        Forecast alone = Desk.forecast(rare, Desk.settings(1, 20_000, 1));
        Forecast together = Desk.forecast(rare, Desk.settings(1, 20_000, threads));
        assertArrayEquals(column(alone, "z"), column(together, "z"));
        assertEquals(
                alone.evidence().orElseThrow().toString(),
                together.evidence().orElseThrow().toString());
        assertEquals(
                Desk.summary(alone, "z").mean().orElseThrow(),
                Desk.summary(together, "z").mean().orElseThrow());
    }

    /// 500 observations have a density far below the range of doubles. Their precision adds up.
    @Test
    void manyObservationsDoNotUnderflow() {
        Forecast forecast =
                Desk.forecast(
                        """
                        mu = normal(10, 3)
                        seen = List.map(List.upTo(1, 500), {|i| { observe 12 ~ normal(mu, 2); i }})
                        """);
        double precision = 1.0 / 9 + 500.0 / 4;
        Summary mu = Desk.summary(forecast, "mu");
        assertClose((10.0 / 9 + 500 * 12.0 / 4) / precision, mu.mean().orElseThrow());
        assertClose(Math.sqrt(1 / precision), mu.standardDeviation().orElseThrow());
        assertTrue(forecast.evidence().orElseThrow().logLikelihood().value() < -750);
    }

    /// More draws than a standard run has: the others are told well enough, too.
    @Test
    void quantitiesThatAreNoHeadlinesSeeTheSameEvidence() {
        Forecast forecast =
                Desk.forecast(
                        """
                        x = normal(0, 1)
                        export y = x + normal(0, 1)
                        observe x > 2
                        """,
                        Desk.settings(1, 200_000, 2));
        assertClose(2.373215532822843, Desk.summary(forecast, "x").mean().orElseThrow());
        assertClose(2.373215532822843, Desk.summary(forecast, "y").mean().orElseThrow());
        int some = Desk.summary(forecast, "x").sample().count();
        assertTrue(some >= 1_000 && some < Desk.summary(forecast, "y").sample().count());
    }

    private static void assertClose(double expected, Estimate actual) {
        assertTrue(actual.error() > 0, () -> "no error in " + actual);
        assertEquals(expected, actual.value(), FOUR_ERRORS * actual.error());
    }

    private static Estimate number(Forecast forecast, String name) {
        return ((Result.Known) Desk.result(forecast, name)).estimate();
    }

    private static double[] column(Forecast forecast, String name) {
        return Desk.summary(forecast, name).sample().draws();
    }
}
