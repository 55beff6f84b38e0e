package flopcast.quantity.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import flopcast.quantity.draw.UniformStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws with uncertain parameters against the records with certain ones.
class ParametricQuantileTest {

    private static final Map<ParametricQuantile, Function<double[], Distribution>> RECORDS =
            Map.ofEntries(
                    Map.entry(ParametricQuantile.NORMAL, x -> new Normal(x[0], x[1])),
                    Map.entry(
                            ParametricQuantile.NORMAL_INTERVAL,
                            x -> Normal.between(x[0], x[1], 0.9)),
                    Map.entry(ParametricQuantile.LOGNORMAL, x -> new Lognormal(x[0], x[1])),
                    Map.entry(
                            ParametricQuantile.LOGNORMAL_INTERVAL,
                            x -> Lognormal.between(x[0], x[1], 0.9)),
                    Map.entry(ParametricQuantile.UNIFORM, x -> new Uniform(x[0], x[1])),
                    Map.entry(ParametricQuantile.LOGUNIFORM, x -> new Loguniform(x[0], x[1])),
                    Map.entry(ParametricQuantile.TRIANGULAR, x -> new Triangular(x[0], x[1], x[2])),
                    Map.entry(ParametricQuantile.EXPONENTIAL, x -> new Exponential(x[0])),
                    Map.entry(ParametricQuantile.LOGISTIC, x -> new Logistic(x[0], x[1])),
                    Map.entry(ParametricQuantile.CAUCHY, x -> new Cauchy(x[0], x[1])),
                    Map.entry(ParametricQuantile.PARETO, x -> new Pareto(x[0], x[1])),
                    Map.entry(ParametricQuantile.WEIBULL, x -> new Weibull(x[0], x[1])),
                    Map.entry(ParametricQuantile.GAMMA, x -> new Gamma(x[0], x[1])),
                    Map.entry(ParametricQuantile.BETA, x -> new Beta(x[0], x[1])),
                    Map.entry(ParametricQuantile.PERT, x -> new Pert(x[0], x[1], x[2])),
                    Map.entry(ParametricQuantile.STUDENT_T, x -> new StudentT(x[0], 0, 1)),
                    Map.entry(
                            ParametricQuantile.STUDENT_T_MOVED,
                            x -> new StudentT(x[0], x[1], x[2])),
                    Map.entry(ParametricQuantile.POISSON, x -> new Poisson(x[0])),
                    Map.entry(ParametricQuantile.BINOMIAL, x -> new Binomial(x[0], x[1])),
                    Map.entry(ParametricQuantile.BERNOULLI, x -> new Bernoulli(x[0])),
                    Map.entry(ParametricQuantile.POINT_MASS, x -> new PointMass(x[0])));

    private static final double[] PARAMETERS = {
        -2,
        0,
        0.3,
        0.75,
        1,
        5,
        1e26,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
    };

    @ParameterizedTest
    @EnumSource
    void theBitsAreThoseOfTheRecordOrThereIsNoValue(ParametricQuantile function) {
        var stream = new UniformStream(11);
        int draw = 0;
        for (double[] parameters : parameters(function)) {
            double uniform = stream.at(draw++);
            double expected =
                    record(function, parameters)
                            .map(record -> record.quantile(uniform))
                            .orElse(Double.NaN);
            assertEquals(
                    expected,
                    function.value(arguments(uniform, parameters)),
                    () -> function + " of " + Arrays.toString(parameters));
        }
    }

    /// Every combination of [#PARAMETERS], possible or not.
    static List<double[]> parameters(ParametricQuantile function) {
        var all = new ArrayList<double[]>();
        int count = function.arity() - 1;
        int combinations = (int) Math.round(Math.pow(PARAMETERS.length, count));
        for (int i = 0; i < combinations; i++) {
            var parameters = new double[count];
            int rest = i;
            for (int parameter = 0; parameter < count; parameter++) {
                parameters[parameter] = PARAMETERS[rest % PARAMETERS.length];
                rest /= PARAMETERS.length;
            }
            all.add(parameters);
        }
        return all;
    }

    static double[] arguments(double first, double[] parameters) {
        var arguments = new double[parameters.length + 1];
        arguments[0] = first;
        System.arraycopy(parameters, 0, arguments, 1, parameters.length);
        return arguments;
    }

    /// Empty where the record refuses the parameters.
    static Optional<Distribution> record(ParametricQuantile function, double[] parameters) {
        Function<double[], Distribution> constructor = RECORDS.get(function);
        if (constructor == null) {
            throw new IllegalArgumentException("no record for " + function);
        }
        try {
            return Optional.of(constructor.apply(parameters));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
