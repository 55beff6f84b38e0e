package flopcast.scenario.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.quantity.draw.Sampling;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Sample;
import flopcast.scenario.forecast.Desk;
import flopcast.scenario.forecast.Forecast;
import flopcast.scenario.forecast.Result;
import flopcast.scenario.problem.ScenarioException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Quantiles and probabilities of random formulas, with a source integrated out where that goes,
/// against those of independent draws that are counted. `-Dflopcast.formulas=5000` tries more.
class SmoothAgainstCountedTest {

    private static final int FORMULAS = Integer.getInteger("flopcast.formulas", 200);
    private static final int DRAWS = 16_384;
    private static final List<Double> PROBABILITIES = List.of(0.05, 0.5, 0.9);

    private static final List<String> SOURCES =
            List.of(
                    "uniform(0, 1)",
                    "uniform(1, 3)",
                    "uniform(-1, 2)",
                    "normal(0, 1)",
                    "normal(5, 1)",
                    "(1 to 9)",
                    "(0.2 to 40)",
                    "exponential(2)",
                    "triangular(1, 2, 5)",
                    "logUniform(1, 20)",
                    "beta(2, 3)",
                    "gamma(2, 1)",
                    "bernoulli(0.3)",
                    "poisson(3)",
                    "weibull(1.5, 2)",
                    "pareto(1, 3)",
                    "logistic(1, 0.5)",
                    "mixture(normal(1, 1), uniform(4, 6), [0.4, 0.6])",
                    "truncate(normal(0, 2), -1, 3)");

    private static final List<String> OF_TWO = List.of("+", "-", "*", "/", "+", "*", "min", "max");

    private static final List<String> OF_ONE =
            List.of(
                    "-(%s)",
                    "exp(0.3 * (%s))",
                    "log(1 + abs(%s))",
                    "sqrt(abs(%s))",
                    "(%s) ^ 2",
                    "(%s) ^ 3",
                    "1 / (1 + abs(%s))",
                    "2 * (%s) - 1",
                    "3 - (%s) / 2",
                    "log10(2 + abs(%s))",
                    "1.5 ^ (%s)",
                    "abs(%s)");

    private final List<String> wrong = new ArrayList<>();

    /// Named quantities, each of the ones before it and of new sources, so that some occur twice.
    private static String scenario(Random random) {
        var text = new StringBuilder();
        List<String> names = new ArrayList<>();
        int lines = 1 + random.nextInt(4);
        for (int i = 0; i < lines; i++) {
            String name = "x" + i;
            text.append(name).append(" = ").append(formula(random, names, 3)).append('\n');
            names.add(name);
        }
        String last = names.getLast();
        String other = names.get(random.nextInt(names.size()));
        text.append("y = ").append(last).append('\n');
        text.append("b = ").append(last).append(random.nextBoolean() ? " > " : " <= ");
        text.append(random.nextBoolean() ? "1.5" : "2 * " + other + " - 1").append('\n');
        return text.toString();
    }

    private static String formula(Random random, List<String> names, int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 3);
        if (kind < 2 || (kind == 2 && names.isEmpty())) {
            return SOURCES.get(random.nextInt(SOURCES.size()));
        }
        if (kind == 2) {
            return names.get(random.nextInt(names.size()));
        }
        String first = formula(random, names, depth - 1);
        if (kind < 6) {
            return OF_ONE.get(random.nextInt(OF_ONE.size())).replace("%s", first);
        }
        String second = formula(random, names, depth - 1);
        String operation = OF_TWO.get(random.nextInt(OF_TWO.size()));
        return operation.startsWith("m")
                ? operation + "([" + first + ", " + second + "])"
                : "(" + first + ") " + operation + " (" + second + ")";
    }

    @Test
    void bothAgree() {
        IntStream.range(0, FORMULAS).parallel().forEach(this::compare);
        assertEquals(List.of(), wrong);
    }

    private void compare(int number) {
        String text = scenario(new Random(number));
        try {
            Forecast smooth = Desk.forecast(text, Desk.settings(number, DRAWS, 1));
            Forecast counted = Desk.forecast(text, Desk.settings(number, DRAWS, Sampling.PLAIN, 1));
            if (!(Desk.result(smooth, "y") instanceof Result.Uncertain)) {
                return;
            }
            Sample one = Desk.summary(smooth, "y").sample();
            Sample other = Desk.summary(counted, "y").sample();
            for (double p : PROBABILITIES) {
                compare(number, text, p, one.quantile(p), other);
            }
            if (Desk.result(smooth, "b") instanceof Result.Truth truth && !truth.isPlain()) {
                Estimate drawn = ((Result.Truth) Desk.result(counted, "b")).probability();
                compare(number, text, "b", truth.probability(), drawn);
            }
        } catch (ScenarioException withoutValue) {
            // a formula that has no value in some world
        }
    }

    /// The shares of counted draws on either side of a quantile, which may be a value that many
    /// have.
    private void compare(int number, String text, double p, Estimate quantile, Sample counted) {
        double reach = 6 * quantile.error() + 1e-9 * Math.abs(quantile.value());
        double chance = 6 * Math.sqrt(p * (1 - p) / DRAWS);
        double below = counted.shareBelow(quantile.value() - reach);
        double above = counted.shareAbove(quantile.value() + reach);
        if (!(below <= p + chance) || !(above <= 1 - p + chance)) {
            note(number + " q" + p + ": " + quantile + ", counted " + counted.quantile(p), text);
        }
    }

    private synchronized void note(String what, String text) {
        wrong.add("\n" + what + " of\n" + text);
    }

    private void compare(int number, String text, String what, Estimate one, Estimate other) {
        double error = Math.hypot(one.error(), other.error());
        double off = Math.abs(one.value() - other.value());
        if (!(off <= 6 * error + 1e-9 * Math.abs(one.value()))) {
            note(number + " " + what + ": " + one + ", counted " + other, text);
        }
    }
}
