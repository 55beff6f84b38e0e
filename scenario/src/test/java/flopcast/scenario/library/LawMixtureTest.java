package flopcast.scenario.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import flopcast.quantity.statistic.Estimate;
import flopcast.scenario.forecast.BetweenLaws;
import flopcast.scenario.forecast.Desk;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Result;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LawMixtureTest {

    /// Both exponents equal, so that `N* = A / B · √(C / 6)`.
    private static String even(double a, double e) {
        return "Law({irreducibleLoss: "
                + e
                + " nat/token, parameterCoefficient: "
                + a
                + " nat/token, parameterExponent: 0.5, tokenCoefficient: 100 nat/token,"
                + " tokenExponent: 0.5})";
    }

    private static BetweenLaws between(Forecast forecast, String name) {
        List<BetweenLaws> found = ((Result.Uncertain) Desk.result(forecast, name)).betweenLaws();
        assertEquals(1, found.size());
        return found.getFirst();
    }

    /// `E[X | g]` and `Var` of lognormals by hand: `s` the deviation of ln √C.
    @Test
    void shareOfTheLawsIsThatOfTheClosedForm() {
        Forecast forecast =
                Desk.forecast(
                        "laws = Law.mixture(["
                                + even(100, 1)
                                + ", "
                                + even(900, 2)
                                + "], [3, 1])\nc = lognormal(50, 0.8) * 1 FLOP\n"
                                + "n = laws.computeOptimal(c).parameters\n");
        double s = 0.4;
        double unit = Math.exp(25 + s * s / 2) / Math.sqrt(6);
        double first = unit;
        double second = 9 * unit;
        double mean = 0.75 * first + 0.25 * second;
        double between = 0.75 * Math.pow(first - mean, 2) + 0.25 * Math.pow(second - mean, 2);
        double within = (Math.exp(s * s) - 1) * (0.75 * first * first + 0.25 * second * second);
        BetweenLaws found = between(forecast, "n");
        Estimate share = found.between().share();
        assertEquals(between / (between + within), share.value(), 4 * share.error());
        assertTrue(share.error() < 0.01, () -> "error " + share.error());
        Estimate meanOfSecond = found.between().means().get(1).orElseThrow();
        assertEquals(second, meanOfSecond.value(), 4 * meanOfSecond.error());
        assertEquals("laws", found.mixture());
        assertEquals(List.of("own law", "own law (2)"), found.laws());
    }

    @Test
    void everyAnswerOfAWorldIsByTheSameLaw() {
        Forecast forecast =
                Desk.forecast(
                        """
                        a = Law("besiroglu-2024")
                        b = Law("hoffmann-2022-approach-3")
                        laws = Law.mixture([a, b], [2, 3])
                        best = laws.computeOptimal(1e24 FLOP)
                        again = laws.loss(best.parameters, best.tokens)
                        same = P(abs(again / best.loss - 1) < 1e-12)
                        first = P(laws.irreducibleLoss > 1.8 nat/token)
                        back = laws.compute(best.loss) / 1e24 FLOP
                        far = P(abs(back - 1) > 1e-9)
                        """);
        assertEquals(1, Desk.number(forecast, "same"));
        assertEquals(0, Desk.number(forecast, "far"));
        assertEquals(0.4, Desk.number(forecast, "first"), 0.002);
    }

    /// Evidence that one law explains better gives it more weight: Bayes' rule by hand.
    @Test
    void evidenceWeighsTheLaws() {
        Forecast forecast =
                Desk.forecast(
                        "laws = Law.mixture(["
                                + even(100, 1)
                                + ", "
                                + even(100, 1.1)
                                + "])\nfloor = laws.irreducibleLoss / 1 nat/token\n"
                                + "observe 1.02 ~ normal(floor, 0.05)\n"
                                + "second = P(floor > 1.05)\n");
        double first = Math.exp(-0.5 * Math.pow(0.02 / 0.05, 2));
        double second = Math.exp(-0.5 * Math.pow(0.08 / 0.05, 2));
        assertEquals(second / (first + second), Desk.number(forecast, "second"), 0.01);
    }

    @Test
    void whatRestsOnNoMixtureHasNoShare() {
        Forecast forecast =
                Desk.forecast(
                        """
                        laws = Law.mixture([Law("besiroglu-2024"), Law("kaplan-2020")])
                        x = normal(0, 1)
                        """);
        assertEquals(List.of(), ((Result.Uncertain) Desk.result(forecast, "x")).betweenLaws());
    }

    /// Coefficients of the paper with a standard deviation, weighed by a file's rows: the share of
    /// a law whose coefficients vary is below one.
    @Test
    void spreadWithinALawIsNotThatBetweenLaws() {
        Forecast forecast =
                Desk.forecast(
                        """
                        laws = Law.mixture([
                          Law("hoffmann-2022-approach-3"),
                          Law.read("own-law.csv", {uncertain: true})
                        ])
                        floor = laws.irreducibleLoss
                        """);
        double[] own = {1.7402, 1.7611, 1.7479, 1.7533, 1.7350, 1.7652, 1.7447, 1.7566};
        double mean = Arrays.stream(own).average().orElseThrow();
        double within =
                Arrays.stream(own).map(each -> Math.pow(each - mean, 2)).average().orElseThrow()
                        / 2;
        double between = Math.pow((mean - Math.exp(0.5267228)) / 2, 2);
        Estimate share = between(forecast, "floor").between().share();
        assertEquals(between / (between + within), share.value(), 4 * share.error() + 1e-3);
    }

    @Test
    void drawsOfAFitStayTogether() {
        Forecast forecast =
                Desk.forecast(
                        "rows = ["
                                + even(100, 1).substring("Law(".length()).replaceAll("\\)$", "")
                                + ", "
                                + even(900, 2).substring("Law(".length()).replaceAll("\\)$", "")
                                + "]\nlaw = Law(rows)\n"
                                + "n = law.computeOptimal(6e20 FLOP).parameters / 1 parameter\n"
                                + "high = P(law.irreducibleLoss > 1.5 nat/token)\n"
                                + "both = P(law.irreducibleLoss > 1.5 nat/token && n > 2e10)\n");
        assertEquals(0.5, Desk.number(forecast, "high"), 1e-3);
        assertEquals(0.5, Desk.number(forecast, "both"), 1e-3);
    }
}
