package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.dict;
import static flopcast.scenario.library.Parameters.list;

import flopcast.quantity.distribution.Empirical;
import flopcast.quantity.distribution.Metalog;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Distributions whose shape is told by many numbers.
final class FreeShapes {

    private static final String UNCERTAIN = "uncertain [U]";
    private static final String KEELIN =
            "Keelin 2016, \"The Metalog Distributions\", doi:10.1287/deca.2016.0338. Not in"
                    + " Squiggle.";
    private static final Pattern PERCENT = Pattern.compile("p(\\d{1,2}(\\.\\d{1,10})?)");
    private static final String MIN = "min";
    private static final String MAX = "max";

    private FreeShapes() {}

    static List<Builtin> all() {
        return List.of(quantiles(), metalog(), empirical());
    }

    private static Builtin quantiles() {
        return Definition.of(
                        "quantiles",
                        "The metalog distribution that has these quantiles: as many terms as"
                                + " quantiles.")
                .source(
                        KEELIN
                                + " `{min: …}`, `{max: …}` or both keep it between bounds. A key may"
                                + " have decimals: `\"p2.5\"`.")
                .signature(
                        List.of(dict("quantiles"), dict("bounds").optional()),
                        UNCERTAIN,
                        FreeShapes::through)
                .example("quantile(quantiles({p10: 2, p50: 5, p90: 11}), 0.9)", "11", "as given")
                .example(
                        "median(quantiles({p25: 4 USD, p50: 5 USD, p75: 7 USD}))",
                        "5 USD",
                        "as given")
                .example(
                        "stdev(quantiles({p25: -1, p75: 1}))",
                        "1.65099",
                        "closed form: π/(√3·ln 3)")
                .example(
                        "quantile(quantiles({p10: 1, p50: 10, p90: 100}, {min: 0}), 0.9)",
                        "100",
                        "as given")
                .builtin();
    }

    private static Builtin metalog() {
        return Definition.of("metalog", "A metalog distribution of these coefficients.")
                .source(
                        KEELIN
                                + " `{min: …}`, `{max: …}` or both keep it between bounds; the"
                                + " coefficients are then those of the logarithm of the distance from"
                                + " the bound, or of the log odds between both.")
                .signature(
                        List.of(list("coefficients"), dict("bounds").optional()),
                        UNCERTAIN,
                        FreeShapes::ofCoefficients)
                .example("stdev(metalog([5, 1]))", "1.8138", "closed form: π/√3")
                .example("median(metalog([5 USD, 1 USD]))", "5 USD", "closed form")
                .example("median(metalog([0, 0.3], {min: 0}))", "1", "closed form: e^0")
                .example(
                        "median(metalog([0, 1], {min: 2 USD, max: 6 USD}))", "4 USD", "closed form")
                .builtin();
    }

    private static Builtin empirical() {
        return Definition.of("empirical", "One of the values of a list, all equally likely.")
                .source(
                        "Not in Squiggle. Each call chooses anew; `SampleSet.fromList` keeps rows of"
                                + " equal length together.")
                .signature(List.of(list("values")), UNCERTAIN, FreeShapes::ofValues)
                .example("mean(empirical([1, 2, 6]))", "3", "closed form")
                .example("mean(empirical([1 USD, 3 USD]))", "2 USD", "closed form")
                .example("cdf(empirical([1, 2, 2, 8]), 2)", "0.75", "closed form")
                .builtin();
    }

    private static Value ofValues(Inputs in, Call call) {
        Numbers numbers = Numbers.of(in, 0, call);
        double[] values = numbers.plainSome("a value of an empirical", in.span(0), call);
        return numbers.with(call.draw(new Empirical(Arrays.stream(values).boxed().toList())));
    }

