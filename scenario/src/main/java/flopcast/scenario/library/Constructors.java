package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.dict;
import static flopcast.scenario.library.Parameters.number;

import flopcast.quantity.distribution.Bernoulli;
import flopcast.quantity.distribution.Beta;
import flopcast.quantity.distribution.Cauchy;
import flopcast.quantity.distribution.Exponential;
import flopcast.quantity.distribution.Gamma;
import flopcast.quantity.distribution.Logistic;
import flopcast.quantity.distribution.Lognormal;
import flopcast.quantity.distribution.Loguniform;
import flopcast.quantity.distribution.Normal;
import flopcast.quantity.distribution.ParametricQuantile;
import flopcast.quantity.distribution.Pert;
import flopcast.quantity.distribution.Triangular;
import flopcast.quantity.distribution.Uniform;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Signature.Parameter;
import java.util.List;
import java.util.stream.Stream;

/// Distributions: each call is an independent source.
final class Constructors {

    private static final String SQUIGGLE = "Squiggle 0.10.0";
    private static final String CLOSED_FORM = "closed form";
    private static final String SCIPY = "scipy 1.17";
    private static final String PERT =
            "Clark 1962, \"The PERT model for the distribution of an activity time\", Operations"
                    + " Research 10: mean (min + 4·mode + max) / 6, the shapes of the beta add up to 6."
                    + " Not in Squiggle.";
    private static final String UNCERTAIN = "uncertain";
    private static final String UNCERTAIN_ALIKE = "uncertain [U]";
    private static final String LOCATION = "location";
    private static final String SCALE = "scale";
    private static final String DIMENSION = "U";
    private static final List<Parameter> LOW_HIGH =
            List.of(number("low", DIMENSION), number("high", DIMENSION));

    private Constructors() {}

