package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.number;
import static flopcast.scenario.library.Parameters.plain;

import flopcast.quantity.distribution.Binomial;
import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.quantity.distribution.Pareto;
import flopcast.quantity.distribution.Poisson;
import flopcast.quantity.distribution.StudentT;
import flopcast.quantity.distribution.Weibull;
import flopcast.scenario.value.Builtin;
import java.util.List;

/// Distributions with heavy tails, waiting times and counts: each call is an independent source.
final class MoreConstructors {

    private static final String UNCERTAIN = "uncertain";
    private static final String UNCERTAIN_ALIKE = "uncertain [U]";
    private static final String DIMENSION = "U";
    private static final String SHAPE = "shape";
    private static final String SCALE = "scale";
    private static final String SCIPY = "scipy 1.17";
    private static final String CLOSED_FORM = "closed form";
    private static final String PLAIN = "Not in Squiggle. Parameters must be plain numbers.";

    private MoreConstructors() {}

    static List<Builtin> all() {
        return List.of(studentT(), pareto(), weibull(), poisson(), binomial());
    }

    private static Builtin studentT() {
        return Definition.of(
                        "studentT",
                        "Student's t distribution, like a normal with heavier tails: no mean up to a"
                                + " `df` of 1, no standard deviation up to 2.")
                .source(PLAIN)
                .signature(
                        List.of(plain("df")),
                        UNCERTAIN,
                        Constructor.ofPlain(p -> new StudentT(p[0], 0, 1), Constructor::none))
                .signature(
                        List.of(plain("df"), plain("location", DIMENSION), plain(SCALE, DIMENSION)),
                        UNCERTAIN_ALIKE,
                        Constructor.ofPlain(
                                p -> new StudentT(p[0], p[1], p[2]), in -> in.dimension(2)))
                .example("quantile(studentT(5), 0.95)", "2.01505", SCIPY)
                .example("stdev(studentT(4, 10, 3))", "4.24264", "closed form: 3·√2")
                .builtin();
    }

    private static Builtin pareto() {
        return Definition.of(
                        "pareto",
                        "A Pareto distribution: a power law above `scale`, with no mean up to a shape"
                                + " of 1.")
                .source("Not in Squiggle.")
                .signature(
                        List.of(number(SCALE, DIMENSION), number(SHAPE, "1")),
                        UNCERTAIN_ALIKE,
                        Constructor.orDrawByDraw(
                                p -> new Pareto(p[0], p[1]),
                                ParametricQuantile.PARETO,
                                in -> in.dimension(0)))
                .example("mean(pareto(2, 3))", "3", CLOSED_FORM)
                .example("quantile(pareto(1, 2), 0.99)", "10", CLOSED_FORM)
                .builtin();
    }

    private static Builtin weibull() {
        return Definition.of("weibull", "A Weibull distribution.")
                .source("Not in Squiggle.")
                .signature(
                        List.of(number(SHAPE, "1"), number(SCALE, DIMENSION)),
                        UNCERTAIN_ALIKE,
                        Constructor.orDrawByDraw(
                                p -> new Weibull(p[0], p[1]),
                                ParametricQuantile.WEIBULL,
                                in -> in.dimension(1)))
                .example("mean(weibull(2, 1))", "0.886227", "closed form: √π/2")
                .example("cdf(weibull(3, 10), 10)", "0.632121", "closed form: 1 - 1/e")
                .builtin();
    }

    private static String plainButNamed(String name) {
        return "Squiggle has it as `Danger." + name + "`. Parameters must be plain numbers.";
    }

    private static Builtin poisson() {
        return Definition.of(
                        "poisson", "How often something happens that is independent each time.")
                .source(plainButNamed("poissonDist"))
                .signature(
                        List.of(plain("mean")),
                        UNCERTAIN,
                        Constructor.ofPlain(p -> new Poisson(p[0]), Constructor::none))
                .example("stdev(poisson(9))", "3", CLOSED_FORM)
                .example("cdf(poisson(2), 0)", "0.135335", "closed form: e^-2")
                .builtin();
    }

    private static Builtin binomial() {
        return Definition.of(
                        "binomial", "How many of `n` trials succeed, each with probability `p`.")
                .source(plainButNamed("binomialDist"))
                .signature(
                        List.of(plain("n"), plain("p")),
                        UNCERTAIN,
                        Constructor.ofPlain(p -> new Binomial(p[0], p[1]), Constructor::none))
                .example("mean(binomial(10, 0.25))", "2.5", CLOSED_FORM)
                .example("cdf(binomial(3, 0.5), 0)", "0.125", CLOSED_FORM)
                .builtin();
    }
}