    /// Without bounds the coefficients have the unit of the result; with them it is theirs.
    private static Value ofCoefficients(Inputs in, Call call) {
        Numbers coefficients = Numbers.of(in, 0, call);
        double[] terms = coefficients.plainSome("a coefficient of a metalog", in.span(0), call);
        List<Double> boxed = Arrays.stream(terms).boxed().toList();
        if (!in.has(1)) {
            return coefficients.with(
                    call.draw(
                            new Metalog(
                                    boxed, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
        }
        if (!coefficients.dimension().isNone()) {
            throw new IllegalArgumentException(
                    "coefficients of a metalog with bounds must be plain numbers, but have the unit "
                            + coefficients.dimension());
        }
        Numbers bounds = Numbers.of(bounds(in), in.span(1), call);
        if (bounds.count() == 1 && !bounds.dimension().isNone()) {
            throw new IllegalArgumentException(
                    "a metalog with one bound is of plain numbers, as its coefficients are those of a"
                            + " logarithm, but the bound has the unit "
                            + bounds.dimension()
                            + ": multiply the metalog by a unit instead");
        }
        double[] ends = ends(in, bounds, 0, call);
        return bounds.with(call.draw(new Metalog(boxed, ends[0], ends[1])));
    }

    private static Value through(Inputs in, Call call) {
        Map<Double, Value> given = byProbability(in);
        var values = new ArrayList<>(given.values());
        if (in.has(1)) {
            values.addAll(bounds(in));
        }
        Numbers numbers = Numbers.of(values, in.span(0), call);
        double[] quantiles =
                Arrays.copyOf(numbers.plain("a quantile", in.span(0), call), given.size());
        for (int i = 1; i < quantiles.length; i++) {
            if (!(quantiles[i - 1] < quantiles[i])) {
                throw unfit(
                        in,
                        "these quantiles do not rise with their probabilities",
                        "Larger probabilities have larger quantiles.");
            }
        }
        double[] ends = ends(in, numbers, given.size(), call);
        double[] probabilities = given.keySet().stream().mapToDouble(p -> p).toArray();
        return numbers.with(call.draw(fitted(in, probabilities, quantiles, ends)));
    }

    private static Metalog fitted(
            Inputs in, double[] probabilities, double[] quantiles, double[] ends) {
        for (double quantile : quantiles) {
            if (!(ends[0] < quantile && quantile < ends[1])) {
                throw unfit(
                        in,
                        "these quantiles are not all between the bounds",
                        "Widen the bounds, or leave one out.");
            }
        }
        try {
            return Metalog.through(probabilities, quantiles, ends[0], ends[1]);
        } catch (IllegalArgumentException falls) {
            throw unfit(
                    in,
                    "these quantiles fit no metalog: " + falls.getMessage(),
                    "Give fewer quantiles, move them so that no gap is much smaller than its"
                            + " neighbours, or give bounds: `{min: …}`, `{max: …}`.");
        }
    }

    private static ProblemFound unfit(Inputs in, String message, String advice) {
        return new ProblemFound(Problem.error("quantiles-unfit", in.span(0), message, advice));
    }

    /// In ascending order.
    private static Map<Double, Value> byProbability(Inputs in) {
        Map<Double, Value> quantiles = new TreeMap<>(Comparator.naturalOrder());
        Map<String, Value> entries = in.dict(0).entries();
        entries.forEach((key, value) -> {
            var percent = PERCENT.matcher(key);
            if (percent.matches() && Double.parseDouble(percent.group(1)) > 0) {
                quantiles.put(Double.parseDouble(percent.group(1)) / 100, value);
            }
        });
        if (quantiles.size() != entries.size() || quantiles.size() < 2) {
            throw keys(
                    in,
                    0,
                    "It takes two or more percentages between 0 and 100, each once: `{p10: …, p50:"
                            + " …, p90: …}`.");
        }
        return quantiles;
    }

    private static List<Value> bounds(Inputs in) {
        DictValue bounds = in.dict(1);
        if (bounds.entries().isEmpty()
                || !Set.of(MIN, MAX).containsAll(bounds.entries().keySet())) {
            throw keys(in, 1, "Bounds are `{min: …}`, `{max: …}` or `{min: …, max: …}`.");
        }
        return List.copyOf(bounds.entries().values());
    }

    /// The least and the greatest value, infinite where there is none.
    ///
    /// @param from where the bounds stand among the numbers
    private static double[] ends(Inputs in, Numbers numbers, int from, Call call) {
        double[] ends = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        int next = from;
        for (String key : in.has(1) ? in.dict(1).entries().keySet() : Set.<String>of()) {
            ends[key.equals(MIN) ? 0 : 1] =
                    Plain.number(
                            numbers.nodes().get(next), key + " of a metalog", in.span(1), call);
            next++;
        }
        return ends;
    }

    private static ProblemFound keys(Inputs in, int index, String advice) {
        return new ProblemFound(
                Problem.error(
                        "quantiles-keys",
                        in.span(index),
                        "the keys {"
                                + String.join(", ", in.dict(index).entries().keySet())
                                + "} make no "
                                + (index == 0 ? "quantiles" : "bounds"),
                        advice));
    }
}
