package flopcast.scenario.forecast;

import flopcast.quantity.distribution.Distribution;
import flopcast.quantity.statistic.Between;
import flopcast.quantity.statistic.Dominance;
import flopcast.quantity.statistic.Estimate;
import flopcast.quantity.statistic.Sample;
import flopcast.quantity.statistic.Statistic;
import flopcast.scenario.run.Draws;
import flopcast.scenario.trace.ModelOutput;
import flopcast.scenario.value.Callable;
import flopcast.scenario.value.ClosedForm;
import flopcast.scenario.value.DateValue;
import flopcast.scenario.value.DictValue;
import flopcast.scenario.value.Evidence;
import flopcast.scenario.value.LawChoice;
import flopcast.scenario.value.LawValue;
import flopcast.scenario.value.ListValue;
import flopcast.scenario.value.MissingMoments;
import flopcast.scenario.value.Node;
import flopcast.scenario.value.Nodes;
import flopcast.scenario.value.Quantity;
import flopcast.scenario.value.Reachable;
import flopcast.scenario.value.Text;
import flopcast.scenario.value.Truth;
import flopcast.scenario.value.Unknown;
import flopcast.scenario.value.Value;
import flopcast.scenario.value.Withheld;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Values with their draws looked up.
final class Results {

    private final Draws draws;
    private final Evidence evidence;
    private final List<LawChoice> lawChoices;
    private final MissingMoments missing;
    private final Map<Node, Optional<Distribution>> exact = new HashMap<>();

    /// @param evidence what it changes is known only by its draws
    /// @param lawChoices mixtures of laws
    Results(Draws draws, Evidence evidence, List<LawChoice> lawChoices) {
        this.draws = draws;
        this.evidence = evidence;
        this.missing = new MissingMoments(evidence);
        this.lawChoices = lawChoices;
    }

    Result of(Value value) {
        return switch (value) {
            case Quantity quantity when quantity.node().isUncertain() -> uncertain(quantity);
            case Quantity quantity ->
                    new Result.Known(
                            draws.number(quantity.node()),
                            quantity.dimension(),
                            quantity.shownIn(),
                            isProbability(quantity.node()));
            case Truth truth -> new Result.Truth(probability(truth.node()));
            case Text text -> new Result.Text(text.text());
            case ListValue list -> new Result.ListOf(items(list));
            case DictValue dict -> {
                Map<String, Result> entries = new LinkedHashMap<>();
                for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
                    entries.put(entry.getKey(), of(entry.getValue()));
                }
                yield new Result.Dict(entries);
            }
            case DateValue date when date.node().isUncertain() ->
                    new Result.UncertainDate(summary(date.node()));
            case DateValue date ->
                    new Result.Date(
                            Instant.ofEpochMilli(
                                    (long) (draws.number(date.node()).value() * 1_000)));
            case Callable function -> new Result.Described("function", function.toString());
            case LawValue law -> new Result.Described("law", law.text());
            case Withheld withheld ->
                    new Result.Described("text", "withheld: " + withheld.message());
            case Unknown unknown ->
                    throw new IllegalStateException("an unknown value has no result");
        };
    }

    /// The nodes whose statistics come from their draws.
    Set<Node> drawn(List<ModelOutput> outputs) {
        Set<Node> drawn = new LinkedHashSet<>();
        for (ModelOutput output : outputs) {
            for (Node node : Nodes.of(output.value())) {
                if (node.isUncertain() && exact(node).isEmpty()) {
                    drawn.add(node);
                }
            }
        }
        return drawn;
    }

    private Result.Uncertain uncertain(Quantity quantity) {
        Summary summary = summary(quantity.node());
        return new Result.Uncertain(
                summary,
                quantity.dimension(),
                quantity.shownIn(),
                summary.hasMean() ? betweenLaws(quantity.node()) : List.of());
    }

    private List<BetweenLaws> betweenLaws(Node node) {
        if (lawChoices.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<BetweenLaws>();
        Set<Node> reached = Set.copyOf(Reachable.from(List.of(node)));
        for (LawChoice mixture : lawChoices) {
            if (Reachable.from(List.of(mixture.choice())).stream().anyMatch(reached::contains)) {
                Between.of(
                                draws.sample(node),
                                draws.sample(mixture.choice()).draws(),
                                mixture.laws().size())
                        .ifPresent(between ->
                                found.add(
                                        new BetweenLaws(
                                                mixture.mixture(), mixture.laws(), between)));
            }
        }
        return found;
    }

    private List<Result> items(ListValue list) {
        var items = new ArrayList<Result>();
        for (Value item : list.items()) {
            items.add(of(item));
        }
        return items;
    }

    Sample sample(Node node) {
        return draws.sample(node);
    }

    double number(Node node) {
        return draws.number(node).value();
    }

    /// How far a few draws carry the mean, deviation or correlation that `value` asks for; not at
    /// all where it asks for something else.
    Dominance dominance(Value value) {
        if (!(value instanceof Quantity quantity)
                || !(quantity.node() instanceof Node.Query query)
                || draws.number(query).error() == 0) {
            return Dominance.NONE;
        }
        return switch (query.statistic()) {
            case Statistic.Mean _ -> ofMean(dominance(query));
            case Statistic.StandardDeviation _, Statistic.Variance _, Statistic.Correlation _ ->
                    dominance(query);
            default -> Dominance.NONE;
        };
    }

    /// The heavier of all that a query is about.
    private Dominance dominance(Node.Query query) {
        return query.about().stream()
                .filter(Node::isUncertain)
                .map(node -> draws.sample(node).dominance())
                .max(Comparator.comparingDouble(Dominance::shareOfDeviation))
                .orElse(Dominance.NONE);
    }

    private static Dominance ofMean(Dominance dominance) {
        return dominance.isOfMean() ? dominance : Dominance.NONE;
    }

    private Summary summary(Node node) {
        return new Summary(
                draws.sample(node), exact(node), missing.ofMean(node), missing.ofVariance(node));
    }

    private Optional<Distribution> exact(Node node) {
        return exact.computeIfAbsent(
                node, _ -> evidence.changes(node) ? Optional.empty() : ClosedForm.of(node));
    }

    private static boolean isProbability(Node node) {
        return node instanceof Node.Query query
                && query.statistic() instanceof Statistic.Probability;
    }

    /// Exact where the algebra gives it and it is neither 0 nor 1, which it may be rounded to.
    private Estimate probability(Node node) {
        if (!node.isUncertain()) {
            return draws.number(node);
        }
        OptionalDouble exact =
                evidence.changes(node)
                        ? OptionalDouble.empty()
                        : ClosedForm.answer(new Statistic.Probability(), node);
        double share = exact.orElse(0);
        return share > 0 && share < 1 ? Estimate.exact(share) : draws.sample(node).probability();
    }
}
