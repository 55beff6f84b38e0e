package flopcast.scenario.run;

import flopcast.quantity.draw.Points;
import flopcast.scenario.setting.RunSettings;
import flopcast.scenario.trace.Model;
import flopcast.scenario.trace.ModelOutput;
import flopcast.scenario.value.Evidence;
import flopcast.scenario.value.LawChoice;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Nodes;
import flopcast.scenario.value.Reachable;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Watch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts the graph into stages, so that a query is answered before its answer is read.
public final class Planner {

    private Planner() {}

    /// Headline quantities get all draws, the others as many as a standard run has.
    public static Plan plan(Model model, RunSettings settings) {
        var wanted = new ArrayList<Wanted>();
        boolean onlyStatistics = model.lawChoices().isEmpty();
        int some = Math.min(settings.draws(), RunSettings.STANDARD_DRAWS);
        for (ModelOutput output : model.outputs()) {
            int draws = output.isHeadline() ? settings.draws() : some;
            for (Value value : output.values()) {
                Nodes.of(value)
                        .forEach(node -> wanted.add(new Wanted(node, draws, true, onlyStatistics)));
            }
        }
        for (Watch watch : model.watches()) {
            wanted.add(new Wanted(watch.node(), some, false, true));
        }
        for (LawChoice mixture : model.lawChoices()) {
            wanted.add(new Wanted(mixture.choice(), settings.draws(), false));
        }
        return plan(wanted, settings.points(), model.evidence());
    }

    static Plan plan(List<Wanted> wanted, Points points, Evidence evidence) {
        List<Wanted> distinct = distinct(wanted);
        Map<Node, Integer> levels = levels(distinct);
        int last = levels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var stages = new ArrayList<Stage>();
        for (int level = 0; level <= last; level++) {
            stages.add(stage(level, distinct, levels, points.draws(), evidence));
        }
        return new Plan(distinct, stages, points, evidence);
    }

    /// One request for each node, the largest.
    private static List<Wanted> distinct(List<Wanted> wanted) {
        Map<Node, Wanted> byNode = new HashMap<>();
        var order = new ArrayList<Node>();
        for (Wanted each : wanted) {
            Wanted before = byNode.get(each.node());
            if (before == null) {
                order.add(each.node());
                byNode.put(each.node(), each);
            } else {
                byNode.put(
                        each.node(),
                        new Wanted(
                                each.node(),
                                Math.max(each.draws(), before.draws()),
                                each.mustHaveValue() || before.mustHaveValue(),
                                each.onlyStatistics() && before.onlyStatistics()));
            }
        }
        return order.stream().map(byNode::get).toList();
    }

    /// How many stages must have run before a node can be computed.
    private static Map<Node, Integer> levels(List<Wanted> wanted) {
        Map<Node, Integer> levels = new HashMap<>();
        for (Node node : Reachable.throughQueries(wanted.stream().map(Wanted::node).toList())) {
            levels.put(node, level(node, levels));
        }
        return levels;
    }

    private static int level(Node node, Map<Node, Integer> levels) {
        return switch (node) {
            case Node.Query query -> highest(query.about(), levels) + 1;
            case Node.Apply apply -> highest(apply.arguments(), levels);
            case Node.Source _, Node.Constant _ -> 0;
        };
    }

    private static int highest(List<Node> nodes, Map<Node, Integer> levels) {
        return nodes.stream().mapToInt(node -> levels.getOrDefault(node, 0)).max().orElse(0);
    }

    private static Stage stage(
            int level,
            List<Wanted> wanted,
            Map<Node, Integer> levels,
            int draws,
            Evidence evidence) {
        var kept = new ArrayList<Wanted>();
        for (Wanted each : wanted) {
            if (each.node().isUncertain() && levels.getOrDefault(each.node(), 0) == level) {
                kept.add(each);
            }
        }
        var queries = new ArrayList<Node.Query>();
        levels.forEach((node, itsLevel) -> {
            if (node instanceof Node.Query query && itsLevel == level + 1) {
                queries.add(query);
                if (Plan.exactAnswer(query, evidence).isEmpty()) {
                    query.about().stream()
                            .filter(Node::isUncertain)
                            .forEach(each -> kept.add(new Wanted(each, draws, true)));
                }
            }
        });
        queries.sort(Node.BY_SERIAL);
        var ordered = new ArrayList<>(distinct(kept));
        ordered.sort(Planner::byDrawsThenSerial);
        return new Stage(ordered, queries);
    }

    private static int byDrawsThenSerial(Wanted one, Wanted other) {
        return one.draws() == other.draws()
                ? Node.BY_SERIAL.compare(one.node(), other.node())
                : Integer.compare(other.draws(), one.draws());
    }
}