    static List<Builtin> all() {
        return Stream.of(normals(), boxes(), positives(), symmetrics(), discretes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Builtin> normals() {
        return List.of(
                Definition.of("normal", "A normal distribution.")
                        .density()
                        .signature(
                                List.of(number("mean", DIMENSION), number("stdev", DIMENSION)),
                                UNCERTAIN_ALIKE,
                                Constructor.orDrawByDraw(
                                        p -> new Normal(p[0], p[1]),
                                        ParametricQuantile.NORMAL,
                                        Alike::dimension))
                        .signature(
                                List.of(dict("properties")),
                                UNCERTAIN_ALIKE,
                                DictForm.of("normal", false, normalForms()))
                        .example("mean(normal(5, 2))", "5", CLOSED_FORM)
                        .example("stdev(normal({p5: -2, p95: 4}))", "1.82387", SQUIGGLE)
                        .example("stdev(normal({p10: -2, p90: 4}))", "2.34091", SQUIGGLE)
                        .example("stdev(normal({p25: -2, p75: 4}))", "4.44781", SQUIGGLE)
                        .example("quantile(normal({mean: 5, stdev: 2}), 0.95)", "8.28971", SCIPY)
                        .builtin(),
                Definition.of(
                                "lognormal",
                                "A lognormal distribution: `mu` and `sigma` are mean and standard"
                                        + " deviation of the natural logarithm.")
                        .density()
                        .signature(
                                List.of(number("mu", "1"), number("sigma", "1")),
                                UNCERTAIN,
                                Constructor.orDrawByDraw(
                                        p -> new Lognormal(p[0], p[1]),
                                        ParametricQuantile.LOGNORMAL,
                                        Constructor::none))
                        .signature(
                                List.of(dict("properties")),
                                UNCERTAIN_ALIKE,
                                DictForm.of("lognormal", false, lognormalForms()))
                        .example("mean(lognormal(0.5, 0.8))", "2.2705", "closed form: e^0.82")
                        .example("mean(lognormal({mean: 5, stdev: 2}))", "5", CLOSED_FORM)
                        .example("stdev(log(lognormal({p5: 2, p95: 5})))", "0.278533", SQUIGGLE)
                        .example("stdev(log(lognormal({p10: 2, p90: 5})))", "0.357493", SQUIGGLE)
                        .example("median(lognormal({p25: 2, p75: 5}))", "3.16228", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> boxes() {
        return List.of(
                Definition.of("uniform", "A uniform distribution.")
                        .density()
                        .signature(
                                LOW_HIGH,
                                UNCERTAIN_ALIKE,
                                Constructor.orDrawByDraw(
                                        p -> new Uniform(p[0], p[1]),
                                        ParametricQuantile.UNIFORM,
                                        Alike::dimension))
                        .example("stdev(uniform(10, 12))", "0.57735", CLOSED_FORM)
                        .builtin(),
                Definition.of(
                                "loguniform",
                                "A distribution whose logarithm is uniform: every factor of ten is"
                                        + " equally likely.")
                        .source("Not in Squiggle.")
                        .signature(
                                LOW_HIGH,
                                UNCERTAIN_ALIKE,
                                Constructor.orDrawByDraw(
                                        p -> new Loguniform(p[0], p[1]),
                                        ParametricQuantile.LOGUNIFORM,
                                        Alike::dimension))
                        .example("median(loguniform(1, 10k))", "100", CLOSED_FORM)
                        .builtin(),
                threePoint("triangular", "A triangular distribution.")
                        .density()
                        .signature(
                                lowModeHigh(),
                                UNCERTAIN_ALIKE,
                                Constructor.orDrawByDraw(
                                        p -> new Triangular(p[0], p[1], p[2]),
                                        ParametricQuantile.TRIANGULAR,
                                        Alike::dimension))
                        .example("mean(triangular(3, 5, 10))", "6", SQUIGGLE)
                        .builtin(),
                threePoint(
                                "pert",
                                "A beta distribution between two ends with a most likely value,"
                                        + " which counts four times in the mean.")
                        .source(PERT)
                        .signature(
                                lowModeHigh(),
                                UNCERTAIN_ALIKE,
                                Constructor.orDrawByDraw(
                                        p -> new Pert(p[0], p[1], p[2]),
                                        ParametricQuantile.PERT,
                                        Alike::dimension))
                        .example("mean(pert(3, 5, 10))", "5.5", "closed form: (3 + 4·5 + 10) / 6")
                        .builtin());
    }

    private static List<Builtin> positives() {
        return List.of(
                Definition.of("exponential", "An exponential distribution.")
                        .density()
                        .signature(
                                List.of(number("rate")),
                                UNCERTAIN,
                                Constructor.orDrawByDraw(
                                        p -> new Exponential(p[0]),
                                        ParametricQuantile.EXPONENTIAL,
                                        Constructors::inverse))
                        .example("mean(exponential(2))", "0.5", SQUIGGLE)
                        .example("mean(exponential(2 1/USD))", "0.5 USD", CLOSED_FORM)
                        .builtin(),
                Definition.of("gamma", "A gamma distribution.")
                        .density()
                        .signature(
                                List.of(number("shape", "1"), number(SCALE, DIMENSION)),
                                UNCERTAIN_ALIKE,
                                Constructor.orDrawByDraw(
                                        p -> new Gamma(p[0], p[1]),
                                        ParametricQuantile.GAMMA,
                                        in -> in.dimension(1)))
                        .example("mean(gamma(5, 2))", "10", CLOSED_FORM)
                        .example("mean(gamma(5, 2 USD))", "10 USD", CLOSED_FORM)
                        .example("quantile(gamma(5, 1), 0.95)", "9.15352", SCIPY)
                        .builtin(),
                Definition.of("beta", "A beta distribution, on the interval from 0 to 1.")
                        .source("In the dict the numbers must be plain.")
                        .density()
                        .signature(
                                List.of(number("alpha", "1"), number("beta", "1")),
                                UNCERTAIN,
                                Constructor.orDrawByDraw(
                                        p -> new Beta(p[0], p[1]),
                                        ParametricQuantile.BETA,
                                        Constructor::none))
                        .signature(
                                List.of(dict("properties")),
                                UNCERTAIN,
                                DictForm.of("beta", true, betaForms()))
                        .example("mean(beta(20, 25))", "0.444444", CLOSED_FORM)
                        .example("stdev(beta({mean: 0.39, stdev: 0.1}))", "0.1", CLOSED_FORM)
                        .builtin());
    }

    private static List<Builtin> symmetrics() {
        List<Parameter> parameters = List.of(number(LOCATION, DIMENSION), number(SCALE, DIMENSION));
        return List.of(
                Definition.of("logistic", "A logistic distribution.")
                        .density()
                        .signature(
                                parameters,
                                UNCERTAIN_ALIKE,
                                Constructor.orDrawByDraw(
                                        p -> new Logistic(p[0], p[1]),
                                        ParametricQuantile.LOGISTIC,
                                        Alike::dimension))
                        .example("stdev(logistic(5, 1))", "1.8138", "closed form: π/√3")
                        .builtin(),
                Definition.of("cauchy", "A Cauchy distribution, which has no mean.")
                        .density()
                        .signature(
                                parameters,
                                UNCERTAIN_ALIKE,
                                Constructor.orDrawByDraw(
                                        p -> new Cauchy(p[0], p[1]),
                                        ParametricQuantile.CAUCHY,
                                        Alike::dimension))
                        .example("quantile(cauchy(5, 1), 0.75)", "6", CLOSED_FORM)
                        .builtin());
    }

    private static List<Builtin> discretes() {
        return List.of(
                Definition.of("bernoulli", "1 with probability `p`, otherwise 0.")
                        .density()
                        .signature(
                                List.of(number("p", "1")),
                                UNCERTAIN,
                                Constructor.orDrawByDraw(
                                        p -> new Bernoulli(p[0]),
                                        ParametricQuantile.BERNOULLI,
                                        Constructor::none))
                        .example("mean(bernoulli(0.5))", "0.5", SQUIGGLE)
                        .builtin(),
                Definition.of("pointMass", "The same value in every world.")
                        .signature(
                                List.of(number("x", DIMENSION)),
                                "number [U]",
                                (in, call) -> in.value(0))
                        .example("mean(pointMass(0.5))", "0.5", SQUIGGLE)
                        .builtin());
    }

    private static Definition threePoint(String name, String sentence) {
        return Definition.of(name, sentence);
    }

    private static List<Parameter> lowModeHigh() {
        return Stream.of("min", "mode", "max").map(name -> number(name, DIMENSION)).toList();
    }

    private static Dimension inverse(Inputs in) {
        return Dimension.NONE.dividedBy(in.dimension(0));
    }

    private static List<DictForm> normalForms() {
        return List.of(
                new DictForm("mean", "stdev", p -> new Normal(p[0], p[1])),
                new DictForm("p5", "p95", p -> Normal.between(p[0], p[1], 0.9)),
                new DictForm("p10", "p90", p -> Normal.between(p[0], p[1], 0.8)),
                new DictForm("p25", "p75", p -> Normal.between(p[0], p[1], 0.5)));
    }

    private static List<DictForm> lognormalForms() {
        return List.of(
                new DictForm("mean", "stdev", p -> Lognormal.ofMeanAndStdev(p[0], p[1])),
                new DictForm("p5", "p95", p -> Lognormal.between(p[0], p[1], 0.9)),
                new DictForm("p10", "p90", p -> Lognormal.between(p[0], p[1], 0.8)),
                new DictForm("p25", "p75", p -> Lognormal.between(p[0], p[1], 0.5)));
    }

    private static List<DictForm> betaForms() {
        return List.of(new DictForm("mean", "stdev", p -> Beta.ofMeanAndStdev(p[0], p[1])));
    }
}
