package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.list;
import static flopcast.scenario.library.Parameters.number;
import static flopcast.scenario.library.Parameters.plain;
import static flopcast.scenario.library.Parameters.truth;

import flopcast.quantity.Require;
import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.statistic.Statistic;
import flopcast.quantity.unit.Dimension;
import flopcast.quantity.unit.Rational;
import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Questions to all worlds, each answered by one number; of a list, answered in each world.
final class Queries {

    private static final String CLOSED_FORM = "closed form";
    private static final String SQUIGGLE = "Squiggle 0.10.0";
    private static final String DIMENSION = "U";
    private static final String OTHER_DIMENSION = "V";
    private static final String RESULT = "number [U]";
    private static final String OF_LIST = "Of a list: of its items, in each world.";
    private static final String POPULATION = "Of a list: of its items, with the divisor n.";
    private static final Rational SQUARE = Rational.of(2);

    private Queries() {}

    static List<Builtin> all() {
        return Stream.of(
                        moments(),
                        positions(),
                        extremes(),
                        probabilities(),
                        correlations(),
                        draws())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Builtin> moments() {
        return List.of(
                inUnitOfArgument("mean", "The mean.", new Statistic.Mean())
                        .source("Of a condition: its probability. " + OF_LIST)
                        .signature(List.of(truth("condition")), "number", Queries::probability)
                        .signature(List.of(list("items")), RESULT, ListNumbers::mean)
                        .example("mean(normal(5, 2))", "5", CLOSED_FORM)
                        .example("mean([3, 5, 2])", "3.33333", SQUIGGLE)
                        .example("mean(uniform(0, 4) < 1)", "0.25", CLOSED_FORM)
                        .builtin(),
                inUnitOfArgument(
                                "stdev",
                                "The standard deviation.",
                                new Statistic.StandardDeviation())
                        .source(POPULATION)
                        .signature(List.of(list("items")), RESULT, ListNumbers::stdev)
                        .example("stdev(normal(5, 2))", "2", CLOSED_FORM)
                        .example("stdev([3, 5, 2, 3, 5])", "1.2", SQUIGGLE)
                        .builtin(),
                Definition.of("variance", "The variance, in the square of the unit.")
                        .source(POPULATION)
                        .signature(
                                List.of(number("x", DIMENSION)),
                                "number [U^2]",
                                (in, call) ->
                                        Quantity.of(
                                                call.query(new Statistic.Variance(), in.node(0)),
                                                in.dimension(0).power(SQUARE)))
                        .signature(List.of(list("items")), "number [U^2]", ListNumbers::variance)
                        .example("variance(normal(5, 2))", "4", CLOSED_FORM)
                        .example("variance([3, 5, 2, 3, 5])", "1.44", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> positions() {
        return List.of(
                inUnitOfArgument("median", "The median.", new Statistic.Quantile(0.5))
                        .source("Of a list, whose items must be plain numbers: of its items.")
                        .signature(
                                List.of(list("items")),
                                RESULT,
                                (in, call) -> ListNumbers.quantile(in, 0.5, call))
                        .example("median(normal(5, 2))", "5", CLOSED_FORM)
                        .example("median([1, 5, 10, 40, 2, 4])", "4.5", SQUIGGLE)
                        .builtin(),
                quantile("quantile")
                        .signature(
                                List.of(list("items"), plain("p")),
                                RESULT,
                                (in, call) -> ListNumbers.quantile(in, in.plain(1), call))
                        .example("quantile(normal(5, 2), 0.975)", "8.91993", "scipy 1.17.1")
                        .example("quantile([1, 5, 10, 40, 2, 4], 0.3)", "3", SQUIGGLE)
                        .builtin(),
                quantile("inv").example("inv(uniform(0, 10), 0.3)", "3", CLOSED_FORM).builtin(),
                inUnitOfArgument("mode", "The value of the highest density.", new Statistic.Mode())
                        .example("mode(normal(5, 2))", "5", CLOSED_FORM)
                        .builtin());
    }

    private static List<Builtin> extremes() {
        return List.of(
                extreme("min", "least", new Statistic.Minimum(), BinaryOperation.MINIMUM)
                        .example("min(uniform(3, 5))", "3", CLOSED_FORM)
                        .example("min(3, 5)", "3", SQUIGGLE)
                        .example("min([3, 5, 2])", "2", SQUIGGLE)
                        .builtin(),
                extreme("max", "greatest", new Statistic.Maximum(), BinaryOperation.MAXIMUM)
                        .example("max(uniform(3, 5))", "5", CLOSED_FORM)
                        .example("max(1 month, 20 days) in days", "30.4375 days", CLOSED_FORM)
                        .example("max([3, 5, 2])", "5", SQUIGGLE)
                        .builtin());
    }

    private static List<Builtin> probabilities() {
        return List.of(
                Definition.of("P", "The share of worlds in which a condition holds.")
                        .source("Not in Squiggle.")
                        .signature(List.of(truth("condition")), "number", Queries::probability)
                        .example("P(true)", "1", CLOSED_FORM)
                        .example("P(normal(5, 2) < 5)", "0.5", CLOSED_FORM)
                        .builtin(),
                Definition.of("cdf", "The probability of a value of at most `x`.")
                        .signature(
                                List.of(number("quantity", DIMENSION), number("x", DIMENSION)),
                                "number",
                                Queries::cumulative)
                        .example("cdf(normal(5, 2), 7)", "0.841345", "scipy 1.17.1")
                        .builtin(),
                Definition.of("pdf", "The probability density at `x`, per unit.")
                        .signature(
                                List.of(number("quantity", DIMENSION), plain("x", DIMENSION)),
                                "number [1/U]",
                                Queries::density)
                        .example("pdf(normal(5, 2), 5)", "0.199471", "scipy 1.17.1")
                        .builtin());
    }

    private static List<Builtin> correlations() {
        return List.of(
                ofTwo(
                                "rankCorrelation",
                                "Spearman's rank correlation: how strongly two quantities move"
                                        + " together, from -1 to 1, by their order alone.",
                                new Statistic.RankCorrelation())
                        .source("Equal draws have the mean of their ranks.")
                        .example("rankCorrelation(normal(0, 1), normal(0, 1))", "0", CLOSED_FORM)
                        .example(
                                "{ x = 1 to 10; rankCorrelation(x, x * (1 to 10)) }",
                                "0.69016",
                                "closed form: 6/π·asin(√½/2)")
                        .builtin(),
                ofTwo(
                                "correlation",
                                "Pearson's correlation: how close two quantities come to a straight"
                                        + " line, from -1 to 1.",
                                new Statistic.Correlation())
                        .source("Heavy tails hide it; `rankCorrelation` sees them.")
                        .example(
                                "{ x = normal(0, 3); correlation(x, x + normal(0, 4)) }",
                                "0.6",
                                "closed form: 3/√(3² + 4²)")
                        .builtin());
    }

    private static Definition ofTwo(String name, String sentence, Statistic.OfTwo statistic) {
        return Definition.of(name, sentence)
                .signature(
                        List.of(number("x", DIMENSION), number("y", OTHER_DIMENSION)),
                        "number",
                        (in, call) -> correlation(statistic, in, call));
    }

    private static Value correlation(Statistic.OfTwo statistic, Inputs in, Call call) {
        for (int i = 0; i < 2; i++) {
            if (!in.node(i).isUncertain()) {
                throw new ProblemFound(
                        Problem.error(
                                "correlation-of-number",
                                in.span(i),
                                "a number that is the same in every world moves with nothing",
                                "Ask for the correlation of two uncertain quantities."));
            }
        }
        return Quantity.of(call.query(statistic, List.of(in.node(0), in.node(1))), Dimension.NONE);
    }

    private static List<Builtin> draws() {
        return List.of(
                Definition.of("sample", "One draw: a plain number, from a world of its own.")
                        .signature(
                                List.of(number("quantity", DIMENSION)),
                                RESULT,
                                (in, call) ->
                                        in.quantity(0)
                                                .with(
                                                        new Node.Constant(
                                                                call.sample(in.node(0), 1)[0])))
                        .example("sample(pointMass(5))", "5", SQUIGGLE)
                        .builtin(),
                Definition.of(
                                "sampleN",
                                "A list of draws: plain numbers, from worlds of their own.")
                        .signature(
                                List.of(number("quantity", DIMENSION), plain("count")),
                                "list",
                                Queries::sampled)
                        .example("sampleN(pointMass(5), 2)", "[5, 5]", SQUIGGLE)
                        .builtin());
    }

    private static Definition inUnitOfArgument(
            String name, String sentence, Statistic.OfOne statistic) {
        return Definition.of(name, sentence)
                .signature(
                        List.of(number("x", DIMENSION)),
                        RESULT,
                        (in, call) -> in.quantity(0).with(call.query(statistic, in.node(0))));
    }

    private static Definition quantile(String name) {
        return Definition.of(name, "The value that is not exceeded with probability `p`.")
                .signature(
                        List.of(number("x", DIMENSION), plain("p")),
                        RESULT,
                        (in, call) -> {
                            Require.fraction("p of a quantile", in.plain(1));
                            Statistic.OfOne statistic = new Statistic.Quantile(in.plain(1));
                            return in.quantity(0).with(call.query(statistic, in.node(0)));
                        });
    }

    /// One uncertain number is asked for its extreme; several are compared in each world.
    private static Definition extreme(
            String name, String word, Statistic.OfOne statistic, BinaryOperation operation) {
        return Definition.of(
                        name,
                        "Of one quantity the "
                                + word
                                + " value that it can have or was drawn; of several or of a list the "
                                + word
                                + " in each world.")
                .signature(
                        List.of(number("x", DIMENSION)),
                        RESULT,
                        (in, call) -> in.quantity(0).with(call.query(statistic, in.node(0))))
                .signature(
                        List.of(number("x", DIMENSION), number("y", DIMENSION).repeated()),
                        RESULT,
                        (in, call) -> folded(Numbers.ofAll(in, call), operation, call))
                .signature(
                        List.of(list("items")),
                        RESULT,
                        (in, call) ->
                                folded(Numbers.of(in, 0, call).some(in.span(0)), operation, call));
    }

    private static Value folded(Numbers numbers, BinaryOperation operation, Call call) {
        return numbers.with(numbers.folded(operation, call));
    }

    private static Value probability(Inputs in, Call call) {
        return Quantity.of(
                call.query(new Statistic.Probability(), in.truth(0).node()), Dimension.NONE);
    }

    private static Value cumulative(Inputs in, Call call) {
        Node atMost = call.apply(BinaryOperation.AT_MOST, List.of(in.node(0), in.node(1)));
        return Quantity.of(call.query(new Statistic.Probability(), atMost), Dimension.NONE);
    }

    private static Value density(Inputs in, Call call) {
        if (!in.node(0).isUncertain()) {
            throw call.problem(
                    "density-of-number",
                    "a number that is the same in every world has no density",
                    "Ask for the density of an uncertain quantity.");
        }
        return Quantity.of(
                call.query(new Statistic.Density(in.plain(1)), in.node(0)),
                Dimension.NONE.dividedBy(Alike.dimension(in)));
    }

    private static Value sampled(Inputs in, Call call) {
        int count = Plain.count(in, 1, "draws", call);
        if (count == 0) {
            return new ListValue(List.of());
        }
        return new ListValue(
                Arrays.stream(call.sample(in.node(0), count))
                        .<Value>mapToObj(draw -> in.quantity(0).with(new Node.Constant(draw)))
                        .toList());
    }
}
