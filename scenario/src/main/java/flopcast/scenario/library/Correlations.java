package flopcast.scenario.library;

import static flopcast.scenario.library.Parameters.dict;
import static flopcast.scenario.library.Parameters.list;
import static flopcast.scenario.library.Parameters.plain;

import flopcast.scenario.problem.Problem;
import flopcast.scenario.problem.ProblemFound;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Quantities that move together.
final class Correlations {

    /// Each draw of the last quantity is made of those of all others.
    private static final int MOST_QUANTITIES = 50;

    private static final String LIST_RESULT = "list";
    private static final String DICT_RESULT = "dict";

    private Correlations() {}

    static List<Builtin> all() {
        Parameter one = plain("correlation");
        Parameter matrix = list("matrix");
        return List.of(
                Definition.of(
                                "correlate",
                                "The same quantities, each with the distribution that it has, moving"
                                        + " together with these rank correlations (Spearman's).")
                        .source(
                                "A Gaussian copula. One number is for all pairs; a matrix has a row"
                                        + " for each quantity. The first quantity keeps its draws."
                                        + " Where a quantity has few values, ties make the rank"
                                        + " correlation weaker.")
                        .signature(
                                List.of(list("quantities"), one), LIST_RESULT, Correlations::ofList)
                        .signature(
                                List.of(list("quantities"), matrix),
                                LIST_RESULT,
                                Correlations::ofList)
                        .signature(
                                List.of(dict("quantities"), one), DICT_RESULT, Correlations::ofDict)
                        .signature(
                                List.of(dict("quantities"), matrix),
                                DICT_RESULT,
                                Correlations::ofDict)
                        .example(
                                "stdev(sum(correlate([normal(0, 3), normal(0, 4)], 1)))",
                                "7",
                                "closed form: 3 + 4")
                        .example(
                                "stdev(sum(correlate([normal(0, 3), normal(0, 4)], 0.5)))",
                                "6.11746",
                                "closed form: √(3² + 4² + 2·3·4·2·sin(π/12))")
                        .example(
                                "mean(correlate({a: uniform(0, 2), b: 1 to 4}, -0.8).a)",
                                "1",
                                "closed form")
                        .builtin());
    }

    private static Value ofList(Inputs in, Call call) {
        List<Quantity> quantities = Numbers.quantities(in.list(0), in.span(0), call);
        List<String> labels =
                IntStream.range(0, quantities.size()).mapToObj(i -> "item " + i).toList();
        return new ListValue(List.copyOf(correlated(quantities, labels, in, call)));
    }

    private static Value ofDict(Inputs in, Call call) {
        Map<String, Value> entries = in.dict(0).entries();
        List<Quantity> quantities =
                Numbers.quantities(List.copyOf(entries.values()), in.span(0), call);
        List<String> keys = List.copyOf(entries.keySet());
        List<String> labels = keys.stream().map(key -> "`" + key + "`").toList();
        List<Quantity> correlated = correlated(quantities, labels, in, call);
        Map<String, Value> results = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            results.put(keys.get(i), correlated.get(i));
        }
        return new DictValue(results);
    }

    private static List<Quantity> correlated(
            List<Quantity> quantities, List<String> labels, Inputs in, Call call) {
        if (quantities.size() > MOST_QUANTITIES) {
            throw Plain.tooMuch(
                    in.span(0), "quantities to correlate", MOST_QUANTITIES, quantities.size());
        }
        if (quantities.isEmpty()) {
            throw Numbers.emptyList(in.span(0));
        }
        refuseRepeated(quantities, labels, in);
        double[][] ranks = RankMatrix.of(in, 1, labels, call);
        int[] uncertain = uncertain(quantities, labels, call);
        List<Node> nodes =
                new Dependence(
                                IntStream.of(uncertain).mapToObj(labels::get).toList(),
                                IntStream.of(uncertain)
                                        .mapToObj(i -> quantities.get(i).node())
                                        .toList(),
                                call)
                        .correlated(only(uncertain, ranks));
        var results = new ArrayList<>(quantities);
        for (int i = 0; i < uncertain.length; i++) {
            results.set(uncertain[i], quantities.get(uncertain[i]).with(nodes.get(i)));
        }
        return results;
    }

    /// The positions of what is not the same in every world.
    private static int[] uncertain(List<Quantity> quantities, List<String> labels, Call call) {
        for (int i = 0; i < quantities.size(); i++) {
            if (!quantities.get(i).node().isUncertain()) {
                call.report(constant(labels.get(i), call));
            }
        }
        return IntStream.range(0, quantities.size())
                .filter(i -> quantities.get(i).node().isUncertain())
                .toArray();
    }

    private static Problem constant(String label, Call call) {
        return Problem.note(
                "correlated-constant",
                call.span(),
                "nothing can move with " + label + ", which is the same in every world",
                "");
    }

    private static double[][] only(int[] positions, double[][] matrix) {
        var chosen = new double[positions.length][positions.length];
        for (int i = 0; i < positions.length; i++) {
            for (int j = 0; j < positions.length; j++) {
                chosen[i][j] = matrix[positions[i]][positions[j]];
            }
        }
        return chosen;
    }

    private static void refuseRepeated(List<Quantity> quantities, List<String> labels, Inputs in) {
        for (int i = 0; i < quantities.size(); i++) {
            for (int j = 0; j < i; j++) {
                Node node = quantities.get(i).node();
                if (node.isUncertain() && node == quantities.get(j).node()) {
                    throw repeated(labels.get(j), labels.get(i), in);
                }
            }
        }
    }

    private static ProblemFound repeated(String one, String other, Inputs in) {
        return new ProblemFound(
                Problem.error(
                        "correlated-twice",
                        in.span(0),
                        one + " and " + other + " are the same quantity, which moves with itself",
                        "For another quantity of the same distribution, write its constructor"
                                + " again."));
    }
}
