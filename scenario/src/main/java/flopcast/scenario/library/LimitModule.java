package flopcast.scenario.library;

import flopcast.quantity.kernel.BinaryOperation;
import flopcast.quantity.statistic.Statistic;
import flopcast.quantity.unit.Dimension;
import flopcast.scenario.value.Builtin;
import flopcast.scenario.value.Call;
import flopcast.scenario.value.DateValue;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Inputs;
import flopcast.scenario.value.Kind;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Signature.Parameter;
import flopcast.scenario.value.Value;
import flopcast.training.compute.DataUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a run can have too little of: `Limits` and `Data`.
final class LimitModule {

    private static final String LIMIT = "limit";

    private LimitModule() {}

    static List<Builtin> all() {
        return List.of(binding(), usedUp());
    }

    private static Builtin binding() {
        return Definition.of(
                        "Limits.binding",
                        "The least of several limits in each world, as `limit`, and how probable it is"
                                + " that each of them is the least.")
                .source(
                        "In the manner of Sevilla et al. 2024, \"Can AI scaling continue through 2030?\":"
                                + " the training compute that power, chips, data and money allow, all in"
                                + " FLOP.")
                .signature(List.of(Parameter.of("limits", Kind.DICT)), "dict", LimitModule::binding)
                .example(
                        "Limits.binding({power: 2e29 FLOP, chips: 9e29 FLOP}).power",
                        "1",
                        "2e29 is less than 9e29")
                .example("Limits.binding({a: uniform(0, 2), b: 1}).a", "0.5", "closed form")
                .builtin();
    }

    private static Value binding(Inputs in, Call call) {
        Map<String, Quantity> limits = DictNumbers.of(in, 0, "limits");
        if (limits.size() < 2) {
            throw call.problem(
                    "limits-few",
                    "one limit alone is always the least, but " + limits.size() + " given",
                    "Write at least two, as `{power: …, chips: …}`.");
        }
        Numbers numbers = Numbers.of(new ArrayList<>(limits.values()), in.span(0), call);
        List<Node> below = leastBefore(numbers.nodes(), call);
        List<Node> above = leastBefore(numbers.nodes().reversed(), call).reversed();
        Map<String, Value> results = new LinkedHashMap<>();
        results.put(LIMIT, numbers.with(least(below.getLast(), numbers.nodes().getLast(), call)));
        int i = 0;
        for (String name : limits.keySet()) {
            Node others = i == 0 ? above.getFirst() : below.get(i);
            if (i > 0 && i < limits.size() - 1) {
                others = least(others, above.get(i), call);
            }
            Node binds =
                    call.apply(BinaryOperation.AT_MOST, List.of(numbers.nodes().get(i), others));
            results.put(
                    name,
                    Quantity.of(call.query(new Statistic.Probability(), binds), Dimension.NONE));
            i++;
        }
        return new DictValue(results);
    }

    /// The least of the nodes before each; before the first stands itself.
    private static List<Node> leastBefore(List<Node> nodes, Call call) {
        var least = new ArrayList<Node>(List.of(nodes.getFirst(), nodes.getFirst()));
        for (Node node : nodes.subList(1, nodes.size() - 1)) {
            least.add(least(least.getLast(), node, call));
        }
        return least;
    }

    private static Node least(Node one, Node other, Call call) {
        return call.apply(BinaryOperation.MINIMUM, List.of(one, other));
    }

    private static Builtin usedUp() {
        return Definition.of(
                        "Data.usedUp",
                        "The day on which a growing use is as large as a growing stock.")
                .source(
                        "Villalobos et al. 2022, arXiv:2211.04325, section 2: both grow by a factor a"
                                + " year from `from` on.")
                .signature(
                        List.of(
                                Parameters.number("stock", "U"),
                                Parameters.number("stockGrowth", "1"),
                                Parameters.number("use", "U"),
                                Parameters.number("useGrowth", "1"),
                                Parameters.date("from")),
                        "date",
                        LimitModule::usedUp)
                .example(
                        "Data.usedUp(300T tokens, 1, 15T tokens, 2.2, Date(2024, 1, 1))",
                        "2027-10-19",
                        "ln 20 / ln 2.2 = 3.7995 years after 2024-01-01")
                .builtin();
    }

    private static Value usedUp(Inputs in, Call call) {
        Formulas.checkPositive(in, call);
        Node years =
                call.apply(
                        DataUse.YEARS_UNTIL_USED_UP,
                        List.of(in.node(0), in.node(1), in.node(2), in.node(3)));
        Node seconds = Formulas.product(call, years, Formulas.year(call));
        return new DateValue(call.apply(BinaryOperation.ADD, List.of(in.date(4).node(), seconds)));
    }
}
