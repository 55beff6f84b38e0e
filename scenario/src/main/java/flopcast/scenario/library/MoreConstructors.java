package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.number;

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
    private static final String NOT_IN_SQUIGGLE = "Not in Squiggle.";

    private MoreConstructors() {}

    static List<Builtin> all() {
        return List.of(studentT(), pareto(), weibull(), poisson(), binomial());
    }

    private static Builtin studentT() {
        return Definition.of(
                        "studentT",
                        "Student's t distribution, like a normal with heavier tails: no mean up to a"
                                + " `df` of 1, no standard deviation up to 2.")
                .source(NOT_IN_SQUIGGLE)
                .density()
                .signature(
                        List.of(number("df", "1")),
                        UNCERTAIN,
                        Constructor.orDrawByDraw(
                                p -> new StudentT(p[0], 0, 1),
                                ParametricQuantile.STUDENT_T,
                                Constructor::none))
                .signature(
                        List.of(
                                number("df", "1"),
                                number("location", DIMENSION),
                                number(SCALE, DIMENSION)),
                        UNCERTAIN_ALIKE,
                        Constructor.orDrawByDraw(
                                p -> new StudentT(p[0], p[1], p[2]),
                                ParametricQuantile.STUDENT_T_MOVED,
                                in -> in.dimension(2)))
                .example("quantile(studentT(5), 0.95)", "2.01505", SCIPY)
                .example("stdev(studentT(4, 10, 3))", "4.24264", "closed form: 3·√2")
                .example("median(studentT(5, 10 USD, 2 USD))", "10 USD", CLOSED_FORM)
                .builtin();
    }

    private static Builtin pareto() {
        return Definition.of(
                        "pareto",
                        "A Pareto distribution: a power law above `scale`, with no mean up to a shape"
                                + " of 1.")
                .source(NOT_IN_SQUIGGLE)
                .density()
                .signature(
                        List.of(number(SCALE, DIMENSION), number(SHAPE, "1")),
                        UNCERTAIN_ALIKE,
                        Constructor.orDrawByDraw(
                                p -> new Pareto(p[0], p[1]),
                                ParametricQuantile.PARETO,
                                in -> in.dimension(0)))
                .example("mean(pareto(2, 3))", "3", CLOSED_FORM)
                .example("quantile(pareto(1, 2), 0.99)", "10", CLOSED_FORM)
                .example("median(pareto(2 USD, 1))", "4 USD", CLOSED_FORM)
                .builtin();
    }

    private static Builtin weibull() {
        return Definition.of("weibull", "A Weibull distribution.")
                .source(NOT_IN_SQUIGGLE)
                .density()
                .signature(
                        List.of(number(SHAPE, "1"), number(SCALE, DIMENSION)),
                        UNCERTAIN_ALIKE,
                        Constructor.orDrawByDraw(
                                p -> new Weibull(p[0], p[1]),
                                ParametricQuantile.WEIBULL,
                                in -> in.dimension(1)))
                .example("mean(weibull(2, 1))", "0.886227", "closed form: √π/2")
                .example("cdf(weibull(3, 10), 10)", "0.632121", "closed form: 1 - 1/e")
                .example("median(weibull(1, 2 USD))", "1.38629 USD", "closed form: 2·ln 2")
                .builtin();
    }

    private static Builtin poisson() {
        return Definition.of(
                        "poisson", "How often something happens that is independent each time.")
                .source("Squiggle has it as `Danger.poissonDist`.")
                .density()
                .signature(
                        List.of(number("mean", "1")),
                        UNCERTAIN,
                        Constructor.orDrawByDraw(
                                p -> new Poisson(p[0]),
                                ParametricQuantile.POISSON,
                                Constructor::none))
                .example("stdev(poisson(9))", "3", CLOSED_FORM)
                .example("cdf(poisson(2), 0)", "0.135335", "closed form: e^-2")
                .builtin();
    }

    private static Builtin binomial() {
        return Definition.of(
                        "binomial", "How many of `n` trials succeed, each with probability `p`.")
                .source("Squiggle has it as `Danger.binomialDist`.")
                .density()
                .signature(
                        List.of(number("n", "1"), number("p", "1")),
                        UNCERTAIN,
                        Constructor.orDrawByDraw(
                                p -> new Binomial(p[0], p[1]),
                                ParametricQuantile.BINOMIAL,
                                Constructor::none))
                .example("mean(binomial(10, 0.25))", "2.5", CLOSED_FORM)
                .example("cdf(binomial(3, 0.5), 0)", "0.125", CLOSED_FORM)
                .builtin();
    }
}
